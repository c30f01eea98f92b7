package dk.indsatskompas.publishing;

import dk.indsatskompas.decisions.Decisions;
import dk.indsatskompas.decisions.EntryKind;
import dk.indsatskompas.decisions.IdempotencyKey;
import dk.indsatskompas.decisions.RecordedStep;
import dk.indsatskompas.decisions.RefusedByLog;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.Deque;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * All steps of rulebooks so far, and what follows from them alone: which rulebook is in force, was, and will be. An
 * activation from a stated time stays scheduled when others come in between; only a rollback cancels it.
 */
public final class StepHistory {
    static final StepHistory NONE = new StepHistory(List.of());

    /** A moment at which a rulebook comes into force, and the step that says so. */
    private record EntryIntoForce(Instant at, RecordedStep step) {
        boolean isOf(String fingerprint) {
            return step.fingerprint().equals(fingerprint);
        }

        RulebookStatus status(RulebookState state) {
            return new RulebookStatus(state, at, step.caller());
        }
    }

    private final List<RecordedStep> all;
    private final List<EntryIntoForce> starts = new ArrayList<>();
    /** The latest moment that a step took effect at once: that counts, whatever a replica's clock says. */
    private Instant latest = Instant.MIN;

    private StepHistory(List<RecordedStep> all) {
        this.all = List.copyOf(all);
        all.stream().filter(StepHistory::bringsIntoForce).forEach(this::start);
        starts.sort(Comparator.comparing(EntryIntoForce::at));
    }

    StepHistory with(List<RecordedStep> more) {
        return new StepHistory(Stream.concat(all.stream(), more.stream()).toList());
    }

    public long last() {
        return all.isEmpty() ? 0 : all.get(all.size() - 1).entry().sequence();
    }

    public List<RecordedStep> newestFirst() {
        List<RecordedStep> reversed = new ArrayList<>(all);
        Collections.reverse(reversed);
        return List.copyOf(reversed);
    }

    /** The step that the same request took before, by its key; {@link RefusedByLog.KeyConflict} when it was another request. */
    public Optional<RecordedStep> earlier(String caller, @Nullable IdempotencyKey key) {
        return key == null
                ? Optional.empty()
                : all.stream()
                        .filter(step -> step.caller().equals(caller)
                                && isAgain(key, step.step().key()))
                        .findFirst();
    }

    private static boolean isAgain(IdempotencyKey key, @Nullable IdempotencyKey before) {
        boolean same = before != null && before.key().equals(key.key());
        if (same && !key.equals(before)) {
            throw new RefusedByLog.KeyConflict();
        }
        return same;
    }

    private static boolean bringsIntoForce(RecordedStep step) {
        return step.step().kind() == EntryKind.ACTIVATION || step.step().kind() == EntryKind.ROLLBACK;
    }

    /** What is in force now; empty when nothing ever was. What was done at once counts even if this clock is behind. */
    public Optional<RecordedStep> inForce(Instant now) {
        return inForceAt(effective(now));
    }

    /** What was in force at a moment, or will be if nothing more happens. */
    public Optional<RecordedStep> inForceAt(Instant at) {
        return lastStart(at).map(EntryIntoForce::step);
    }

    boolean isInForce(String fingerprint, Instant now) {
        return lastStart(effective(now))
                .filter(start -> start.isOf(fingerprint))
                .isPresent();
    }

    public boolean wasInForce(String fingerprint, Instant now) {
        return startsUntil(effective(now)).anyMatch(start -> start.isOf(fingerprint));
    }

    /** Whether it has been submitted and never came into force, so that it may not answer. */
    public boolean isDraft(String fingerprint, Instant now) {
        return first(EntryKind.SUBMISSION, fingerprint).isPresent() && !wasInForce(fingerprint, now);
    }

    /** Where a rulebook stands; empty when no step was ever taken with it. */
    public Optional<RulebookStatus> status(String fingerprint, Instant now) {
        Instant moment = effective(now);
        return lastStart(moment)
                .filter(start -> start.isOf(fingerprint))
                .map(start -> start.status(RulebookState.IN_FORCE))
                .or(() -> starts.stream()
                        .filter(start -> start.at().isAfter(moment) && start.isOf(fingerprint))
                        .findFirst()
                        .map(start -> start.status(RulebookState.SCHEDULED)))
                .or(() -> former(fingerprint, moment))
                .or(() -> first(EntryKind.APPROVAL, fingerprint)
                        .map(step -> new RulebookStatus(RulebookState.APPROVED, step.time(), step.caller())))
                .or(() -> first(EntryKind.SUBMISSION, fingerprint)
                        .map(step -> new RulebookStatus(RulebookState.DRAFT, step.time(), step.caller())));
    }

    /** The rulebook that a rollback leads to when none is named: it never leads back to what was rolled back before. */
    public Optional<String> before(Instant now) {
        Deque<String> stack = new ArrayDeque<>();
        startsUntil(effective(now)).map(EntryIntoForce::step).forEach(step -> {
            if (step.step().kind() == EntryKind.ROLLBACK && stack.contains(step.fingerprint())) {
                while (!step.fingerprint().equals(stack.peek())) {
                    stack.pop();
                }
            } else if (!step.fingerprint().equals(stack.peek())) {
                stack.push(step.fingerprint());
            }
        });
        return stack.stream().skip(1).findFirst();
    }

    /** Whether a rulebook had been brought into force when a step was taken. */
    public boolean isAnythingInForceBefore(RecordedStep step) {
        return startsUntil(step.time())
                .anyMatch(
                        start -> start.step().entry().sequence() < step.entry().sequence());
    }

    boolean isAnythingScheduled(Instant now) {
        return starts.stream().anyMatch(start -> start.at().isAfter(effective(now)));
    }

    Optional<RecordedStep> first(EntryKind kind, String fingerprint) {
        return all.stream()
                .filter(step -> step.step().kind() == kind && step.fingerprint().equals(fingerprint))
                .findFirst();
    }

    /** Whether it is what the watched folder brought last, whichever replica that was. */
    boolean isFromFolder(String fingerprint) {
        return all.stream()
                .filter(step -> step.step().fromFolder())
                .reduce((first, second) -> second)
                .filter(last -> last.fingerprint().equals(fingerprint))
                .isPresent();
    }

    /** Since the other that came after it. */
    private Optional<RulebookStatus> former(String fingerprint, Instant moment) {
        List<EntryIntoForce> until = startsUntil(moment).toList();
        for (int i = until.size() - 1; i > 0; i--) {
            if (until.get(i - 1).isOf(fingerprint)) {
                return Optional.of(until.get(i).status(RulebookState.FORMER));
            }
        }
        return Optional.empty();
    }

    private Optional<EntryIntoForce> lastStart(Instant moment) {
        return startsUntil(moment).reduce((first, second) -> second);
    }

    private Stream<EntryIntoForce> startsUntil(Instant moment) {
        return starts.stream().filter(start -> !start.at().isAfter(moment));
    }

    private Instant effective(Instant now) {
        return now.isAfter(latest) ? now : latest;
    }

    /** The order of the log counts, not the clocks of those who wrote it. */
    private void start(RecordedStep step) {
        Instant time = effective(step.time());
        Instant from = step.step().from();
        if (step.step().kind() == EntryKind.ROLLBACK) {
            starts.removeIf(start -> start.at().isAfter(time));
        }
        Instant at = from != null && from.isAfter(time) ? from : time;
        starts.add(new EntryIntoForce(at, step));
        latest = at.isAfter(time) ? latest : time;
    }

    public enum RulebookState {
        DRAFT,
        APPROVED,
        SCHEDULED,
        IN_FORCE,
        FORMER
    }

    /** Where a rulebook stands, since (or, when scheduled, from) when, and by whom. */
    public record RulebookStatus(RulebookState state, Instant since, String by) {}

    /** Reads the steps of rulebooks from the record. May throw {@link dk.indsatskompas.decisions.StoreUnavailable}. */
    public static final class StepLog {
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
}
