package dk.indsatskompas.impact;

import com.fasterxml.jackson.annotation.JsonInclude;
import dk.indsatskompas.impact.Impact.CitizenCounts;
import dk.indsatskompas.impact.Impact.RecommendationImpact;
import dk.indsatskompas.impact.Population.PopulationDescription;
import dk.indsatskompas.vocabulary.Text;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * As much of an impact as is recorded with a step of publication: what it changed, for how many, against which rulebook,
 * the one then in force, by its fingerprint. It says nothing of single citizens.
 */
public record ImpactSummary(
        String against,
        SurveyedPopulation population,
        CitizenCounts citizens,
        List<String> rules,
        List<RecommendationCounts> recommendations) {
    private static final JsonMapper JSON = JsonMapper.builder()
            .changeDefaultPropertyInclusion(value -> value.withValueInclusion(JsonInclude.Include.NON_NULL))
            .build();

    public ImpactSummary {
        Objects.requireNonNull(against);
        Objects.requireNonNull(population);
        Objects.requireNonNull(citizens);
        rules = List.copyOf(rules);
        recommendations = List.copyOf(recommendations);
    }

    /** Who was asked about; from seed, size, date and the two rulebooks the same citizens are drawn again. */
    public record SurveyedPopulation(
            PopulationDescription.Origin origin,
            Text text,
            Text caveat,
            long size,
            @Nullable Long seed,
            @Nullable LocalDate asOf) {}

    /** For how many citizens one recommendation comes, goes, moves or changes in any way. */
    public record RecommendationCounts(
            String id, Text title, long gained, long lost, long up, long down, long changed) {}

    static ImpactSummary of(Impact impact) {
        PopulationDescription population = impact.population();
        CitizenCounts citizens = impact.citizens();
        return new ImpactSummary(
                impact.before().fingerprint(),
                new SurveyedPopulation(
                        population.origin(),
                        population.text(),
                        population.caveat(),
                        citizens.asked() + citizens.unanswerable(),
                        population.seed(),
                        population.asOf()),
                citizens,
                impact.rulebooks().rules().stream().map(RuleDifference::rule).toList(),
                impact.recommendations().stream().map(ImpactSummary::counts).toList());
    }

    public JsonNode json() {
        return JSON.readTree(JSON.writeValueAsBytes(this));
    }

    /** What was recorded; empty when it is not exactly what a summary is written as. */
    public static Optional<ImpactSummary> read(JsonNode json) {
        try {
            return Optional.of(JSON.treeToValue(json, ImpactSummary.class))
                    .filter(summary -> summary.json().equals(json));
        } catch (JacksonException e) {
            return Optional.empty();
        }
    }

    public Text text() {
        return Text.format(
                "Af %s %s ændres svaret for %s: %s får en anbefaling, %s mister en, og %s ser en anden rækkefølge.",
                "Of %s %s, the answer changes for %s: %s gain a recommendation, %s lose one, and %s see another "
                        + "order.",
                number(citizens.asked()),
                population.origin().counted(),
                number(citizens.changed()),
                number(citizens.gaining()),
                number(citizens.losing()),
                number(citizens.reordered()));
    }

    private static Text number(long number) {
        String english = String.format(Locale.ROOT, "%,d", number);
        return new Text(english.replace(',', '.'), english);
    }

    private static RecommendationCounts counts(RecommendationImpact one) {
        return new RecommendationCounts(
                one.id(),
                one.title(),
                one.citizens(ChangeKind.GAINED),
                one.citizens(ChangeKind.LOST),
                one.citizens(ChangeKind.RANK_UP),
                one.citizens(ChangeKind.RANK_DOWN),
                one.changed());
    }
}
