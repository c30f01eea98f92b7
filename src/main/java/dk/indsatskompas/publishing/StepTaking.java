package dk.indsatskompas.publishing;

import dk.indsatskompas.advice.Advisor;
import dk.indsatskompas.decisions.RecordedStep;
import dk.indsatskompas.decisions.Step;
import dk.indsatskompas.impact.ImpactSummary;
import dk.indsatskompas.rulebook.folder.Folder;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.function.BiFunction;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Takes steps: decides what follows from those before, works out what it changes, and records it. */
record StepTaking(Publishing.Setup by, StepLog log) {

    private static final Logger LOG = LoggerFactory.getLogger(StepTaking.class);

    /**
     * Takes a step, or throws why it may not be. When another one comes in between, everything is decided once more.
     *
     * @param brought a rulebook that the record may not have yet; null when the step is with one that it has
     * @return false when there was nothing to record
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
}
