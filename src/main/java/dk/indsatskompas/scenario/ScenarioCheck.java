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
import dk.indsatskompas.vocabulary.Language;
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
    private final Map<Rule, List<Try>> tried = new HashMap<>();

    /** One rule in one scenario that says what must come of it. */
    private record Try(Scenario scenario, Truth expected, RuleOutcome outcome) {
        boolean failed() {
            return expected != outcome.outcome();
        }
    }

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
            if (scenario.folder().equals(Rule.SCALE) == ofTheScale) {
                matrix.evaluate(scenario.facts()).rules().stream()
                        .filter(outcome -> isSound(outcome.rule()))
                        .forEach(outcome -> compare(scenario, outcome));
            }
        }
    }

    private void compare(Scenario scenario, RuleOutcome outcome) {
        Truth expected = scenario.expected().get(outcome.rule().id());
        if (expected == null) {
            return;
        }
        tried.computeIfAbsent(outcome.rule(), rule -> new ArrayList<>()).add(new Try(scenario, expected, outcome));
        if (scenario.sound() && expected != outcome.outcome()) {
            problems.add(
                    scenario.place(),
                    ProblemCode.SCENARIO_FAILED,
                    scenario.name(),
                    "»" + outcome.rule().name() + "«: " + field(expected),
                    field(outcome.outcome()),
                    explanation(outcome));
        }
    }

    /** A rule that contradicts itself, or says what another says, needs no scenarios until it is corrected. */
    private boolean isSound(Rule rule) {
        return !problems.isFlawed("rule " + rule.id());
    }

    /** The conditions that made it what it is. */
    private static Text explanation(RuleOutcome outcome) {
        List<ConditionOutcome> deciding = outcome.conditions().stream()
                .filter(condition -> outcome.fired() || condition.outcome() != Truth.TRUE)
                .toList();
        return new Text(explanation(deciding, Language.DA), explanation(deciding, Language.EN));
    }

    private static String explanation(List<ConditionOutcome> deciding, Language language) {
        return deciding.stream()
                .map(one -> one.condition().text().in(language) + ": "
                        + answer(one.outcome()).in(language))
                .collect(Collectors.joining("; ", "", "."));
    }

    private static String field(Truth truth) {
        return switch (truth) {
            case TRUE -> "fires";
            case FALSE -> "silent";
            case UNKNOWN -> "undetermined";
        };
    }

    private static Text answer(Truth truth) {
        return switch (truth) {
            case TRUE -> new Text("ja", "yes");
            case FALSE -> new Text("nej", "no");
            case UNKNOWN -> new Text("ikke oplyst", "not known");
        };
    }

    private void coverage(Rule rule) {
        String file = ScenarioReader.file(rule.folder());
        List<Try> seen = tried.getOrDefault(rule, List.of());
        if (!isSound(rule) || seen.stream().anyMatch(one -> !one.scenario().sound())) {
            return;
        }
        boolean failed = seen.stream().anyMatch(Try::failed);
        if (!failed && seen.stream().noneMatch(one -> one.expected() == Truth.TRUE)) {
            problems.add(rule.place(), ProblemCode.NO_FIRING_SCENARIO, rule.name(), file);
        }
        if (!failed && seen.stream().noneMatch(one -> one.expected() == Truth.FALSE)) {
            problems.add(rule.place(), ProblemCode.NO_SILENT_SCENARIO, rule.name(), file);
        }
        for (Condition condition : rule.conditions()) {
            if (condition.constraint().operator().isOrder()) {
                bothSides(condition, seen.stream().map(Try::outcome).toList(), file);
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
