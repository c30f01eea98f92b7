package dk.indsatskompas.decisions.proof;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dk.indsatskompas.Size;
import dk.indsatskompas.decisions.ImmutableBytes;
import dk.indsatskompas.decisions.proof.CompactRange.Tile;
import dk.indsatskompas.decisions.proof.HashTree.TileReader;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;

/** What is kept of the tree gives the same as the definition of RFC 6962, section 2.1, for every size up to some hundred. */
class MerkleTreeTest {

    private static final int SIZES = Size.WHOLE ? 1100 : 530;
    private static final int STEP = Size.WHOLE ? 1 : 7;
    private static final List<ImmutableBytes> LEAVES = IntStream.range(0, SIZES)
            .mapToObj(n -> TreeHash.leaf(("entry " + n).getBytes(StandardCharsets.UTF_8)))
            .toList();

    private final List<Tile> tiles = new ArrayList<>();

    @Test
    void theRangeHasTheRootOfTheWholeTreeAtEverySize() {
        CompactRange range = CompactRange.EMPTY;
        assertThat(range.root()).isEqualTo(naive(0, 0));
        for (int size = 1; size <= SIZES; size++) {
            range = range.plus(LEAVES.get(size - 1), tiles::add);
            assertThat(range.root()).as("%s leaves", size).isEqualTo(naive(0, size));
            assertThat(CompactRange.of(size, range.bytes())).isEqualTo(range);
        }
        assertThat(tiles).hasSize(SIZES / Tile.WIDTH);
        assertThat(tiles.get(1)).isEqualTo(new Tile(1, 1, naive(256, 512)));
    }

    @Test
    void aTileOfTilesIsToldOnceItIsFull() {
        CompactRange range = CompactRange.EMPTY;
        for (int n = 0; n < Tile.WIDTH * Tile.WIDTH; n++) {
            range = range.plus(LEAVES.get(0), tiles::add);
        }
        assertThat(tiles.stream().filter(tile -> tile.level() == 2)).containsExactly(new Tile(2, 0, range.root()));
        assertThat(tiles).hasSize(Tile.WIDTH + 1);
    }

    @Test
    void aProofOfEveryLeafLeadsToTheRootAndNoOtherOneDoes() {
        sizes().forEach(size -> {
            ImmutableBytes root = naive(0, size);
            HashTree tree = tree(size);
            assertThat(tree.root()).isEqualTo(root);
            LongStream.range(0, size).filter(n -> n % STEP == size % STEP).forEach(index -> {
                List<ImmutableBytes> path = tree.inclusion(index);
                ImmutableBytes leaf = LEAVES.get((int) index);
                assertThat(MerkleProof.root(index, size, leaf, path)).contains(root);
                assertThat(MerkleProof.root(index, size, TreeHash.EMPTY, path)).isNotEqualTo(Optional.of(root));
                LongStream.of(index - 1, index + 1, index ^ 1, size)
                        .filter(other -> other != index)
                        .forEach(other -> assertThat(MerkleProof.root(other, size, leaf, path))
                                .as("leaf %s as %s of %s", index, other, size)
                                .isNotEqualTo(Optional.of(root)));
                for (int n = 0; n < path.size(); n++) {
                    List<ImmutableBytes> other = new ArrayList<>(path);
                    other.set(n, TreeHash.EMPTY);
                    assertThat(MerkleProof.root(index, size, leaf, other)).isNotEqualTo(Optional.of(root));
                    other.remove(n);
                    assertThat(MerkleProof.root(index, size, leaf, other)).isNotEqualTo(Optional.of(root));
                }
            });
        });
    }

    @Test
    void everyEarlierTreeIsShownToBeTheBeginningAndNoOtherOneIs() {
        sizes().forEach(size -> {
            HashTree tree = tree(size);
            ImmutableBytes root = naive(0, size);
            LongStream.rangeClosed(0, size)
                    .filter(n -> n % STEP == size % STEP || n == 0)
                    .forEach(earlier -> {
                        List<ImmutableBytes> path = tree.consistency(earlier);
                        ImmutableBytes before = naive(0, (int) earlier);
                        assertThat(MerkleProof.isConsistent(earlier, before, size, root, path))
                                .as("%s of %s", earlier, size)
                                .isTrue();
                        ImmutableBytes other = TreeHash.leaf(new byte[0]);
                        assertThat(MerkleProof.isConsistent(earlier, other, size, root, path))
                                .isFalse();
                        assertThat(MerkleProof.isConsistent(earlier, before, size, other, path))
                                .isEqualTo(earlier == 0);
                        assertThat(MerkleProof.isConsistent(earlier + 1, before, size, root, path))
                                .isFalse();
                        for (int n = 0; n < path.size(); n++) {
                            List<ImmutableBytes> wrong = new ArrayList<>(path);
                            wrong.set(n, other);
                            assertThat(MerkleProof.isConsistent(earlier, before, size, root, wrong))
                                    .isFalse();
                        }
                    });
        });
    }

    @Test
    void readsAFewTilesForAProof() {
        List<Integer> read = new ArrayList<>();
        new HashTree(SIZES, (level, from, to) -> {
                    read.add(level);
                    return reader().hashes(level, from, to);
                })
                .inclusion(300);
        assertThat(read).containsExactlyInAnyOrder(0, 0, 1);
    }

    @Test
    void refusesWhatIsNotThere() {
        assertThatThrownBy(() -> tree(3).inclusion(3)).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> tree(3).consistency(4)).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> CompactRange.of(3, new byte[32])).isInstanceOf(IllegalArgumentException.class);
        assertThat(MerkleProof.isConsistent(5, TreeHash.EMPTY, 4, TreeHash.EMPTY, List.of()))
                .isFalse();
        assertThat(MerkleProof.isConsistent(-1, TreeHash.EMPTY, 4, TreeHash.EMPTY, List.of()))
                .isFalse();
    }

    private static IntStream sizes() {
        return IntStream.rangeClosed(1, SIZES).filter(size -> size <= 33 || size % STEP == 0 || size % 256 < 2);
    }

    private HashTree tree(long size) {
        return new HashTree(size, reader());
    }

    private static TileReader reader() {
        return (level, from, to) -> LongStream.range(from, to)
                .mapToObj(n -> level == 0 ? LEAVES.get((int) n) : naive((int) n << 8, (int) (n + 1) << 8))
                .toList();
    }

    /** MTH of the RFC, spelled out. */
    private static ImmutableBytes naive(int from, int to) {
        int count = to - from;
        if (count < 2) {
            return count == 0 ? TreeHash.EMPTY : LEAVES.get(from);
        }
        int half = Integer.highestOneBit(count - 1);
        return TreeHash.node(naive(from, from + half), naive(from + half, to));
    }
}
