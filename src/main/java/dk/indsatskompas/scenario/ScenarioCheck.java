package dk.indsatskompas.scenario;

import dk.indsatskompas.rulebook.Condition;
import dk.indsatskompas.rulebook.ConditionMatrix;
import dk.indsatskompas.rulebook.Contents;
import dk.indsatskompas.rulebook.Rule;
import dk.indsatskompas.rulebook.RuleOutcome;
import dk.indsatskompas.rulebook.RuleOutcome.ConditionOutcome;
import dk.indsatskompas.rulebook.problems.CheckStopped;
import dk.indsatskompas.rulebook.problems.ProblemCode;
import dk.indsatskompas.rulebook.problems.Problems;
import dk.indsatskompas.vocabulary.Attribute;
import dk.indsatskompas.vocabulary.Language;
import dk.indsatskompas.vocabulary.Text;
import dk.indsatskompas.vocabulary.Truth;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;

/** Runs the scenarios, and finds rules that have no firing or no silent one and thresholds that are tried on one side only. */
final class ScenarioCheck {

    private static final TriedThresholds NONE = new TriedThresholds();
    private static final Text CURE = new Text("Ret eksemplet eller reglen.", "Correct the scenario or the rule.");

    private final Contents contents;
    private final List<Scenario> scenarios;
    private final Problems problems;
    private final Map<String, TriedThresholds> tried = new HashMap<>();

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

    /** Only the rules that a scenario names are tried on it, so that this takes no longer than the scenarios are. */
    private void run(List<Rule> rules, boolean ofTheScale) {
        Map<String, Integer> places = places(rules);
        Map<Integer, ConditionMatrix> alone = new HashMap<>();
        for (Scenario scenario : scenarios) {
            CheckStopped.ifInterrupted();
            if (scenario.folder().equals(Rule.SCALE) == ofTheScale) {
                scenario.expected().keySet().stream()
                        .flatMap(rule -> Optional.ofNullable(places.get(rule)).stream())
                        .sorted()
                        .filter(rule -> isSound(rules.get(rule)))
                        .map(rule -> alone.computeIfAbsent(rule, one -> new ConditionMatrix(List.of(rules.get(one)))))
                        .forEach(rule -> compare(
                                scenario,
                                rule.evaluate(scenario.facts()).rules().get(0)));
            }
        }
    }

    private static Map<String, Integer> places(List<Rule> rules) {
        Map<String, Integer> places = new HashMap<>();
        for (Rule rule : rules) {
            places.put(rule.id(), places.size());
        }
        return places;
    }

    private void compare(Scenario scenario, RuleOutcome outcome) {
        String id = outcome.rule().id();
        Truth expected = Objects.requireNonNull(scenario.expected().get(id));
        tried.computeIfAbsent(id, rule -> new TriedThresholds()).add(scenario.sound(), expected, outcome);
        if (scenario.sound() && expected != outcome.outcome()) {
            problems.add(
                    scenario.place(),
                    ProblemCode.SCENARIO_FAILED,
                    scenario.name(),
                    Text.format(
                            "Reglen »%1$s« skulle %2$s",
                            "The rule “%1$s” should %2$s", outcome.rule().name(), should(expected)),
                    does(outcome.outcome()),
                    problems.isFull() ? CURE : explanation(outcome));
        }
    }

    /** A rule that contradicts itself, or says what another says, needs no scenarios until it is corrected. */
    private boolean isSound(Rule rule) {
        return !problems.isFlawed("rule " + rule.id());
    }

    /** The conditions that made the difference, each with the value it was tested on, and what can be done. */
    private static Text explanation(RuleOutcome outcome) {
        List<ConditionOutcome> deciding = outcome.conditions().stream()
                .filter(condition -> condition.outcome() == outcome.outcome())
                .toList();
        return new Text(explanation(deciding, Language.DA), explanation(deciding, Language.EN)).then(CURE);
    }

    private static String explanation(List<ConditionOutcome> deciding, Language language) {
        return deciding.stream()
                .map(one ->
                        one.condition().text().in(language) + ": " + answer(one).in(language))
                .collect(Collectors.joining("; ", "", "."));
    }

    private static Text should(Truth truth) {
        return switch (truth) {
            case TRUE -> new Text("gælde (fires)", "fire (fires)");
            case FALSE -> new Text("ikke gælde (silent)", "not fire (silent)");
            case UNKNOWN -> new Text("være uafgjort (undetermined)", "be open (undetermined)");
        };
    }

    private static Text does(Truth truth) {
        return switch (truth) {
            case TRUE -> new Text("den gælder (fires)", "it fires (fires)");
            case FALSE -> new Text("den gælder ikke (silent)", "it does not fire (silent)");
            case UNKNOWN -> new Text("den er uafgjort (undetermined)", "it is open (undetermined)");
        };
    }

    static String field(Truth truth) {
        return switch (truth) {
            case TRUE -> "fires";
            case FALSE -> "silent";
            case UNKNOWN -> "undetermined";
        };
    }

    private static Text answer(ConditionOutcome condition) {
        return switch (condition.outcome()) {
            case TRUE -> new Text("ja", "yes").then(value(condition));
            case FALSE -> new Text("nej", "no").then(value(condition));
            case UNKNOWN -> new Text("ikke oplyst", "not known");
        };
    }

    /** What the example itself says, so that nobody has to look it up. */
    private static Text value(ConditionOutcome condition) {
        Attribute attribute = condition.condition().constraint().attribute();
        return Text.same("(" + attribute.field() + ": " + condition.actual() + ")");
    }

    private void coverage(Rule rule) {
        CheckStopped.ifInterrupted();
        String file = ScenarioReader.file(rule.folder());
        TriedThresholds seen = tried.getOrDefault(rule.id(), NONE);
        if (!isSound(rule) || seen.isUnsound()) {
            return;
        }
        if (!seen.hasFailed() && !seen.expects(Truth.TRUE)) {
            problems.add(rule.place(), ProblemCode.NO_FIRING_SCENARIO, rule.name(), file);
        }
        if (!seen.hasFailed() && !seen.expects(Truth.FALSE)) {
            problems.add(rule.place(), ProblemCode.NO_SILENT_SCENARIO, rule.name(), file);
        }
        for (Condition condition : rule.conditions()) {
            bothSides(condition, seen, file);
        }
    }

    private void bothSides(Condition condition, TriedThresholds seen, String file) {
        Threshold.sides(condition).stream()
                .filter(value -> !seen.haveTried(condition, value))
                .forEach(value -> problems.add(
                        condition.place(), ProblemCode.THRESHOLD_ONE_SIDED, condition.text(), value, file));
    }
}
