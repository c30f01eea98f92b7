package dk.indsatskompas.publishing;

import dk.indsatskompas.advice.Advisor;
import dk.indsatskompas.decisions.Decisions;
import dk.indsatskompas.decisions.RecordedStep;
import dk.indsatskompas.decisions.Step;
import dk.indsatskompas.impact.ImpactSummary;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Takes steps: decides what follows from those before, works out what it changes, and records it. */
record StepTaking(Decisions decisions, StepLog log, RulebookCache kept, StepImpact impact, Clock clock) {

    private static final Logger LOG = LoggerFactory.getLogger(StepTaking.class);

    /**
     * Takes a step. When another one comes in between, everything is decided and worked out once more.
     *
     * @param brought a rulebook that the record may not have yet; null when the step is with one that it has
     * @return false when there was nothing to record
     * @throws StepNotTaken when it does not follow from those before
     */
    boolean take(String caller, @Nullable Advisor brought, Function<PossibleSteps, Optional<Step>> deciding) {
        while (true) {
            Instant now = clock.instant();
            StepHistory before = log.steps();
            Optional<Step> decided = deciding.apply(new PossibleSteps(before, now));
            if (decided.isEmpty()) {
                return false;
            }
            Step step = described(decided.get(), before.inForce(now), brought);
            if (decisions.recordStep(
                    step, brought == null ? null : brought.rulebook().folder(), caller, now, before.last())) {
                return true;
            }
        }
    }

    private Step described(Step step, Optional<RecordedStep> inForce, @Nullable Advisor brought) {
        LocalDate today = LocalDate.now(clock);
        Optional<Advisor> after = Optional.ofNullable(brought).or(() -> readable(step.fingerprint()));
        String changeLog = after.map(advisor -> advisor.rulebook().folder())
                .or(() -> decisions.rulebook(step.fingerprint()))
                .map(RulebookChangelog::top)
                .orElse("");
        Optional<ImpactSummary> changes = inForce.flatMap(now -> readable(now.fingerprint()))
                .flatMap(before -> after.flatMap(next -> impact.between(before, next, step.fromFolder(), today)));
        return step.with(changeLog, changes.map(ImpactSummary::json).orElse(null));
    }

    /** A rulebook can be rolled back to whatever is wrong with another, so that nothing here stops a step. */
    private Optional<Advisor> readable(String fingerprint) {
        try {
            return kept.find(fingerprint);
        } catch (RulebookCache.Unreadable e) {
            LOG.warn("What changes with rulebook {} cannot be told: {}", fingerprint, e.toString());
            return Optional.empty();
        }
    }
}
