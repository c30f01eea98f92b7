package dk.indsatskompas.scenario;

import dk.indsatskompas.rulebook.Condition;
import dk.indsatskompas.rulebook.Constraint;
import dk.indsatskompas.rulebook.Contents;
import dk.indsatskompas.rulebook.Matrix;
import dk.indsatskompas.rulebook.ProblemCode;
import dk.indsatskompas.rulebook.Problems;
import dk.indsatskompas.rulebook.Rule;
import dk.indsatskompas.rulebook.RuleOutcome;
import dk.indsatskompas.rulebook.RuleOutcome.ConditionOutcome;
import dk.indsatskompas.vocabulary.Text;
import dk.indsatskompas.vocabulary.Truth;
import dk.indsatskompas.vocabulary.ValueType.Whole;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** Runs the scenarios, and finds rules that have no firing or no silent one and thresholds that are tried on one side only. */
final class ScenarioCheck {

    private final Contents contents;
    private final List<Scenario> scenarios;
    private final Problems problems;
    private final Map<Rule, List<RuleOutcome>> outcomes = new HashMap<>();

    ScenarioCheck(Contents contents, List<Scenario> scenarios, Problems problems) {
        this.contents = contents;
        this.scenarios = scenarios;
        this.problems = problems;
    }

    void check() {
        run(contents.rules(), false);
        run(contents.scale(), true);
        for (List<Rule> rules : List.of(contents.rules(), contents.scale())) {
            rules.forEach(this::coverage);
        }
    }

    private void run(List<Rule> rules, boolean ofTheScale) {
        Matrix matrix = new Matrix(rules);
        for (Scenario scenario : scenarios) {
            if (scenario.folder().equals("evidence_scale") == ofTheScale) {
                for (RuleOutcome outcome : matrix.evaluate(scenario.facts()).rules()) {
                    compare(scenario, outcome);
                }
            }
        }
    }

    private void compare(Scenario scenario, RuleOutcome outcome) {
        Truth expected = scenario.expected().get(outcome.rule().id());
        if (expected == null) {
            return;
        }
        outcomes.computeIfAbsent(outcome.rule(), rule -> new ArrayList<>()).add(outcome);
        if (expected != outcome.outcome()) {
            problems.add(
                    scenario.place(),
                    ProblemCode.SCENARIO_FAILED,
                    scenario.name(),
                    outcome.rule().name() + ": " + expected,
                    outcome.outcome(),
                    explanation(outcome));
        }
    }

    /** The conditions that made it what it is. */
    private static Text explanation(RuleOutcome outcome) {
        List<ConditionOutcome> deciding = outcome.conditions().stream()
                .filter(condition -> outcome.fired() || condition.outcome() != Truth.TRUE)
                .toList();
        return new Text(
                deciding.stream()
                        .map(one -> "»" + one.condition().text().da() + "«: " + one.outcome())
                        .collect(Collectors.joining("; ")),
                deciding.stream()
                        .map(one -> "“" + one.condition().text().en() + "”: " + one.outcome())
                        .collect(Collectors.joining("; ")));
    }

    private void coverage(Rule rule) {
        String file = ScenarioReader.file(rule.folder());
        List<RuleOutcome> seen = outcomes.getOrDefault(rule, List.of());
        if (seen.stream().noneMatch(RuleOutcome::fired)) {
            problems.add(rule.place(), ProblemCode.NO_FIRING_SCENARIO, rule.name(), file);
        }
        if (seen.stream().noneMatch(outcome -> outcome.outcome() == Truth.FALSE)) {
            problems.add(rule.place(), ProblemCode.NO_SILENT_SCENARIO, rule.name(), file);
        }
        for (Condition condition : rule.conditions()) {
            if (condition.constraint().operator().isOrder()) {
                bothSides(condition, seen, file);
            }
        }
    }

    private void bothSides(Condition condition, List<RuleOutcome> seen, String file) {
        Constraint constraint = condition.constraint();
        Whole range = (Whole) constraint.attribute().type();
        int threshold = (Integer) constraint.operands().get(0);
        int first = switch (constraint.operator()) {
            case LESS, AT_LEAST -> threshold - 1;
            default -> threshold;
        };
        IntStream.rangeClosed(first, first + 1)
                .filter(value -> value >= range.min() && value <= range.max())
                .filter(value -> seen.stream().noneMatch(outcome -> triesOnly(condition, value, outcome)))
                .forEach(value -> problems.add(
                        condition.place(), ProblemCode.THRESHOLD_ONE_SIDED, condition.text(), value, file));
    }

    /** Whether a scenario has this value and all other conditions of the rule hold in it. */
    private static boolean triesOnly(Condition condition, int value, RuleOutcome outcome) {
        return outcome.conditions().stream()
                .allMatch(one -> one.condition().equals(condition)
                        ? Integer.valueOf(value).equals(one.actual())
                        : one.outcome() == Truth.TRUE);
    }
}
