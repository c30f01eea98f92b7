package dk.indsatskompas.decisions;

import dk.indsatskompas.decisions.Entry.Origin;
import dk.indsatskompas.rulebook.Folder;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

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

    /**
     * Keeps a rulebook as a draft, unless it is known already.
     *
     * @param impact what it would change; null when that was not worked out
     * @return whether it is new
     */
    public boolean submit(Folder draft, String changeLog, @Nullable JsonNode impact, String caller) {
        String fingerprint = draft.fingerprint();
        return write(
                caller,
                draft,
                checks -> checks.mayBeSubmitted(fingerprint)
                        ? Optional.of(new Step(Kind.SUBMISSION, fingerprint, null, false, changeLog, impact))
                        : Optional.empty());
    }

    /**
     * Approves a draft.
     *
     * @return false when it was approved before
     * @throws Refused.StepNotTaken when there is no such draft, or it is the caller's own
     */
    public boolean approve(String fingerprint, String changeLog, String caller) {
        return write(
                caller,
                null,
                checks -> checks.mayBeApproved(fingerprint, caller)
                        ? Optional.of(new Step(Kind.APPROVAL, fingerprint, null, false, changeLog, null))
                        : Optional.empty());
    }

    /**
     * Brings a kept rulebook into force.
     *
     * @param from from when; null is at once
     * @throws Refused.StepNotTaken when it is in force, or is not approved and has to be
     */
    public void activate(Folder kept, @Nullable Instant from, String changeLog, boolean approvalNeeded, String caller) {
        String fingerprint = kept.fingerprint();
        write(caller, null, checks -> {
            checks.mayBeActivated(fingerprint, from, approvalNeeded);
            return Optional.of(new Step(Kind.ACTIVATION, fingerprint, from, false, changeLog, null));
        });
    }

    /**
     * Brings the rulebook of the watched folder into force, unless it is the one that the folder brought last.
     *
     * @return whether it did
     */
    public boolean bring(Folder folder, String changeLog, String caller) {
        String fingerprint = folder.fingerprint();
        return write(
                caller,
                folder,
                checks -> checks.mayBeBrought(fingerprint)
                        ? Optional.of(new Step(Kind.ACTIVATION, fingerprint, null, true, changeLog, null))
                        : Optional.empty());
    }

    /** Brings a first rulebook into force, unless there is one already. */
    public void begin(Folder folder, String changeLog, String caller) {
        String fingerprint = folder.fingerprint();
        write(
                caller,
                folder,
                checks -> checks.mayBegin()
                        ? Optional.of(new Step(Kind.ACTIVATION, fingerprint, null, true, changeLog, null))
                        : Optional.empty());
    }

    /**
     * Brings a former rulebook back into force, and cancels what was scheduled.
     *
     * @param to null is the one before
     * @param changeLog what a rulebook says of itself, by its fingerprint
     * @throws Refused.StepNotTaken when it never was in force, there was none before, or it is in force
     */
    public void rollBack(@Nullable String to, Function<String, String> changeLog, String caller) {
        write(caller, null, checks -> {
            String fingerprint = checks.rollbackTo(to);
            return Optional.of(new Step(Kind.ROLLBACK, fingerprint, null, false, changeLog.apply(fingerprint), null));
        });
    }

    private boolean write(String caller, @Nullable Folder kept, Function<StepChecks, Optional<Step>> deciding) {
        Instant now = setup.clock().instant();
        Steps before = known;
        return writer.write(ledger -> {
            ledger.flush();
            Optional<Step> step = deciding.apply(new StepChecks(newest(before, ledger.tables()), now));
            step.ifPresent(taken -> {
                Origin origin = new Origin(taken.fingerprint(), setup.versions(), caller);
                if (kept != null) {
                    new Keeping(kept, origin, now).in(ledger);
                }
                ledger.append(new Draft(Decisions.newId(), now, taken.kind(), origin, null, null), taken.payload());
            });
            return step.isPresent();
        });
    }

    private static Steps newest(Steps before, Tables tables) {
        List<RecordedStep> more = tables.steps().after(before.last());
        return more.isEmpty() ? before : before.with(more);
    }
}
