package dk.indsatskompas.decisions.proof;

import dk.indsatskompas.decisions.ImmutableBytes;
import java.io.ByteArrayOutputStream;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.Consumer;
import java.util.stream.IntStream;
import java.util.stream.LongStream;

/**
 * The right edge of a tree: the roots of the largest complete subtrees that its leaves divide into, from left to right, one
 * for each bit of their number. It is all that a leaf is added with, and all that the root is made of.
 */
public record CompactRange(long size, List<ImmutableBytes> hashes) {
    public static final CompactRange EMPTY = new CompactRange(0, List.of());

    /** Throws {@link IllegalArgumentException} unless there is a hash for each bit of the size. */
    public CompactRange {
        hashes = List.copyOf(hashes);
        if (size < 0 || hashes.size() != Long.bitCount(size)) {
            throw new IllegalArgumentException("No range of " + size + " leaves has so many hashes: " + hashes.size());
        }
    }

    /** The range that {@link #bytes} wrote; {@link IllegalArgumentException} when it is of another size. */
    public static CompactRange of(long size, byte[] bytes) {
        return new CompactRange(
                size,
                IntStream.iterate(0, at -> at < bytes.length, at -> at + TreeHash.LENGTH)
                        .mapToObj(at -> Arrays.copyOfRange(bytes, at, Math.min(at + TreeHash.LENGTH, bytes.length)))
                        .map(ImmutableBytes::handedOver)
                        .toList());
    }

    public byte[] bytes() {
        ByteArrayOutputStream all = new ByteArrayOutputStream(hashes.size() * TreeHash.LENGTH);
        hashes.forEach(hash -> all.writeBytes(hash.toByteArray()));
        return all.toByteArray();
    }

    /** With one leaf more; told is each {@link Tile} that it fills. */
    public CompactRange plus(ImmutableBytes leaf, Consumer<Tile> full) {
        List<ImmutableBytes> edge = new ArrayList<>(hashes);
        ImmutableBytes hash = leaf;
        int height = 0;
        for (; (size >>> height & 1) == 1; height++) {
            hash = TreeHash.node(edge.remove(edge.size() - 1), hash);
            if ((height + 1) % Tile.HEIGHT == 0) {
                full.accept(new Tile((height + 1) / Tile.HEIGHT, size >>> (height + 1), hash));
            }
        }
        edge.add(hash);
        return new CompactRange(size + 1, edge);
    }

    public ImmutableBytes root() {
        if (hashes.isEmpty()) {
            return TreeHash.EMPTY;
        }
        ImmutableBytes root = hashes.get(hashes.size() - 1);
        for (int n = hashes.size() - 2; n >= 0; n--) {
            root = TreeHash.node(hashes.get(n), root);
        }
        return root;
    }

    /**
     * A full tile: 256 hashes of the level below, known by their root. On level 1 they are the leaves themselves, on level 2
     * the roots of tiles of 256 leaves, and so on; tiles of a level are numbered from 0.
     */
    public record Tile(int level, long number, ImmutableBytes hash) {
        /** So many levels of the tree are one of tiles. */
        public static final int HEIGHT = 8;

        public static final int WIDTH = 1 << HEIGHT;

        /** How many are full, on all levels, under so many leaves. */
        public static long count(long size) {
            return LongStream.iterate(size >>> HEIGHT, level -> level > 0, level -> level >>> HEIGHT)
                    .sum();
        }
    }
}
