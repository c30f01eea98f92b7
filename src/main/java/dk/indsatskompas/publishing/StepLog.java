package dk.indsatskompas.publishing;

import dk.indsatskompas.decisions.Decisions;
import dk.indsatskompas.decisions.RecordedStep;
import java.util.List;

/** Reads the steps of rulebooks from the record. May throw {@link dk.indsatskompas.decisions.StoreUnavailable}. */
public final class StepLog {

    private final Decisions decisions;
    private volatile StepHistory known = StepHistory.NONE;

    public StepLog(Decisions decisions) {
        this.decisions = decisions;
    }

    /** All steps; only those that are new are read. */
    public StepHistory steps() {
        StepHistory before = known;
        List<RecordedStep> more = decisions.stepsAfter(before.last());
        StepHistory now = more.isEmpty() ? before : before.with(more);
        known = now;
        return now;
    }

    /** All steps that were known when they were read last; the store is not asked. */
    StepHistory known() {
        return known;
    }
}
