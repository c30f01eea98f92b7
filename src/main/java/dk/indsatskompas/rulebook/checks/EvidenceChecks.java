package dk.indsatskompas.rulebook.checks;

import dk.indsatskompas.evidence.Finding;
import dk.indsatskompas.evidence.FindingKind;
import dk.indsatskompas.evidence.Strength;
import dk.indsatskompas.evidence.Strength.StrengthUse;
import dk.indsatskompas.rulebook.Catalogue.CatalogueEntry;
import dk.indsatskompas.rulebook.Catalogue.RecommendationKind;
import dk.indsatskompas.rulebook.ConditionMatrix;
import dk.indsatskompas.rulebook.Contents;
import dk.indsatskompas.rulebook.Place;
import dk.indsatskompas.rulebook.Rule;
import dk.indsatskompas.rulebook.problems.CheckStopped;
import dk.indsatskompas.rulebook.problems.ProblemCode;
import dk.indsatskompas.rulebook.problems.ProblemWords;
import dk.indsatskompas.rulebook.problems.Problems;
import dk.indsatskompas.rulebook.reading.SettingsReader;
import dk.indsatskompas.rulebook.reading.StudyReader;
import dk.indsatskompas.vocabulary.Conclusion;
import dk.indsatskompas.vocabulary.Facets;
import dk.indsatskompas.vocabulary.Text;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/** What rules and catalogue must keep towards the evidence: findings that exist, are strong enough, and are all accounted for. */
public final class EvidenceChecks {
    private static final int NAMED = 10;
    private static final Set<FindingKind> OF_A_DELIVERY_CONDITION = Set.of(FindingKind.CONDITION, FindingKind.PRACTICE);

    private final Contents contents;
    private final Problems problems;
    private final Set<String> used = new HashSet<>();
    private final Map<String, Strength> strengths = new HashMap<>();
    private boolean scaleIsFlawed;

    /** Findings have few different facets, however many there are. */
    private final Map<Facets, List<Rule>> firing = new HashMap<>();

    public EvidenceChecks(Contents contents, Problems problems) {
        this.contents = contents;
        this.problems = problems;
    }

    public void check() {
        ConditionMatrix scale = new ConditionMatrix(contents.scale());
        scaleIsFlawed = problems.isAnyFlawed("rule " + Rule.SCALE);
        contents.findings().values().stream()
                .filter(finding -> isSound(finding.id()))
                .forEach(finding -> grade(finding, scale));
        contents.rules().forEach(this::rule);
        contents.guarantees().forEach(this::guarantee);
        contents.catalogue().entries().forEach(this::entry);
        contents.findings().values().forEach(this::accounted);
        new WithdrawnChecks(contents, problems, this).check();
    }

    private void grade(Finding finding, ConditionMatrix scale) {
        CheckStopped.ifInterrupted();
        List<Rule> fired = firing.computeIfAbsent(
                finding.facets(),
                facets -> scale.evaluate(contents.vocabulary().facets(facets)).fired());
        boolean graded = finding.kind().graded();
        if (fired.size() != (graded ? 1 : 0)) {
            flaw(finding);
            if (!scaleIsFlawed) {
                ProblemWords wanted = graded ? ProblemWords.ONE_STRENGTH : ProblemWords.NO_STRENGTH;
                problems.add(place(finding), ProblemCode.STRENGTH_NOT_ONE, finding.id(), wanted.text(), names(fired));
            }
        } else if (graded) {
            contents.strengths()
                    .find(fired.get(0).conclusion().id())
                    .ifPresentOrElse(strength -> strengths.put(finding.id(), strength), () -> flaw(finding));
        }
    }

    private static Text names(List<Rule> fired) {
        String names =
                fired.stream().limit(NAMED).map(rule -> "»" + rule.name() + "«").collect(Collectors.joining(", "));
        return fired.isEmpty() ? ProblemWords.NONE.text() : Text.same(names);
    }

    private void rule(Rule rule) {
        CheckStopped.ifInterrupted();
        if (rule.basedOn().isEmpty()) {
            problems.add(rule.place(), ProblemCode.BASED_ON_NOTHING);
            problems.flaw(basedOnNothing(rule.folder()));
        }
        boolean allSound = contents.catalogue().find(rule.conclusion().id()).isPresent()
                || !(rule.conclusion() instanceof Conclusion.Recommendation);
        for (String id : rule.basedOn()) {
            allSound &= use(id, problems.at(rule.id() + " " + id, rule.place().file()));
            allSound &= isSound(id) && !contents.isWithdrawn(id);
        }
        if (allSound && !rule.basedOn().isEmpty() && !carries(rule.basedOn(), rule.conclusion())) {
            problems.add(rule.place(), ProblemCode.EVIDENCE_TOO_WEAK, rule.said());
        }
    }

    /** What a guarantee names must exist; it is no use of a finding, since no answer rests on it. */
    private void guarantee(Rule rule) {
        rule.basedOn().forEach(id -> exists(id, problems.at(rule.id() + " " + id, Rule.GUARANTEES)));
    }

    private void entry(CatalogueEntry entry) {
        entry.remarks().forEach(id -> use(id, at(entry, id)));
        entry.variants().forEach(variant -> use(variant.finding(), at(entry, variant.finding())));
        entry.deliveryConditions().forEach(part -> {
            Place place = at(entry, part.finding());
            if (use(part.finding(), place) && isSound(part.finding())) {
                FindingKind kind = contents.finding(part.finding()).kind();
                if (!OF_A_DELIVERY_CONDITION.contains(kind)) {
                    problems.add(place, ProblemCode.NOT_THE_FINDINGS_KIND, part.finding(), kind, "CONDITION, PRACTICE");
                }
            }
        });
    }

    /** Whether one of these findings, which all exist, may create what a rule concludes. */
    boolean carries(List<String> ids, Conclusion conclusion) {
        return ids.stream().map(contents::finding).anyMatch(finding -> carries(finding, conclusion));
    }

    private boolean carries(Finding finding, Conclusion conclusion) {
        Strength strength = strengths.get(finding.id());
        StrengthUse use = strength == null ? null : strength.mayCreate();
        if (conclusion instanceof Conclusion.Recommendation recommendation) {
            boolean isPractice = contents.catalogue()
                    .find(recommendation.id())
                    .filter(entry -> entry.kind() == RecommendationKind.PRACTICE)
                    .isPresent();
            return use == StrengthUse.INTERVENTION
                    || (isPractice && (use == StrengthUse.PRACTICE || finding.kind() == FindingKind.CONDITION));
        }
        if (conclusion instanceof Conclusion.Caution) {
            return use == StrengthUse.CAUTION || finding.kind() == FindingKind.CONTEXT;
        }
        return !(conclusion instanceof Conclusion.DeliveryCondition)
                || OF_A_DELIVERY_CONDITION.contains(finding.kind());
    }

    boolean isSound(String id) {
        return !problems.isFlawed(finding(id));
    }

    private void flaw(Finding finding) {
        problems.flaw(finding(finding.id()));
    }

    private boolean use(String id, Place place) {
        used.add(id);
        return exists(id, place);
    }

    private boolean exists(String id, Place place) {
        if (contents.findings().containsKey(id)) {
            return true;
        }
        problems.unknown(
                place, ProblemCode.UNKNOWN_FINDING, id, contents.findings().keySet());
        return false;
    }

    /** One that is withdrawn has its reason already. */
    private void accounted(Finding finding) {
        if (finding.withdrawn() != null) {
            return;
        }
        Place place = place(finding);
        boolean isUsed = used.contains(finding.id()) || problems.isNamed(finding.id());
        if (!isUsed && finding.use().unused() == null && !problems.isFlawed(basedOnNothing(finding.study()))) {
            problems.add(place, ProblemCode.FINDING_UNUSED, finding.id());
        } else if (isUsed && finding.use().unused() != null) {
            problems.add(place, ProblemCode.FINDING_USED_AND_EXCUSED, finding.id());
        }
    }

    private Place at(CatalogueEntry entry, String finding) {
        return problems.at(entry.id() + " " + finding, SettingsReader.CATALOGUE);
    }

    /** What a finding is marked by. */
    public static String finding(String id) {
        return "finding " + id;
    }

    /** What a study is marked by with a rule that names no finding: it was probably to name one that nothing else uses. */
    public static String basedOnNothing(String study) {
        return "based on nothing " + study;
    }

    private Place place(Finding finding) {
        return problems.at(finding(finding.id()), StudyReader.file(finding.study()));
    }
}
