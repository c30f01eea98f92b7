package dk.indsatskompas;

import java.util.Locale;
import java.util.stream.LongStream;

/**
 * How much a test tries: little in {@code ./mvnw verify}, which is to take minutes, and all of it in {@code ./mvnw verify
 * -Pendurance}. Each is a property: {@code -Dseeds=20}.
 */
public enum Size {
    /** How often a test that leaves something to chance is tried, each time with another seed. */
    SEEDS(1, 4),
    /** Percent of the made-up citizens that a test would ask about. */
    CITIZENS(20, 100),
    /** Percent of as much of one thing as fits in a rules folder. */
    FITTING(4, 100),
    /** Of the ways out of a string or a comment, how many are tried in each place of a rules folder. */
    WAYS_OUT(1, 10),
    /** Megabytes of zeros that a small zip unpacks to. */
    ZEROS(40, 200),
    /** Ids by chance, of each kind that must not be taken for the number of a person. */
    IDS(50_000, 2_000_000),
    /** Made-up requests. */
    REQUESTS(500, 10_000),
    /** Decisions that are replayed. */
    REPLAYED(100, 1_000),
    /** Times that a service is killed on each database. */
    KILLS(0, 8),
    /** Lines of a batch that is larger than the memory. */
    LINES(0, 60_000),
    /** Times that another rulebook comes into force. */
    RELOADS(0, 1_000);

    /** Whether this is the run of the endurance tests. */
    public static final boolean WHOLE = Boolean.getBoolean("whole");

    private final int small;
    private final int whole;

    Size(int small, int whole) {
        this.small = small;
        this.whole = whole;
    }

    /** The property of this name, or else what this run takes. */
    public int get() {
        return Integer.getInteger(name().toLowerCase(Locale.ROOT), WHOLE ? whole : small);
    }

    /** So many percent of it. */
    public int of(int whole) {
        return whole * get() / 100;
    }

    /** So many numbers from the first one on. The build takes the first of them, and the endurance run the others. */
    public LongStream seeds(long first) {
        return LongStream.range(WHOLE ? first + small : first, first + get());
    }
}
