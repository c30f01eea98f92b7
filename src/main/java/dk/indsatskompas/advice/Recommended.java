package dk.indsatskompas.advice;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonUnwrapped;
import dk.indsatskompas.advice.ranking.Candidate;
import dk.indsatskompas.evidence.Finding;
import dk.indsatskompas.evidence.FindingKind;
import dk.indsatskompas.evidence.SourceRef;
import dk.indsatskompas.evidence.Strength;
import dk.indsatskompas.rulebook.Catalogue;
import dk.indsatskompas.vocabulary.Text;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * An intervention or a practice that is recommended, with everything it rests on.
 *
 * @param wouldFallAwayIf the smallest sets of changes that would take it away
 * @param aboveNext why it stands above the next one; absent for the last
 */
public record Recommended(
        int rank,
        @JsonUnwrapped Identity identity,
        Evidence evidence,
        @JsonUnwrapped Fit fit,
        @JsonUnwrapped Grounds grounds,
        List<Reason> reasons,
        List<Counterfactual> wouldFallAwayIf,
        @Nullable AboveNext aboveNext) {
    /** What it is, by the catalogue. */
    public record Identity(String id, Catalogue.RecommendationKind kind, Text title, Text description) {}

    /**
     * How it suits the citizen.
     *
     * @param addressesWish whether a finding behind it is about what the citizen wants; null while the wish is unknown
     * @param available whether it is offered locally; null while unknown, and for a practice
     */
    public record Fit(
            @JsonInclude(JsonInclude.Include.ALWAYS) @Nullable
            Boolean addressesWish,

            PopulationStatus studiedPopulation,

            @JsonInclude(JsonInclude.Include.ALWAYS) @Nullable
            Boolean available) {}

    /**
     * What is known of it.
     *
     * @param expectedEffects measured effects only, first those on what the citizen wants
     * @param basis the findings behind it that are no effects: associations, experience, parts of the tested model
     */
    public record Grounds(
            List<ExpectedEffect> expectedEffects,
            List<Basis> basis,
            List<DeliveryStatus> deliveryConditions,
            List<Catalogue.Variant> variants,
            List<Advice.Remark> cautions) {
        static Grounds of(Candidate candidate, List<Advice.Remark> cautions) {
            List<ExpectedEffect> effects = new ArrayList<>();
            List<Basis> basis = new ArrayList<>();
            for (Finding finding : candidate.findings()) {
                Strength strength = candidate.strength(finding);
                if (finding.kind() == FindingKind.EFFECT) {
                    for (String outcome : finding.outcomes()) {
                        effects.add(ExpectedEffect.of(finding, outcome, candidate.addresses(outcome), strength));
                    }
                } else {
                    basis.add(Basis.of(finding, strength));
                }
            }
            effects.sort(ExpectedEffect.WISHED_THEN_STRONGEST);
            return new Grounds(
                    List.copyOf(effects),
                    List.copyOf(basis),
                    candidate.delivery(),
                    candidate.entry().variants(),
                    cautions);
        }
    }

    /** The strength with its label, and whose scale it is. */
    public record Evidence(Strength strength, Text label, Text scale) {}

    /** A finding behind the recommendation that is no measured effect. */
    public record Basis(
            String finding,
            FindingKind kind,
            Strength strength,
            Text label,
            SourceRef source,
            List<SourceRef> restsOn,
            Text text) {
        static Basis of(Finding finding, Strength strength) {
            return new Basis(
                    finding.id(),
                    finding.kind(),
                    strength,
                    strength.label(),
                    finding.source(),
                    finding.supplements().restsOn(),
                    finding.text());
        }
    }

    /** The key that put it above the next one. */
    public record AboveNext(String id, String key, Text text) {}

    public String id() {
        return identity.id();
    }

    public Text title() {
        return identity.title();
    }
}
