package dk.indsatskompas.publishing;

import dk.indsatskompas.advice.Advisor;
import dk.indsatskompas.decisions.EntryKind;
import dk.indsatskompas.decisions.IdempotencyKey;
import dk.indsatskompas.decisions.RecordedStep;
import dk.indsatskompas.decisions.Step;
import dk.indsatskompas.decisions.Step.StepSource;
import dk.indsatskompas.impact.ImpactSummary;
import dk.indsatskompas.publishing.StepHistory.StepLog;
import dk.indsatskompas.publishing.StepNotTaken.Why;
import dk.indsatskompas.rulebook.folder.Folder;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.function.BiFunction;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Takes steps: decides what follows from those before, works out what it changes, and records it. */
record StepTaking(Publishing.Setup by, StepLog log) {
    private static final Logger LOG = LoggerFactory.getLogger(StepTaking.class);

    /**
     * Takes a step, or throws why it may not be; false when there was nothing to record. When another one comes in
     * between, all is decided once more. What is brought is null when the record has the rulebook already.
     */
    boolean take(String caller, @Nullable Advisor brought, Function<PossibleSteps, Optional<Step>> deciding) {
        while (true) {
            Instant now = by.clock().instant();
            StepHistory before = log.steps();
            Optional<Step> decided = deciding.apply(new PossibleSteps(before, now));
            if (decided.isEmpty()) {
                return false;
            }
            Step step = described(decided.get(), before.inForce(now), brought);
            if (by.decisions()
                    .recordStep(
                            step, brought == null ? null : brought.rulebook().folder(), caller, now, before.last())) {
                return true;
            }
        }
    }

    /** Takes the step by which the service brings what the rules folder has. */
    void bring(Advisor advisor, BiFunction<PossibleSteps, String, Optional<Step>> deciding) {
        by.kept().put(advisor);
        String fingerprint = advisor.rulebook().fingerprint();
        take("service", advisor, possible -> deciding.apply(possible, fingerprint));
    }

    private Step described(Step step, Optional<RecordedStep> inForce, @Nullable Advisor brought) {
        LocalDate today = LocalDate.now(by.clock());
        Optional<Advisor> after = Optional.ofNullable(brought).or(() -> readable(step.fingerprint()));
        String changeLog = after.map(advisor -> advisor.rulebook().folder())
                .or(() -> by.decisions().rulebook(step.fingerprint()))
                .map(StepTaking::changeLog)
                .orElse("");
        Optional<ImpactSummary> changes = inForce.flatMap(now -> readable(now.fingerprint()))
                .flatMap(before -> after.flatMap(next -> by.impact().between(before, next, step.fromFolder(), today)));
        return step.with(changeLog, changes.map(ImpactSummary::json).orElse(null));
    }

    /** The top section of what a rulebook says of itself, at most 10,000 characters of it; empty when there is none. */
    private static String changeLog(Folder folder) {
        Predicate<String> heading = line -> line.startsWith("## ");
        List<String> fromTop = folder.text("CHANGELOG.md")
                .orElse("")
                .lines()
                .dropWhile(heading.negate())
                .toList();
        String section = Stream.concat(
                        fromTop.stream().limit(1), fromTop.stream().skip(1).takeWhile(heading.negate()))
                .collect(Collectors.joining("\n"))
                .strip();
        return section.substring(0, Math.min(10_000, section.length()));
    }

    /** A rulebook can be rolled back to whatever is wrong with another, so that nothing here stops a step. */
    private Optional<Advisor> readable(String fingerprint) {
        try {
            return by.kept().find(fingerprint);
        } catch (RulebookCache.Unreadable e) {
            LOG.warn("What changes with rulebook {} cannot be told: {}", fingerprint, e.toString());
            return Optional.empty();
        }
    }

    /** Which steps may follow those before. A step is empty when there is nothing to record. */
    record PossibleSteps(StepHistory before, Instant now) {
        /** What is asked again by its key is done already. */
        Optional<Step> once(String caller, @Nullable IdempotencyKey key, Supplier<Optional<Step>> step) {
            return before.earlier(caller, key).isPresent()
                    ? Optional.empty()
                    : step.get().map(taken -> taken.with(key));
        }

        /** What is known already is no draft any more. */
        Optional<Step> submission(String fingerprint) {
            return Optional.of(Step.now(EntryKind.SUBMISSION, fingerprint))
                    .filter(step -> before.status(fingerprint, now).isEmpty());
        }

        /** One approval is enough. */
        Optional<Step> approval(String fingerprint, String caller) {
            RecordedStep submission =
                    before.first(EntryKind.SUBMISSION, fingerprint).orElseThrow(() -> new StepNotTaken(Why.NO_DRAFT));
            if (submission.caller().equals(caller)) {
                throw new StepNotTaken(Why.OWN_DRAFT);
            }
            return Optional.of(Step.now(EntryKind.APPROVAL, fingerprint)).filter(step -> !isApproved(fingerprint));
        }

        /** Into force, from then on or, for null, at once. */
        Optional<Step> activation(String fingerprint, @Nullable Instant from, boolean approvalNeeded) {
            if (from == null && before.isInForce(fingerprint, now)) {
                throw new StepNotTaken(Why.ALREADY_IN_FORCE);
            }
            if (approvalNeeded && !isApproved(fingerprint) && !before.wasInForce(fingerprint, now)) {
                throw new StepNotTaken(Why.NOT_APPROVED);
            }
            return Optional.of(new Step(EntryKind.ACTIVATION, fingerprint, from, StepSource.PERSON, "", null, null));
        }

        /** The folder counts when it is another than when it last brought something. */
        Optional<Step> ofFolder(String fingerprint) {
            return Optional.of(Step.ofFolder(fingerprint)).filter(step -> !before.isFromFolder(fingerprint));
        }

        /** The folder counts as long as there is nothing else. */
        Optional<Step> first(String fingerprint) {
            return Optional.of(Step.ofFolder(fingerprint))
                    .filter(step -> before.inForce(now).isEmpty());
        }

        /** Back into force, for null the one before; it also cancels what was scheduled. */
        Optional<Step> rollback(@Nullable String to) {
            if (to != null && !before.wasInForce(to, now)) {
                throw new StepNotTaken(Why.NEVER_IN_FORCE);
            }
            if (to != null && before.isInForce(to, now) && !before.isAnythingScheduled(now)) {
                throw new StepNotTaken(Why.ALREADY_IN_FORCE);
            }
            return Optional.of(Step.now(
                    EntryKind.ROLLBACK,
                    Optional.ofNullable(to)
                            .or(() -> before.before(now))
                            .orElseThrow(() -> new StepNotTaken(Why.NOTHING_BEFORE))));
        }

        private boolean isApproved(String fingerprint) {
            return before.first(EntryKind.APPROVAL, fingerprint).isPresent();
        }
    }
}
