package dk.indsatskompas.decisions;

import dk.indsatskompas.decisions.Entry.Origin;
import dk.indsatskompas.rulebook.Folder;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * The steps of rulebooks into force and back, in the same chain as the decisions. What may follow is checked within the
 * write, so that of two replicas that act at once only one succeeds. Every method may throw {@link StoreUnavailable}.
 */
public final class RulebookLog {

    private final Store store;
    private final Writer writer;
    private final Setup setup;
    private volatile Steps known = Steps.NONE;

    RulebookLog(Store store, Writer writer, Setup setup) {
        this.store = store;
        this.writer = writer;
        this.setup = setup;
    }

    /** All steps; only those that are new are read. */
    public Steps steps() {
        Steps before = known;
        Steps now = store.reading(() -> newest(before, store.tables()));
        known = now;
        return now;
    }

    /** All steps that were known when they were read last; the store is not asked. */
    public Steps known() {
        return known;
    }

    /**
     * Keeps a rulebook as a draft, unless it is known already.
     *
     * @return whether it is new
     */
    public boolean submit(Folder draft, Particulars particulars) {
        String fingerprint = draft.fingerprint();
        return take(
                draft,
                particulars,
                checks -> checks.mayBeSubmitted(fingerprint)
                        ? Optional.of(Step.now(Kind.SUBMISSION, fingerprint))
                        : Optional.empty());
    }

    /**
     * Approves a draft.
     *
     * @return false when it was approved before
     * @throws Refused.StepNotTaken when there is no such draft, or it is the caller's own
     */
    public boolean approve(String fingerprint, Particulars particulars) {
        return take(
                null,
                particulars,
                checks -> checks.mayBeApproved(fingerprint, particulars.caller())
                        ? Optional.of(Step.now(Kind.APPROVAL, fingerprint))
                        : Optional.empty());
    }

    /**
     * Brings a kept rulebook into force.
     *
     * @param from from when; null is at once
     * @throws Refused.StepNotTaken when it is in force, or is not approved and has to be
     */
    public void activate(String fingerprint, @Nullable Instant from, boolean approvalNeeded, Particulars particulars) {
        take(null, particulars, checks -> {
            checks.mayBeActivated(fingerprint, from, approvalNeeded);
            return Optional.of(new Step(Kind.ACTIVATION, fingerprint, from, false, "", null));
        });
    }

    /**
     * Brings the rulebook of the watched folder into force, unless it is the one that the folder brought last.
     *
     * @return whether it did
     */
    public boolean bring(Folder folder, Particulars particulars) {
        String fingerprint = folder.fingerprint();
        return take(
                folder,
                particulars,
                checks ->
                        checks.mayBeBrought(fingerprint) ? Optional.of(Step.ofFolder(fingerprint)) : Optional.empty());
    }

    /** Brings a first rulebook into force, unless there is one already. */
    public void begin(Folder folder, Particulars particulars) {
        String fingerprint = folder.fingerprint();
        take(
                folder,
                particulars,
                checks -> checks.mayBegin() ? Optional.of(Step.ofFolder(fingerprint)) : Optional.empty());
    }

    /**
     * Brings a former rulebook back into force, and cancels what was scheduled.
     *
     * @param to null is the one before
     * @throws Refused.StepNotTaken when it never was in force, there was none before, or it is in force
     */
    public void rollBack(@Nullable String to, Particulars particulars) {
        take(null, particulars, checks -> Optional.of(Step.now(Kind.ROLLBACK, checks.rollbackTo(to))));
    }

    /**
     * Takes a step. What it changes is worked out while others write, and once more when that is no longer true by then.
     *
     * @param kept the rulebook, when the step may be the first with it
     * @return false when there is nothing to record
     */
    private boolean take(
            @Nullable Folder kept, Particulars particulars, Function<StepChecks, Optional<Step>> deciding) {
        Optional<Boolean> taken = Optional.empty();
        while (taken.isEmpty()) {
            taken = attempt(kept, particulars, deciding);
        }
        return taken.get();
    }

    /** Empty when another step came in between. */
    private Optional<Boolean> attempt(
            @Nullable Folder kept, Particulars particulars, Function<StepChecks, Optional<Step>> deciding) {
        Instant now = setup.clock().instant();
        Steps before = steps();
        Optional<Step> decided = deciding.apply(new StepChecks(before, now));
        if (decided.isEmpty()) {
            return Optional.of(false);
        }
        Foreseen foreseen = Foreseen.of(before.inForce(now), decided.get(), particulars);
        Origin origin = new Origin(decided.get().fingerprint(), setup.versions(), particulars.caller());
        return writer.write(ledger -> {
            ledger.flush();
            Steps newest = newest(before, ledger.tables());
            Optional<Step> still = deciding.apply(new StepChecks(newest, now));
            boolean holds = still.isEmpty() || foreseen.holds(newest.inForce(now), still);
            still.filter(step -> holds)
                    .ifPresent(step -> append(foreseen.whole(), new Recording(kept, origin, now), ledger));
            return holds ? Optional.of(still.isPresent()) : Optional.empty();
        });
    }

    /** By whom and when a step is recorded. */
    private record Recording(@Nullable Folder kept, Origin origin, Instant now) {}

    private static void append(Step step, Recording recording, Ledger ledger) {
        Folder kept = recording.kept();
        if (kept != null) {
            new Keeping(kept, recording.origin(), recording.now()).in(ledger);
        }
        ledger.append(
                new Draft(Decisions.newId(), recording.now(), step.kind(), recording.origin(), null, null),
                step.payload());
    }

    private static Steps newest(Steps before, Tables tables) {
        List<RecordedStep> more = tables.steps().after(before.last());
        return more.isEmpty() ? before : before.with(more);
    }
}
