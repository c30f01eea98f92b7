package dk.indsatskompas.rulebook.checks;

import dk.indsatskompas.evidence.Finding;
import dk.indsatskompas.evidence.FindingKind;
import dk.indsatskompas.evidence.Strength;
import dk.indsatskompas.rulebook.Catalogue;
import dk.indsatskompas.rulebook.Contents;
import dk.indsatskompas.vocabulary.Conclusion;
import dk.indsatskompas.vocabulary.Conclusion.Caution;
import dk.indsatskompas.vocabulary.Conclusion.DeliveryCondition;
import dk.indsatskompas.vocabulary.Conclusion.Recommendation;
import java.util.Collection;
import java.util.Map;
import java.util.Set;

/**
 * Whether findings may create what a rule concludes.
 *
 * @param strengths by the id of the finding; none for what has no strength
 */
record EvidenceSupport(Contents contents, Map<String, Strength> strengths) {

    static final Set<FindingKind> OF_A_DELIVERY_CONDITION = Set.of(FindingKind.CONDITION, FindingKind.PRACTICE);

    /** Whether one of these findings, which all exist, may create it. */
    boolean carries(Collection<String> findings, Conclusion conclusion) {
        return findings.stream().map(contents::finding).anyMatch(finding -> carries(finding, conclusion));
    }

    private boolean carries(Finding finding, Conclusion conclusion) {
        Strength strength = strengths.get(finding.id());
        if (conclusion instanceof Recommendation recommendation) {
            boolean practice = contents.catalogue()
                    .find(recommendation.id())
                    .filter(entry -> entry.kind() == Catalogue.RecommendationKind.PRACTICE)
                    .isPresent();
            boolean carriesIntervention = strength != null && strength.mayCreate() == Strength.StrengthUse.INTERVENTION;
            boolean carriesPractice = finding.kind() == FindingKind.CONDITION
                    || (strength != null && strength.mayCreate() == Strength.StrengthUse.PRACTICE);
            return carriesIntervention || (practice && carriesPractice);
        }
        if (conclusion instanceof Caution) {
            return strength != null && strength.mayCreate() == Strength.StrengthUse.CAUTION;
        }
        return !(conclusion instanceof DeliveryCondition) || OF_A_DELIVERY_CONDITION.contains(finding.kind());
    }
}
