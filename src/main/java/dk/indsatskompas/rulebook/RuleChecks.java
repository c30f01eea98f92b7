package dk.indsatskompas.rulebook;

import dk.indsatskompas.evidence.Strength;
import dk.indsatskompas.vocabulary.Attribute;
import dk.indsatskompas.vocabulary.Conclusion;
import dk.indsatskompas.vocabulary.Conclusion.DeliveryCondition;
import dk.indsatskompas.vocabulary.Conclusion.EvidenceStrength;
import dk.indsatskompas.vocabulary.Conclusion.Recommendation;
import dk.indsatskompas.vocabulary.Nearest;
import dk.indsatskompas.vocabulary.Text;
import dk.indsatskompas.vocabulary.ValueType.Whole;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** What rules must keep among themselves: names, conclusions that exist, no contradiction, nothing said twice. */
record RuleChecks(Contents contents, Problems problems) {

    /** The mark of a rule whose conclusion cannot be guessed: it is probably the one that is missing elsewhere. */
    static final String CONCLUSION = "conclusion";

    void check() {
        Map<List<Object>, Rule> meanings = new HashMap<>();
        Stream<Rule> all = Stream.concat(contents.rules().stream(), contents.scale().stream());
        all.sorted(Comparator.comparing(Rule::place)).forEach(rule -> {
            CheckStopped.ifInterrupted();
            Rule sameMeaning = meanings.putIfAbsent(meaning(rule), rule);
            if (sameMeaning != null) {
                problems.add(rule.place(), ProblemCode.SAME_RULE, sameMeaning.id());
                problems.flaw("rule " + rule.id());
            }
            contradictions(rule);
            conclusion(rule);
        });
        catalogue();
    }

    private static List<Object> meaning(Rule rule) {
        return List.of(
                new HashSet<>(
                        rule.conditions().stream().map(Condition::constraint).toList()),
                rule.conclusion());
    }

    private void contradictions(Rule rule) {
        pairs(rule);
        if (!problems.isFlawed("rule " + rule.id())) {
            rule.conditions().stream()
                    .collect(Collectors.groupingBy(
                            condition -> condition.constraint().attribute()))
                    .values()
                    .forEach(conditions -> among(rule, conditions));
        }
    }

    /** Conditions on one attribute of which any two agree, and that all together still leave no value. */
    private void among(Rule rule, List<Condition> conditions) {
        if (Contradiction.among(conditions.stream().map(Condition::constraint).toList())) {
            Condition last = conditions.get(conditions.size() - 1);
            List<Text> others = conditions.subList(0, conditions.size() - 1).stream()
                    .map(Condition::sentence)
                    .toList();
            Text excluded = others.isEmpty()
                    ? everything(last.constraint().attribute())
                    : new Text(
                            others.stream().map(Text::da).collect(Collectors.joining("« og »")),
                            others.stream().map(Text::en).collect(Collectors.joining("” and “")));
            problems.add(last.place(), ProblemCode.CONTRADICTION, last.sentence(), excluded);
            problems.flaw("rule " + rule.id());
        }
    }

    /** All that an attribute can hold, which one condition alone can miss only if it is about a number. */
    private static Text everything(Attribute attribute) {
        return attribute.type() instanceof Whole whole
                ? Text.format("%s fra %d til %d", "%s from %d to %d", attribute.label(), whole.min(), whole.max())
                : attribute.label();
    }

    private void pairs(Rule rule) {
        List<Condition> conditions = rule.conditions();
        for (int i = 0; i < conditions.size(); i++) {
            for (int j = i + 1; j < conditions.size(); j++) {
                if (Contradiction.between(
                        conditions.get(i).constraint(), conditions.get(j).constraint())) {
                    problems.add(
                            conditions.get(j).place(),
                            ProblemCode.CONTRADICTION,
                            conditions.get(j).sentence(),
                            conditions.get(i).sentence());
                    problems.flaw("rule " + rule.id());
                }
            }
        }
    }

    private void conclusion(Rule rule) {
        String id = rule.conclusion().id();
        Place place = problems.at(rule.id() + " then", rule.place().file());
        boolean ofTheScale = rule.folder().equals(Rule.SCALE);
        if (ofTheScale != (rule.conclusion() instanceof EvidenceStrength)) {
            problems.add(
                    place,
                    ProblemCode.RULE_STRUCTURE,
                    ofTheScale
                            ? new Text("en evidensstyrke som konklusion", "an evidence strength as the conclusion")
                            : new Text("en anbefaling som konklusion", "a recommendation as the conclusion"));
            return;
        }
        List<String> known = known(rule.conclusion());
        if (!known.contains(id)) {
            if (ofTheScale) {
                problems.unknown(place, ProblemCode.UNKNOWN_CODE, id, known, "strength");
            } else {
                problems.unknown(place, ProblemCode.UNKNOWN_RECOMMENDATION, id, known);
                if (Nearest.to(id, known).isEmpty()) {
                    problems.flaw(CONCLUSION);
                }
            }
        }
    }

    private List<String> known(Conclusion conclusion) {
        if (conclusion instanceof EvidenceStrength) {
            return Arrays.stream(Strength.values()).map(Enum::name).toList();
        }
        if (conclusion instanceof DeliveryCondition) {
            return contents.catalogue().entries().stream()
                    .flatMap(entry -> entry.deliveryConditions().stream())
                    .map(Catalogue.ModelPart::id)
                    .toList();
        }
        return contents.catalogue().ids();
    }

    private void catalogue() {
        for (Catalogue.Entry entry : contents.catalogue().entries()) {
            Place place = problems.at("recommendation " + entry.id(), SettingsReader.CATALOGUE);
            if (!concluded(new Recommendation(entry.id()))) {
                problems.add(place, ProblemCode.RECOMMENDATION_WITHOUT_RULE, entry.id());
            }
            for (Catalogue.ModelPart part : entry.deliveryConditions()) {
                if (!concluded(new DeliveryCondition(part.id()))) {
                    problems.add(
                            problems.at("condition " + part.id(), SettingsReader.CATALOGUE),
                            ProblemCode.CONDITION_WITHOUT_RULE,
                            part.id());
                }
            }
            for (String component : entry.components()) {
                if (contents.catalogue().find(component).isEmpty()) {
                    problems.unknown(
                            problems.at(entry.id() + " " + component, SettingsReader.CATALOGUE),
                            ProblemCode.UNKNOWN_RECOMMENDATION,
                            component,
                            contents.catalogue().ids());
                }
            }
        }
    }

    private boolean concluded(Conclusion conclusion) {
        return problems.isFlawed(CONCLUSION)
                || problems.isNamed(conclusion.id())
                || contents.rules().stream().anyMatch(rule -> rule.conclusion().equals(conclusion));
    }
}
