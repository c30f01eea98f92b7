package dk.indsatskompas.rulebook.checks;

import dk.indsatskompas.evidence.IndirectnessReason;
import dk.indsatskompas.rulebook.Catalogue;
import dk.indsatskompas.rulebook.Condition;
import dk.indsatskompas.rulebook.Constraint;
import dk.indsatskompas.rulebook.Contents;
import dk.indsatskompas.rulebook.Exclusion;
import dk.indsatskompas.rulebook.Operator;
import dk.indsatskompas.rulebook.Place;
import dk.indsatskompas.rulebook.Rule;
import dk.indsatskompas.rulebook.problems.CheckStopped;
import dk.indsatskompas.rulebook.problems.ProblemCode;
import dk.indsatskompas.rulebook.problems.ProblemWords;
import dk.indsatskompas.rulebook.problems.Problems;
import dk.indsatskompas.rulebook.reading.SettingsReader;
import dk.indsatskompas.rulebook.reading.VocabularyReader;
import dk.indsatskompas.vocabulary.Attribute;
import dk.indsatskompas.vocabulary.Conclusion;
import dk.indsatskompas.vocabulary.NearestName;
import dk.indsatskompas.vocabulary.Text;
import dk.indsatskompas.vocabulary.Truth;
import dk.indsatskompas.vocabulary.ValueType.Whole;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** What rules must keep among themselves: names, conclusions that exist, no contradiction, nothing said twice. */
public final class RuleChecks {
    /** The mark of a rule whose conclusion cannot be guessed: it is probably the one that is missing elsewhere. */
    public static final String CONCLUSION = "conclusion";

    private final Contents contents;
    private final Problems problems;
    private final Set<String> recommendations;
    private final Set<String> deliveryConditions;
    private final Set<Conclusion> conclusions;

    public RuleChecks(Contents contents, Problems problems) {
        this.contents = contents;
        this.problems = problems;
        this.recommendations = new LinkedHashSet<>(contents.catalogue().ids());
        this.deliveryConditions = contents.catalogue().entries().stream()
                .flatMap(entry -> entry.deliveryConditions().stream())
                .map(Catalogue.ModelPart::id)
                .collect(Collectors.toCollection(LinkedHashSet::new));
        this.conclusions = contents.allRules().map(Rule::conclusion).collect(Collectors.toSet());
    }

    public void check() {
        attributes();
        Map<List<Object>, Rule> meanings = new HashMap<>();
        contents.allWritten().sorted(Comparator.comparing(Rule::place)).forEach(rule -> {
            CheckStopped.ifInterrupted();
            Rule sameMeaning = meanings.putIfAbsent(meaning(rule), rule);
            if (sameMeaning != null) {
                problems.add(rule.place(), ProblemCode.SAME_RULE, sameMeaning.id());
                problems.flaw("rule " + rule.id());
            }
            contradictions(rule);
            conclusion(rule);
        });
        contents.catalogue().entries().forEach(this::entry);
        contents.strengths().indirectness().stream()
                .filter(reason -> !concluded(new Conclusion.Indirectness(reason.id())))
                .forEach(reason -> problems.add(
                        problems.at("indirectness " + reason.id(), SettingsReader.SCALE),
                        ProblemCode.INDIRECTNESS_WITHOUT_RULE,
                        reason.id()));
    }

    /** What nothing asks for is collected for nothing; one with a part in the program is asked for by it. */
    private void attributes() {
        if (problems.isAnyFlawed("rule ")) {
            return;
        }
        Set<Attribute> asked = Stream.of(
                        contents.rules().stream().map(Rule::conditions),
                        contents.exclusions().stream().map(Exclusion::when))
                .flatMap(conditions -> conditions)
                .flatMap(List::stream)
                .map(Condition::attribute)
                .collect(Collectors.toSet());
        contents.vocabulary().attributes().stream()
                .filter(attribute -> attribute.traits().role() == null
                        && !asked.contains(attribute)
                        && !problems.isNamed(attribute.path()))
                .forEach(attribute -> problems.add(
                        problems.at(VocabularyReader.marked(attribute), VocabularyReader.FILE),
                        ProblemCode.ATTRIBUTE_UNUSED,
                        attribute.path()));
    }

    private static List<Object> meaning(Rule rule) {
        Set<Object> conditions = rule.conditions().stream()
                .map(condition -> List.of(condition.constraint(), condition.wanted()))
                .collect(Collectors.toSet());
        return List.of(conditions, rule.conclusion());
    }

    private void contradictions(Rule rule) {
        rule.conditions().stream()
                .filter(condition -> !condition.isAboutTheUnknown())
                .collect(Collectors.groupingBy(
                        condition -> condition.constraint().attribute()))
                .values()
                .stream()
                .filter(conditions -> Contradiction.among(
                        conditions.stream().map(Condition::constraint).toList()))
                .forEach(conditions -> contradiction(rule, conditions));
    }

    private void contradiction(Rule rule, List<Condition> conditions) {
        if (!pairs(conditions)) {
            Condition last = conditions.get(conditions.size() - 1);
            List<Text> others = conditions.subList(0, conditions.size() - 1).stream()
                    .map(Condition::sentence)
                    .toList();
            Text excluded = others.isEmpty()
                    ? everything(last.constraint().attribute())
                    : new Text(
                            others.stream().map(Text::da).collect(Collectors.joining("« og »")),
                            others.stream().map(Text::en).collect(Collectors.joining("” and “")));
            report(last, excluded);
        }
        problems.flaw("rule " + rule.id());
    }

    /** All that an attribute can hold, which one condition alone can miss only if it is about a number. */
    private static Text everything(Attribute attribute) {
        return attribute
                .range()
                .map(whole -> ProblemWords.RANGE.text(attribute.label(), whole.min(), whole.max()))
                .orElse(attribute.label());
    }

    private void report(Condition condition, Text excluded) {
        problems.add(condition.place(), ProblemCode.CONTRADICTION, condition.sentence(), excluded);
    }

    private boolean pairs(List<Condition> conditions) {
        boolean any = false;
        for (int i = 0; i < conditions.size() && !problems.isFull(); i++) {
            for (int j = i + 1; j < conditions.size(); j++) {
                if (Contradiction.between(
                        conditions.get(i).constraint(), conditions.get(j).constraint())) {
                    report(conditions.get(j), conditions.get(i).sentence());
                    any = true;
                }
            }
        }
        return any;
    }

    /** That its conclusion is one that its folder may have, and names something that there is. */
    public void conclusion(Rule rule) {
        String id = rule.conclusion().id();
        Place place = problems.at(rule.id() + " then", rule.place().file());
        boolean isAGuarantee = rule.conclusion() instanceof Conclusion.Guaranteed;
        if (isAGuarantee != rule.folder().equals(Rule.GUARANTEES)) {
            ProblemWords wanted = isAGuarantee ? ProblemWords.A_RECOMMENDATION : ProblemWords.A_GUARANTEE;
            problems.add(place, ProblemCode.RULE_STRUCTURE, wanted.text());
            return;
        }
        if (rule.conclusion() instanceof Conclusion.Guaranteed guaranteed) {
            guaranteed(guaranteed, place);
            return;
        }
        boolean ofTheScale = rule.folder().equals(Rule.SCALE);
        boolean gradesOrDoubts = rule.conclusion() instanceof Conclusion.EvidenceStrength
                || rule.conclusion() instanceof Conclusion.Indirectness;
        if (ofTheScale != gradesOrDoubts) {
            ProblemWords wanted = ofTheScale ? ProblemWords.A_STRENGTH : ProblemWords.A_RECOMMENDATION;
            problems.add(place, ProblemCode.RULE_STRUCTURE, wanted.text());
            return;
        }
        Set<String> known = known(rule.conclusion());
        if (!known.contains(id) && ofTheScale) {
            problems.unknown(place, ProblemCode.UNKNOWN_CODE, id, known, "strength");
        } else if (!known.contains(id)) {
            problems.unknown(place, ProblemCode.UNKNOWN_RECOMMENDATION, id, known);
            if (problems.isFull() || NearestName.to(id, known).isEmpty()) {
                problems.flaw(CONCLUSION);
            }
        }
    }

    private void guaranteed(Conclusion.Guaranteed claim, Place place) {
        boolean isAStrength = claim.claim() == Conclusion.Claim.AT_LEAST;
        List<String> strengths = contents.strengths().ids();
        if (!claim.id().isEmpty() && !recommendations.contains(claim.id())) {
            problems.unknown(place, ProblemCode.UNKNOWN_RECOMMENDATION, claim.id(), recommendations);
        } else if (isAStrength && !strengths.contains(claim.other())) {
            problems.unknown(place, ProblemCode.UNKNOWN_CODE, claim.other(), strengths, "strength");
        } else if (!isAStrength && !claim.other().isEmpty() && !recommendations.contains(claim.other())) {
            problems.unknown(place, ProblemCode.UNKNOWN_RECOMMENDATION, claim.other(), recommendations);
        }
    }

    private Set<String> known(Conclusion conclusion) {
        if (conclusion instanceof Conclusion.EvidenceStrength) {
            return new LinkedHashSet<>(contents.strengths().ofFindings());
        }
        if (conclusion instanceof Conclusion.Indirectness) {
            return contents.strengths().indirectness().stream()
                    .map(IndirectnessReason::id)
                    .collect(Collectors.toCollection(LinkedHashSet::new));
        }
        return conclusion instanceof Conclusion.DeliveryCondition ? deliveryConditions : recommendations;
    }

    private void entry(Catalogue.CatalogueEntry entry) {
        if (!concluded(new Conclusion.Recommendation(entry.id()))) {
            problems.add(at("recommendation " + entry.id()), ProblemCode.RECOMMENDATION_WITHOUT_RULE, entry.id());
        }
        for (Catalogue.ModelPart part : entry.deliveryConditions()) {
            if (!concluded(new Conclusion.DeliveryCondition(part.id()))) {
                problems.add(at("condition " + part.id()), ProblemCode.CONDITION_WITHOUT_RULE, part.id());
            }
        }
        for (String component : entry.components()) {
            if (!recommendations.contains(component)) {
                Place place = at(entry.id() + " " + component);
                problems.unknown(place, ProblemCode.UNKNOWN_RECOMMENDATION, component, recommendations);
            }
        }
    }

    private Place at(String id) {
        return problems.at(id, SettingsReader.CATALOGUE);
    }

    private boolean concluded(Conclusion conclusion) {
        return problems.isFlawed(CONCLUSION) || problems.isNamed(conclusion.id()) || conclusions.contains(conclusion);
    }

    /** Whether constraints of one attribute can never all be true. Exact: what holds begins or ends where a constraint does. */
    static final class Contradiction {
        private Contradiction() {}

        static boolean between(Constraint one, Constraint other) {
            return one.attribute().equals(other.attribute()) && among(List.of(one, other));
        }

        /** Also of one alone, and of three that any two allow. */
        static boolean among(List<Constraint> constraints) {
            Constraint first = constraints.get(0);
            Optional<Whole> range = first.attribute().range();
            if (range.isPresent()) {
                return numbers(range.get(), constraints).noneMatch(number -> holds(constraints, number));
            }
            if (first.operator().isOfLists()) {
                List<Object> excluded = operands(constraints, Operator.CONTAINS_NONE::equals);
                return constraints.stream()
                        .anyMatch(
                                one -> one.operator() == Operator.CONTAINS_ANY && excluded.containsAll(one.operands()));
            }
            List<Object> named = operands(constraints, operator -> operator != Operator.NONE_OF);
            return !named.isEmpty() && named.stream().noneMatch(code -> holds(constraints, code));
        }

        private static boolean holds(List<Constraint> constraints, Object value) {
            return constraints.stream().allMatch(constraint -> constraint.outcome(value) == Truth.TRUE);
        }

        private static List<Object> operands(List<Constraint> constraints, Predicate<Operator> wanted) {
            return constraints.stream()
                    .filter(constraint -> wanted.test(constraint.operator()))
                    .flatMap(constraint -> constraint.operands().stream())
                    .toList();
        }

        /** If any number holds, so does the first of the range, or one at a threshold. */
        private static Stream<Integer> numbers(Whole range, List<Constraint> constraints) {
            Stream<Integer> thresholds = constraints.stream()
                    .map(constraint -> (Integer) constraint.operands().get(0))
                    .flatMap(threshold -> Stream.of(threshold, threshold + 1));
            return Stream.concat(Stream.of(range.min()), thresholds).filter(range::contains);
        }
    }
}
