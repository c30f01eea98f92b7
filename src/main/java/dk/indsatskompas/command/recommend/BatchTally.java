package dk.indsatskompas.command.recommend;

import dk.indsatskompas.advice.Advice;
import dk.indsatskompas.advice.AnsweredQuestion;
import dk.indsatskompas.bulk.BatchListener;
import dk.indsatskompas.bulk.LineError;
import java.time.Duration;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.LongConsumer;

/** What came of a batch, counted. */
final class BatchTally implements BatchListener {

    /** How often a recommendation was given, and how often too little was known to say. */
    record RecommendationCount(long recommended, long undetermined) {

        private static final RecommendationCount RECOMMENDED = new RecommendationCount(1, 0);
        private static final RecommendationCount UNDETERMINED = new RecommendationCount(0, 1);

        private RecommendationCount plus(RecommendationCount other) {
            return new RecommendationCount(recommended + other.recommended, undetermined + other.undetermined);
        }
    }

    private final LongConsumer progress;
    private final long start = System.nanoTime();
    private Duration taken = Duration.ZERO;
    private long answered;
    private long refused;
    private final SortedMap<String, RecommendationCount> counts = new TreeMap<>();

    /**
     * Begins to count.
     *
     * @param progress told how many bytes have been read
     */
    BatchTally(LongConsumer progress) {
        this.progress = progress;
    }

    @Override
    public void answered(AnsweredQuestion question) {
        Advice advice = question.advice();
        answered++;
        advice.recommendations()
                .forEach(one -> counts.merge(one.id(), RecommendationCount.RECOMMENDED, RecommendationCount::plus));
        advice.undetermined()
                .forEach(one -> counts.merge(one.id(), RecommendationCount.UNDETERMINED, RecommendationCount::plus));
    }

    @Override
    public void refused(LineError why) {
        refused++;
    }

    @Override
    public void read(long bytes) {
        progress.accept(bytes);
    }

    /** That was all. */
    BatchTally ended() {
        taken = Duration.ofNanos(System.nanoTime() - start);
        return this;
    }

    long answered() {
        return answered;
    }

    long refused() {
        return refused;
    }

    Duration taken() {
        return taken;
    }

    SortedMap<String, RecommendationCount> counts() {
        return counts;
    }
}
