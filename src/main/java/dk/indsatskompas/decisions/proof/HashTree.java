package dk.indsatskompas.decisions.proof;

import dk.indsatskompas.decisions.ImmutableBytes;
import dk.indsatskompas.decisions.proof.CompactRange.Tile;
import java.util.ArrayList;
import java.util.Collections;
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
        return path(index, false);
    }

    /** That the tree of the first so many leaves is the beginning of this one. */
    public List<ImmutableBytes> consistency(long earlier) {
        if (earlier < 0 || earlier > size) {
            throw new IllegalArgumentException("No beginning of " + size + ": " + earlier);
        }
        return earlier == 0 ? List.of() : path(earlier - 1, true);
    }

    /**
     * What stands beside the way up from a leaf; or from the highest node that ends with it, and then first that node, unless it
     * begins the tree, so that who asks knows it.
     */
    private List<ImmutableBytes> path(long leaf, boolean ending) {
        List<ImmutableBytes> path = new ArrayList<>();
        long from = 0;
        long to = size;
        while (ending ? to > leaf + 1 : to - from > 1) {
            long middle = from + half(to - from);
            boolean left = leaf < middle;
            path.add(left ? root(middle, to) : root(from, middle));
            from = left ? from : middle;
            to = left ? middle : to;
        }
        if (ending && from > 0) {
            path.add(root(from, to));
        }
        Collections.reverse(path);
        return path;
    }

    /** The largest power of two that is smaller. */
    private static long half(long count) {
        return Long.highestOneBit(count - 1);
    }

    private ImmutableBytes root(long from, long to) {
        long count = to - from;
        int height = Long.numberOfTrailingZeros(count);
        if (Long.bitCount(count) == 1 && height % Tile.HEIGHT == 0) {
            long number = from >>> height;
            return tile(height / Tile.HEIGHT, number / Tile.WIDTH).get((int) (number % Tile.WIDTH));
        }
        long middle = from + half(count);
        return TreeHash.node(root(from, middle), root(middle, to));
    }

    private List<ImmutableBytes> tile(int level, long number) {
        long from = number * Tile.WIDTH;
        long to = Math.min(from + Tile.WIDTH, size >>> (level * Tile.HEIGHT));
        return tiles.computeIfAbsent(List.of((long) level, number), tile -> reader.hashes(level, from, to));
    }
}
