package dk.indsatskompas.command.recommend;

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

    /** Begins to count, and tells how many bytes have been read. */
    BatchTally(LongConsumer progress) {
        this.progress = progress;
    }

    @Override
    public void answered(AnsweredQuestion question) {
        answered++;
        question.advice().recommendations().forEach(one -> count(one.id(), new RecommendationCount(1, 0)));
        question.advice().undetermined().forEach(one -> count(one.id(), new RecommendationCount(0, 1)));
    }

    private void count(String id, RecommendationCount one) {
        counts.merge(id, one, RecommendationCount::plus);
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
