package dk.indsatskompas.scenario;

import dk.indsatskompas.rulebook.Condition;
import dk.indsatskompas.rulebook.Place;
import dk.indsatskompas.rulebook.Rule;
import dk.indsatskompas.rulebook.RuleOutcome;
import dk.indsatskompas.rulebook.RuleOutcome.ConditionOutcome;
import dk.indsatskompas.rulebook.problems.CheckStopped;
import dk.indsatskompas.scenario.Coverage.Aspect;
import dk.indsatskompas.scenario.Coverage.Count;
import dk.indsatskompas.scenario.Coverage.Missing;
import dk.indsatskompas.vocabulary.Truth;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Counts what the examples touch, and says what they do not. */
final class CoverageCount {

    private final Examples examples;
    private final Map<Aspect, Integer> touched = new EnumMap<>(Aspect.class);
    private final List<Missing> missing = new ArrayList<>();
    private final Set<String> restedOn = new HashSet<>();

    CoverageCount(Examples examples) {
        this.examples = examples;
    }

    Coverage count() {
        examples.rules().forEach(this::rule);
        examples.rules().stream()
                .flatMap(rule -> rule.basedOn().stream())
                .distinct()
                .forEach(this::finding);
        UsedCodes.of(examples)
                .forEach((code, used) -> count(used, Aspect.CODE, code.place(), code.id(), code.list(), code.where()));
        List<Count> counts = Arrays.stream(Aspect.values()).map(this::count).toList();
        missing.sort(Comparator.comparing(Missing::place).thenComparing(Missing::aspect));
        return new Coverage(examples.scenarios().size(), examples.citizens().size(), counts, List.copyOf(missing));
    }

    private void rule(Rule rule) {
        CheckStopped.ifInterrupted();
        List<RuleOutcome> outcomes = examples.outcomes(rule);
        String file = ScenarioReader.file(rule.folder());
        for (Truth truth : Truth.values()) {
            Aspect aspect = switch (truth) {
                case TRUE -> Aspect.RULE_FIRES;
                case FALSE -> Aspect.RULE_SILENT;
                case UNKNOWN -> Aspect.RULE_UNDETERMINED;
            };
            boolean seen = outcomes.stream().anyMatch(outcome -> outcome.outcome() == truth);
            count(seen, aspect, rule.place(), rule.name(), file);
        }
        if (outcomes.stream().anyMatch(RuleOutcome::fired)) {
            restedOn.addAll(rule.basedOn());
        }
        rule.conditions().forEach(condition -> condition(condition, outcomes, file));
    }

    private void condition(Condition condition, List<RuleOutcome> outcomes, String file) {
        List<Truth> seen = outcomes.stream()
                .flatMap(outcome -> outcome.conditions().stream())
                .filter(outcome -> outcome.condition().equals(condition))
                .map(ConditionOutcome::outcome)
                .toList();
        for (Truth truth : Truth.values()) {
            Aspect aspect = Aspect.valueOf("CONDITION_" + truth);
            count(seen.contains(truth), aspect, condition.place(), condition.written(), file);
        }
        ScenarioCheck.sides(condition)
                .forEach(value -> count(
                        outcomes.stream().anyMatch(outcome -> tries(condition, value, outcome)),
                        Aspect.THRESHOLD,
                        condition.place(),
                        condition.written(),
                        file,
                        value));
    }

    /** Whether an example has this value and all other conditions of the rule hold in it. */
    private static boolean tries(Condition condition, Integer value, RuleOutcome outcome) {
        return outcome.conditions().stream()
                .allMatch(one ->
                        one.condition().equals(condition) ? value.equals(one.actual()) : one.outcome() == Truth.TRUE);
    }

    private void finding(String id) {
        String study = examples.rules().stream()
                .filter(rule -> rule.basedOn().contains(id))
                .findFirst()
                .map(Rule::folder)
                .orElse("");
        Place place = examples.places().at("finding " + id, study + "/study.yaml");
        count(restedOn.contains(id), Aspect.FINDING, place, id, ScenarioReader.file(study));
    }

    private void count(boolean seen, Aspect aspect, Place place, Object... arguments) {
        if (seen) {
            touched.merge(aspect, 1, Integer::sum);
        } else {
            missing.add(aspect.missing(place, arguments));
        }
    }

    private Count count(Aspect aspect) {
        int seen = touched.getOrDefault(aspect, 0);
        int not = (int) missing.stream().filter(one -> one.aspect() == aspect).count();
        return new Count(aspect, seen, seen + not);
    }
}
