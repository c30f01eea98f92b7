package dk.indsatskompas.advice;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonUnwrapped;
import dk.indsatskompas.advice.ranking.Candidate;
import dk.indsatskompas.evidence.Finding;
import dk.indsatskompas.evidence.FindingKind;
import dk.indsatskompas.evidence.PopulationStatus;
import dk.indsatskompas.evidence.SourceRef;
import dk.indsatskompas.evidence.Strength;
import dk.indsatskompas.rulebook.Catalogue;
import dk.indsatskompas.rulebook.FoundIndirectness;
import dk.indsatskompas.rulebook.Rule;
import dk.indsatskompas.vocabulary.Text;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * An intervention or a practice that is recommended, with everything it rests on.
 *
 * @param rank from 1; what no key tells apart shares one
 * @param summary the strength and what speaks against it, in at most {@value #SUMMARY} characters
 * @param interpretations how its rules read the source more sharply than its words are
 * @param wouldFallAwayIf the smallest sets of changes that would take it away
 * @param aboveNext why it stands above the next one; absent for the last
 */
public record Recommended(
        int rank,
        @JsonUnwrapped Identity identity,
        Text summary,
        Evidence evidence,
        List<Reading> interpretations,
        @JsonUnwrapped Fit fit,
        @JsonUnwrapped Grounds grounds,
        List<Reason> reasons,
        List<Counterfactual> wouldFallAwayIf,
        @Nullable AboveNext aboveNext) {
    public static final int SUMMARY = 140;

    /**
     * What it is, by the catalogue.
     *
     * @param partOf the intervention whose tested model it is only a part of; absent for what has evidence of its own
     */
    public record Identity(
            String id,
            Catalogue.RecommendationKind kind,
            @Nullable String partOf,
            Text title,
            Text description) {}

    /** An interpretation: the source's word, how it is read, and why. */
    public record Reading(String id, Text text, List<SourceRef> restsOn) {}

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
            boolean isOutside = candidate.studiedPopulation() == PopulationStatus.OUTSIDE;
            List<ExpectedEffect> effects = new ArrayList<>();
            List<Basis> basis = new ArrayList<>();
            for (Finding finding : candidate.findings()) {
                Strength strength = candidate.strength(finding);
                if (finding.kind() == FindingKind.EFFECT) {
                    for (String outcome : finding.outcomes()) {
                        effects.add(
                                ExpectedEffect.of(finding, outcome, candidate.addresses(outcome), strength, isOutside));
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

    /**
     * The strength with its label, and whose scale it is.
     *
     * @param applied how far it carries to this citizen and this offer; absent for a practice
     */
    public record Evidence(
            Strength strength,
            Text label,
            Text scale,
            @Nullable Applied applied) {
        /** How far it carries to this citizen and this offer; of a practice, its strength. */
        public Strength inThisCase() {
            return applied == null ? strength : applied.strength();
        }

        static Evidence of(Candidate candidate, Text scale) {
            return new Evidence(
                    candidate.strength(),
                    candidate.strength().label(),
                    scale,
                    candidate.entry().kind() == Catalogue.RecommendationKind.INTERVENTION
                            ? Applied.of(candidate)
                            : null);
        }
    }

    /** The strength in this case, with what lowers it and what is not known. */
    public record Applied(Strength strength, Text label, List<Doubt> reasons) {
        static Applied of(Candidate candidate) {
            Strength strength = candidate.appliedStrength();
            return new Applied(
                    strength,
                    strength.label(),
                    candidate.indirectness().stream().map(Doubt::of).toList());
        }
    }

    /**
     * A rule of the scale that fired.
     *
     * @param lowers by how many levels; 0 for what is not known and only said
     */
    public record Doubt(String rule, Text text, int lowers, String file, int line, List<Reason.Tested> conditions) {
        static Doubt of(FoundIndirectness found) {
            Rule rule = found.by().rule();
            return new Doubt(
                    rule.id(),
                    found.reason().text(),
                    found.reason().lowers(),
                    rule.place().file(),
                    rule.place().line(),
                    Reason.tested(found.by()));
        }
    }

    /** A finding behind the recommendation that is no measured effect. */
    public record Basis(
            String finding,
            FindingKind kind,
            Strength strength,
            Text label,
            SourceRef source,
            List<SourceRef> restsOn,
            Text text,
            @Nullable Text population,
            List<Text> hedges) {
        static Basis of(Finding finding, Strength strength) {
            return new Basis(
                    finding.id(),
                    finding.kind(),
                    strength,
                    strength.label(),
                    finding.source(),
                    finding.supplements().restsOn(),
                    finding.text(),
                    finding.measurement().population(),
                    finding.hedges());
        }
    }

    /** The key that put it above the next one; {@code none} when the two rank alike. */
    public record AboveNext(String id, String key, Text text) {}

    /** What is said in no more characters than a summary has. */
    static Text inShort(Text said) {
        return said.each(Recommended::inShort);
    }

    private static String inShort(String said) {
        return said.length() <= SUMMARY ? said : said.substring(0, said.lastIndexOf(' ', SUMMARY - 1)) + "…";
    }

    public String id() {
        return identity.id();
    }

    public Text title() {
        return identity.title();
    }
}
