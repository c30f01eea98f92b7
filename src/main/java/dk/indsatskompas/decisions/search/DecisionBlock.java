package dk.indsatskompas.decisions.search;

import java.nio.ByteBuffer;
import java.util.Arrays;
import java.util.BitSet;
import java.util.stream.IntStream;
import java.util.stream.LongStream;

/** The decisions of so many entries that follow each other: a bit for each that has a word, and when each was made. */
final class DecisionBlock {
    /** A word has half a kilobyte of bits in a block at most, and a million decisions 245 blocks. */
    static final int SIZE = 4096;

    private DecisionBlock() {}

    static long of(long decision) {
        return Math.floorDiv(decision, SIZE);
    }

    static int place(long decision) {
        return Math.floorMod(decision, SIZE);
    }

    /** The last number of the block of a decision. */
    static long end(long decision) {
        return (of(decision) + 1) * SIZE - 1;
    }

    static long earliest(long[] times) {
        return Arrays.stream(times).filter(time -> time != 0).min().orElse(0);
    }

    static long latest(long[] times) {
        return Arrays.stream(times).max().orElse(0);
    }

    static boolean isWithin(long earliest, long latest, byte[] stored) {
        long[] times = times(stored);
        return earliest(times) == earliest && latest(times) == latest;
    }

    /** The decisions of a block whose bits are set, the newest first, from this one on. */
    static LongStream newestFirst(long from, BitSet bits) {
        long first = of(from) * SIZE;
        return IntStream.iterate(
                        bits.previousSetBit(place(from)), place -> place >= 0, place -> bits.previousSetBit(place - 1))
                .mapToLong(place -> first + place);
    }

    /** Milliseconds since 1970 by place; 0 where there is no decision. */
    static long[] times(byte[] stored) {
        long[] times = new long[SIZE];
        ByteBuffer.wrap(stored).asLongBuffer().get(times, 0, Math.min(SIZE, stored.length / Long.BYTES));
        return times;
    }

    /** No longer than there are decisions. */
    static byte[] bytes(long[] times) {
        int used = SIZE;
        while (used > 0 && times[used - 1] == 0) {
            used--;
        }
        ByteBuffer stored = ByteBuffer.allocate(used * Long.BYTES);
        stored.asLongBuffer().put(Arrays.copyOf(times, used));
        return stored.array();
    }
}
