package dk.indsatskompas.rulebook;

import dk.indsatskompas.evidence.Finding;
import dk.indsatskompas.evidence.Kind;
import dk.indsatskompas.evidence.Strength;
import dk.indsatskompas.rulebook.Catalogue.Entry;
import dk.indsatskompas.vocabulary.Conclusion;
import dk.indsatskompas.vocabulary.Conclusion.Caution;
import dk.indsatskompas.vocabulary.Conclusion.DeliveryCondition;
import dk.indsatskompas.vocabulary.Conclusion.Recommendation;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** What rules and catalogue must keep towards the evidence: findings that exist, are strong enough, and are all accounted for. */
final class EvidenceChecks {

    private static final Set<Kind> OF_A_DELIVERY_CONDITION = Set.of(Kind.CONDITION, Kind.PRACTICE);

    private final Contents contents;
    private final Problems problems;
    private final Set<String> used = new HashSet<>();
    private final Map<String, Strength> strengths = new HashMap<>();

    EvidenceChecks(Contents contents, Problems problems) {
        this.contents = contents;
        this.problems = problems;
    }

    void check() {
        Matrix scale = new Matrix(contents.scale());
        contents.findings().values().forEach(finding -> grade(finding, scale));
        contents.rules().forEach(this::rule);
        contents.catalogue().entries().forEach(this::entry);
        contents.findings().values().forEach(this::accounted);
    }

    private void grade(Finding finding, Matrix scale) {
        List<Rule> fired = scale.evaluate(finding.facets()).rules().stream()
                .filter(RuleOutcome::fired)
                .map(RuleOutcome::rule)
                .toList();
        int expected = finding.kind().graded() ? 1 : 0;
        if (fired.size() != expected) {
            problems.add(
                    place(finding),
                    ProblemCode.STRENGTH_NOT_ONE,
                    finding.id(),
                    fired.size(),
                    fired.stream().map(Rule::name).toList());
        } else if (expected == 1) {
            Strength.find(fired.get(0).conclusion().id()).ifPresent(strength -> strengths.put(finding.id(), strength));
        }
    }

    private void rule(Rule rule) {
        if (rule.basedOn().isEmpty()) {
            problems.add(rule.place(), ProblemCode.BASED_ON_NOTHING);
        }
        boolean allKnown = true;
        for (String id : rule.basedOn()) {
            allKnown &= use(id, rule.place());
        }
        if (allKnown && !rule.basedOn().isEmpty() && !carries(rule)) {
            problems.add(rule.place(), ProblemCode.EVIDENCE_TOO_WEAK, rule.said());
        }
    }

    /** Whether one of the rule's findings may create what it concludes. */
    private boolean carries(Rule rule) {
        return rule.basedOn().stream().map(contents::finding).anyMatch(finding -> carries(finding, rule.conclusion()));
    }

    private boolean carries(Finding finding, Conclusion conclusion) {
        Strength strength = strengths.get(finding.id());
        if (conclusion instanceof Recommendation recommendation) {
            boolean practice = contents.catalogue()
                    .find(recommendation.id())
                    .filter(entry -> entry.kind() == Catalogue.Kind.PRACTICE)
                    .isPresent();
            boolean carriesIntervention = strength != null && strength.mayCreate() == Strength.Use.INTERVENTION;
            boolean carriesPractice = finding.kind() == Kind.CONDITION
                    || (strength != null && strength.mayCreate() == Strength.Use.PRACTICE);
            return carriesIntervention || (practice && carriesPractice);
        }
        if (conclusion instanceof Caution) {
            return strength != null && strength.mayCreate() == Strength.Use.CAUTION;
        }
        return !(conclusion instanceof DeliveryCondition) || OF_A_DELIVERY_CONDITION.contains(finding.kind());
    }

    private void entry(Entry entry) {
        Place place = problems.at("recommendation " + entry.id(), SettingsReader.CATALOGUE);
        entry.remarks().forEach(id -> use(id, place));
        entry.variants().forEach(variant -> use(variant.finding(), place));
        for (Catalogue.ModelPart part : entry.deliveryConditions()) {
            if (use(part.finding(), place)
                    && !OF_A_DELIVERY_CONDITION.contains(
                            contents.finding(part.finding()).kind())) {
                problems.add(
                        place,
                        ProblemCode.NOT_THE_FINDINGS_KIND,
                        part.finding(),
                        contents.finding(part.finding()).kind(),
                        "CONDITION, PRACTICE");
            }
        }
    }

    private boolean use(String id, Place place) {
        used.add(id);
        if (contents.findings().containsKey(id)) {
            return true;
        }
        problems.unknown(
                place, ProblemCode.UNKNOWN_FINDING, id, contents.findings().keySet());
        return false;
    }

    private void accounted(Finding finding) {
        Place place = place(finding);
        if (!used.contains(finding.id()) && finding.unused() == null) {
            problems.add(place, ProblemCode.FINDING_UNUSED, finding.id());
        } else if (used.contains(finding.id()) && finding.unused() != null) {
            problems.add(place, ProblemCode.FINDING_USED_AND_EXCUSED, finding.id());
        }
    }

    private Place place(Finding finding) {
        return problems.at(finding.id(), StudyReader.file(finding.study()));
    }
}
