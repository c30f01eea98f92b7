package dk.indsatskompas.scenario;

import dk.indsatskompas.rulebook.Condition;
import dk.indsatskompas.rulebook.ConditionMatrix;
import dk.indsatskompas.rulebook.Constraint;
import dk.indsatskompas.rulebook.Contents;
import dk.indsatskompas.rulebook.Place;
import dk.indsatskompas.rulebook.Rule;
import dk.indsatskompas.rulebook.RuleOutcome;
import dk.indsatskompas.rulebook.problems.CheckStopped;
import dk.indsatskompas.rulebook.problems.ProblemCode;
import dk.indsatskompas.rulebook.problems.ProblemWords;
import dk.indsatskompas.rulebook.problems.Problems;
import dk.indsatskompas.vocabulary.Profile;
import dk.indsatskompas.vocabulary.Text;
import dk.indsatskompas.vocabulary.Texts;
import dk.indsatskompas.vocabulary.Truth;
import dk.indsatskompas.vocabulary.ValueType.Whole;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Runs the scenarios, and finds rules that have no firing or no silent one and thresholds that are tried on one side only. */
final class ScenarioCheck {
    private final Contents contents;
    private final List<Scenario> scenarios;
    private final Problems problems;
    private final Map<String, TriedRule> tried = new HashMap<>();

    /** What the scenarios that name one rule have tried of it: each value while all other conditions of the rule held. */
    private static final class TriedRule {
        private final Set<Truth> expected = EnumSet.noneOf(Truth.class);
        private final Set<TriedValue> values = new HashSet<>();
        private boolean failed;

        /** A scenario has a problem of its own, so that nothing can be concluded from it. */
        private boolean unsound;

        private void add(boolean sound, Truth wanted, RuleOutcome outcome) {
            unsound |= !sound;
            failed |= wanted != outcome.outcome();
            expected.add(wanted);
            List<RuleOutcome.ConditionOutcome> failing = outcome.conditions().stream()
                    .filter(condition -> condition.outcome() != Truth.TRUE)
                    .limit(2)
                    .toList();
            if (failing.size() < 2) {
                (failing.isEmpty() ? outcome.conditions() : failing)
                        .forEach(one -> values.add(new TriedValue(one.condition(), one.actual())));
            }
        }
    }

    private final List<UntriedValue> untried = new ArrayList<>();

    private record TriedValue(Condition condition, @Nullable Object value) {}

    ScenarioCheck(Contents contents, List<Scenario> scenarios, Problems problems) {
        this.contents = contents;
        this.scenarios = scenarios;
        this.problems = problems;
    }

    void check() {
        run(contents.rules(), false);
        run(contents.scale(), true);
        contents.rules().forEach(this::coverage);
        contents.scale().forEach(this::coverage);
    }

    /** Only the rules that a scenario names are tried on it, so that this takes no longer than the scenarios are. */
    private void run(List<Rule> rules, boolean ofTheScale) {
        Map<String, Integer> places = new HashMap<>();
        rules.forEach(rule -> places.put(rule.id(), places.size()));
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

    private void compare(Scenario scenario, RuleOutcome outcome) {
        String id = outcome.rule().id();
        Truth expected = Objects.requireNonNull(scenario.expected().get(id));
        tried.computeIfAbsent(id, rule -> new TriedRule()).add(scenario.sound(), expected, outcome);
        if (scenario.sound() && expected != outcome.outcome()) {
            problems.add(
                    scenario.place(),
                    ProblemCode.SCENARIO_FAILED,
                    scenario.name(),
                    ProblemWords.RULE_SHOULD.text(outcome.rule().name(), RuleFate.of(expected).should),
                    RuleFate.of(outcome.outcome()).does,
                    problems.isFull() ? ProblemWords.SCENARIO_OR_RULE.text() : explanation(outcome));
        }
    }

    /** A rule that contradicts itself, or says what another says, needs no scenarios until it is corrected. */
    private boolean isSound(Rule rule) {
        return !problems.isFlawed("rule " + rule.id());
    }

    /** The conditions that made the difference, each with what the example itself says, and what can be done. */
    private static Text explanation(RuleOutcome outcome) {
        Text answer = RuleFate.of(outcome.outcome()).answer;
        List<Text> deciding = outcome.conditions().stream()
                .filter(condition -> condition.outcome() == outcome.outcome())
                .map(one -> Text.format(
                        "%s: %s",
                        "%s: %s",
                        one.condition().text(),
                        answer.filled(one.condition().attribute().field(), String.valueOf(one.actual()))))
                .toList();
        return Text.format("%s. %s", "%s. %s", Text.joined("; ", deciding), ProblemWords.SCENARIO_OR_RULE.text());
    }

    private void coverage(Rule rule) {
        CheckStopped.ifInterrupted();
        String file = ScenarioReader.file(rule.folder());
        TriedRule seen = tried.getOrDefault(rule.id(), new TriedRule());
        if (!isSound(rule) || seen.unsound) {
            return;
        }
        if (!seen.failed && !seen.expected.contains(Truth.TRUE)) {
            problems.add(rule.place(), ProblemCode.NO_FIRING_SCENARIO, rule.name(), file);
        }
        if (!seen.failed && !seen.expected.contains(Truth.FALSE)) {
            problems.add(rule.place(), ProblemCode.NO_SILENT_SCENARIO, rule.name(), file);
        }
        for (Condition condition : rule.conditions()) {
            sides(condition)
                    .filter(value -> !seen.values.contains(new TriedValue(condition, value)))
                    .forEach(value -> {
                        untried.add(new UntriedValue(rule, condition, value));
                        problems.add(
                                condition.place(), ProblemCode.THRESHOLD_ONE_SIDED, condition.written(), value, file);
                    });
        }
    }

    /** What {@link #check} found no scenario with, while all other conditions of the rule hold. */
    List<UntriedValue> untried() {
        return untried;
    }

    record UntriedValue(Rule rule, Condition condition, int value) {}

    /** The two values between which a condition on a number changes its mind, so far as the attribute can hold them. */
    static Stream<Integer> sides(Condition condition) {
        Constraint constraint = condition.constraint();
        return constraint.operator().isOrder()
                ? Stream.of(constraint.line(), constraint.line() + 1)
                        .filter(((Whole) constraint.attribute().type())::contains)
                : Stream.of();
    }

    /** One example for the rules of a folder, and what must come of these by their ids. Nothing follows from an unsound one. */
    record Scenario(
            String folder,
            String name,
            Place place,
            LocalDate asOf,
            Profile facts,
            boolean sound,
            Map<String, Truth> expected) {}

    /** What comes of a rule, as the examples and the problems with them call it. */
    enum RuleFate {
        FIRES(Truth.TRUE),
        SILENT(Truth.FALSE),
        UNDETERMINED(Truth.UNKNOWN);

        final Truth truth;
        final String field = name().toLowerCase(Locale.ROOT);
        final Text should = Texts.of(this, "should");
        final Text does = Texts.of(this, "does");
        /** How its conditions are answered, with the field and the value. */
        final Text answer = Texts.of(this, "answer");

        RuleFate(Truth truth) {
            this.truth = truth;
        }

        static RuleFate of(Truth truth) {
            return switch (truth) {
                case TRUE -> FIRES;
                case FALSE -> SILENT;
                case UNKNOWN -> UNDETERMINED;
            };
        }
    }
}
