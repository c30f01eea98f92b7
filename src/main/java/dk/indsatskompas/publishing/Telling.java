package dk.indsatskompas.publishing;

import dk.indsatskompas.advice.Advisor;
import dk.indsatskompas.decisions.Decisions;
import dk.indsatskompas.decisions.Particulars;
import dk.indsatskompas.decisions.Step;
import dk.indsatskompas.impact.ImpactSummary;
import dk.indsatskompas.impact.Sides;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/**
 * Tells what is to be recorded with a step.
 *
 * @param inHand a rulebook that the log may not have yet; null when it has all
 * @param find every other rulebook by its fingerprint
 */
record Telling(
        String caller,
        @Nullable Advisor inHand,
        Decisions decisions,
        Function<String, Optional<Advisor>> find,
        Foresight foresight)
        implements Particulars {

    /** Who brings what the rules folder has. */
    static final String SERVICE = "service";

    @Override
    public String changeLog(String fingerprint) {
        return inHand(fingerprint)
                .map(advisor -> advisor.rulebook().folder())
                .or(() -> decisions.rulebook(fingerprint))
                .map(ChangeLog::top)
                .orElse("");
    }

    @Override
    public @Nullable JsonNode impact(String inForce, Step step) {
        ImpactSummary summary = foresight.between(
                inForce,
                step.fingerprint(),
                step.fromFolder(),
                () -> advisor(inForce)
                        .flatMap(before -> advisor(step.fingerprint()).map(after -> new Sides(before, after))));
        return summary == null ? null : summary.json();
    }

    private Optional<Advisor> advisor(String fingerprint) {
        return inHand(fingerprint).or(() -> find.apply(fingerprint));
    }

    private Optional<Advisor> inHand(String fingerprint) {
        return Optional.ofNullable(inHand)
                .filter(advisor -> advisor.rulebook().fingerprint().equals(fingerprint));
    }
}
