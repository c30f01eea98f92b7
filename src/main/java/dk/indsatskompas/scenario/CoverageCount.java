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

    private static final Map<Truth, Aspect> OF_A_RULE = Map.of(
            Truth.TRUE, Aspect.RULE_FIRES,
            Truth.FALSE, Aspect.RULE_SILENT,
            Truth.UNKNOWN, Aspect.RULE_UNDETERMINED);
    private static final Map<Truth, Aspect> OF_A_CONDITION = Map.of(
            Truth.TRUE, Aspect.CONDITION_TRUE,
            Truth.FALSE, Aspect.CONDITION_FALSE,
            Truth.UNKNOWN, Aspect.CONDITION_UNKNOWN);

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
            boolean seen = outcomes.stream().anyMatch(outcome -> outcome.outcome() == truth);
            count(seen, OF_A_RULE.getOrDefault(truth, Aspect.RULE_FIRES), rule.place(), rule.name(), file);
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
            count(
                    seen.contains(truth),
                    OF_A_CONDITION.getOrDefault(truth, Aspect.CONDITION_TRUE),
                    condition.place(),
                    condition.text(),
                    file);
        }
        Threshold.sides(condition)
                .forEach(value -> count(
                        outcomes.stream().anyMatch(outcome -> Threshold.tries(condition, value, outcome)),
                        Aspect.THRESHOLD,
                        condition.place(),
                        condition.text(),
                        file,
                        value));
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
            CoverageWords words = CoverageWords.valueOf(aspect.name());
            missing.add(new Missing(aspect, place, words.found(arguments), words.cure(arguments)));
        }
    }

    private Count count(Aspect aspect) {
        int seen = touched.getOrDefault(aspect, 0);
        int not = (int) missing.stream().filter(one -> one.aspect() == aspect).count();
        return new Count(aspect, seen, seen + not);
    }
}
