package dk.indsatskompas.decisions.proof;

import dk.indsatskompas.decisions.ImmutableBytes;
import dk.indsatskompas.decisions.proof.CompactRange.Tile;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * The tree over the first leaves of a log, as far as it is read to make proofs (RFC 6962, sections 2.1.1 and 2.1.2): a tile or
 * two of each level, each once. For one proof, by one thread.
 */
public final class HashTree {
    private final long size;
    private final TileReader reader;
    private final Map<List<Long>, List<ImmutableBytes>> tiles = new HashMap<>();

    /** Where the hashes of a level are had, from one to before another: leaves on level 0, the roots of full tiles above. */
    @FunctionalInterface
    public interface TileReader {
        List<ImmutableBytes> hashes(int level, long from, long to);
    }

    public HashTree(long size, TileReader reader) {
        this.size = size;
        this.reader = reader;
    }

    public ImmutableBytes root() {
        return size == 0 ? TreeHash.EMPTY : root(0, size);
    }

    /** What the root is made of beside one leaf, from its sibling up. */
    public List<ImmutableBytes> inclusion(long index) {
        if (index < 0 || index >= size) {
            throw new IllegalArgumentException("No leaf of " + size + ": " + index);
        }
        List<ImmutableBytes> path = new ArrayList<>();
        inclusion(index, 0, size, path);
        return path;
    }

    private void inclusion(long index, long from, long to, List<ImmutableBytes> path) {
        if (to - from == 1) {
            return;
        }
        long middle = from + half(to - from);
        if (index < middle) {
            inclusion(index, from, middle, path);
            path.add(root(middle, to));
        } else {
            inclusion(index, middle, to, path);
            path.add(root(from, middle));
        }
    }

    /** That the tree of the first so many leaves is the beginning of this one. */
    public List<ImmutableBytes> consistency(long earlier) {
        if (earlier < 0 || earlier > size) {
            throw new IllegalArgumentException("No beginning of " + size + ": " + earlier);
        }
        List<ImmutableBytes> path = new ArrayList<>();
        if (earlier > 0) {
            consistency(earlier, 0, size, true, path);
        }
        return path;
    }

    private void consistency(long earlier, long from, long to, boolean known, List<ImmutableBytes> path) {
        if (earlier == to) {
            if (!known) {
                path.add(root(from, to));
            }
            return;
        }
        long middle = from + half(to - from);
        if (earlier <= middle) {
            consistency(earlier, from, middle, known, path);
            path.add(root(middle, to));
        } else {
            consistency(earlier, middle, to, false, path);
            path.add(root(from, middle));
        }
    }

    /** The largest power of two that is smaller. */
    private static long half(long count) {
        return Long.highestOneBit(count - 1);
    }

    private ImmutableBytes root(long from, long to) {
        long count = to - from;
        if (Long.bitCount(count) > 1) {
            long middle = from + half(count);
            return TreeHash.node(root(from, middle), root(middle, to));
        }
        int height = Long.numberOfTrailingZeros(count);
        int level = height / Tile.HEIGHT;
        long first = from >>> (level * Tile.HEIGHT);
        List<ImmutableBytes> tile = tile(level, first / Tile.WIDTH);
        int at = (int) (first % Tile.WIDTH);
        return complete(tile.subList(at, at + (1 << height % Tile.HEIGHT)));
    }

    private List<ImmutableBytes> tile(int level, long number) {
        long from = number * Tile.WIDTH;
        long to = Math.min(from + Tile.WIDTH, size >>> (level * Tile.HEIGHT));
        return tiles.computeIfAbsent(List.of((long) level, number), tile -> reader.hashes(level, from, to));
    }

    private static ImmutableBytes complete(List<ImmutableBytes> hashes) {
        int half = hashes.size() / 2;
        return half == 0
                ? hashes.get(0)
                : TreeHash.node(complete(hashes.subList(0, half)), complete(hashes.subList(half, hashes.size())));
    }
}
