package dk.indsatskompas.scenario;

import dk.indsatskompas.advice.Advisor;
import dk.indsatskompas.analysis.CitizenSearch;
import dk.indsatskompas.analysis.Example;
import dk.indsatskompas.rulebook.ConditionMatrix;
import dk.indsatskompas.rulebook.Constraint;
import dk.indsatskompas.rulebook.Rule;
import dk.indsatskompas.rulebook.problems.CheckStopped;
import dk.indsatskompas.scenario.Mutants.Mutant;
import dk.indsatskompas.scenario.WholeCitizen.Expected;
import dk.indsatskompas.vocabulary.Attribute;
import dk.indsatskompas.vocabulary.Profile;
import dk.indsatskompas.vocabulary.Truth;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Predicate;
import java.util.stream.Stream;

/**
 * Changes each rule a little and looks whether some example fails; if none does, it writes one that would, as it can be added
 * at the end of a file of the folder. The condition matrix stands in for the engine, which the examples have found to agree
 * with it, so nothing is built anew.
 */
final class MutationCheck {
    private static final String FIELD = "    ";

    private final Examples examples;
    private final Advisor advisor;

    MutationCheck(Examples examples) {
        this.examples = examples;
        this.advisor = new Advisor(examples.rulebook());
    }

    Mutation check() {
        Mutants mutants = new Mutants(examples);
        Witness witness =
                new Witness(examples, new CitizenSearch(examples.contents().vocabulary()));
        List<Mutation.Survivor> survivors = new ArrayList<>();
        int tried = 0;
        for (Mutant mutant : examples.rules().stream().flatMap(mutants::of).toList()) {
            boolean noticed = isNoticed(mutant);
            Optional<Example> difference = noticed ? Optional.empty() : witness.of(mutant);
            tried += noticed || difference.isPresent() ? 1 : 0;
            difference.ifPresent(example -> survivors.add(new Mutation.Survivor(
                    mutant.rule().id(), mutant.place(), mutant.change(), suggested(mutant, example))));
        }
        survivors.sort(Comparator.comparing(Mutation.Survivor::place));
        return new Mutation(tried, List.copyOf(survivors));
    }

    private boolean isNoticed(Mutant mutant) {
        CheckStopped.ifInterrupted();
        return byAScenario(mutant) || byAWholeCitizen(mutant);
    }

    private boolean byAScenario(Mutant mutant) {
        return examples.naming(mutant.rule())
                .anyMatch(scenario -> outcome(mutant.changed(), scenario.facts())
                        != scenario.expected().get(mutant.rule().id()));
    }

    private boolean byAWholeCitizen(Mutant mutant) {
        if (mutant.rule().folder().equals(Rule.SCALE)) {
            return false;
        }
        List<Rule> rules = examples.contents().rules().stream()
                .map(rule -> rule.id().equals(mutant.rule().id()) ? mutant.changed() : rule)
                .toList();
        return examples.citizens().stream()
                .filter(citizen -> mutant.firesAlike()
                        ? outcome(mutant.rule(), citizen.profile()) == Truth.TRUE
                        : outcome(mutant.rule(), citizen.profile()) != outcome(mutant.changed(), citizen.profile()))
                .anyMatch(citizen -> !advised(citizen.profile(), rules).equals(citizen.expected()));
    }

    private Expected advised(Profile profile, List<Rule> rules) {
        return Expected.of(advisor.standings(profile, new ConditionMatrix(rules).evaluate(profile)));
    }

    static Truth outcome(Rule rule, Profile facts) {
        return Constraint.all(rule.constraints(), facts);
    }

    /** Named by what is known; whoever adds it finds a better name. */
    private Mutation.Suggestion suggested(Mutant mutant, Example example) {
        Rule rule = mutant.rule();
        List<String> lines = new ArrayList<>();
        lines.add("  - name: " + quoted(example.said().da()));
        example.yaml().forEach(line -> lines.add(FIELD + line));
        if (mutant.firesAlike()) {
            expect(advised(example.profile(), examples.contents().rules()), lines);
        } else {
            String expected = ScenarioCheck.RuleFate.of(outcome(rule, example.profile())).field;
            lines.add(FIELD + expected + ": [" + quoted(rule.name()) + "]");
        }
        return new Mutation.Suggestion(
                mutant.firesAlike() ? ScenarioReader.WHOLE_CITIZENS : ScenarioReader.file(rule.folder()),
                String.join("\n", lines));
    }

    private static void expect(Expected expected, List<String> lines) {
        lines.add(FIELD + "expect:");
        lines.add(FIELD + "  recommended:");
        expected.recommended().forEach(ranked -> lines.add(FIELD + "    - " + ranked));
        Expected.LISTS.stream()
                .filter(list -> !expected.in(list).isEmpty())
                .forEach(list -> lines.add(FIELD + "  " + list + ": " + expected.in(list)));
    }

    private static String quoted(String text) {
        return "\"" + text.replace("\\", "\\\\").replace("\"", "\\\"") + "\"";
    }

    /** Finds a citizen for whom a change of a rule makes a difference, or shows that it makes none to anybody. */
    record Witness(Examples examples, CitizenSearch search) {
        /** How many groups of citizens are looked at, at most, before a change counts as making no difference. */
        private static final int MOST = 2_000;

        Optional<Example> of(Mutants.Mutant mutant) {
            return mutant.firesAlike() ? restingOnOthers(mutant) : firingOtherwise(mutant.rule(), mutant.changed());
        }

        /**
         * Somebody for whom one of the two fires and the other does not, or else is undetermined. All conditions but one are
         * the same, so the one that is not decides.
         */
        private Optional<Example> firingOtherwise(Rule rule, Rule changed) {
            List<Constraint> before = rule.constraints();
            List<Constraint> after = changed.constraints();
            return differing(before, after)
                    .or(() -> differing(after, before))
                    .or(() -> rule.attributes().equals(changed.attributes())
                            ? Optional.empty()
                            : search.find(after, List.of()));
        }

        private Optional<Example> differing(List<Constraint> firing, List<Constraint> other) {
            return other.stream()
                    .filter(Predicate.not(firing::contains))
                    .flatMap(failing -> search.find(firing, List.of(failing)).stream())
                    .findFirst();
        }

        /** Somebody for whom the rule fires, and no other rule brings the finding to the same recommendation. */
        private Optional<Example> restingOnOthers(Mutants.Mutant mutant) {
            Rule rule = mutant.rule();
            Set<Attribute> known = rule.attributes();
            List<Rule> rivals = examples.contents()
                    .concluding(rule.conclusion())
                    .filter(other -> !other.id().equals(rule.id()))
                    .filter(other -> rule.basedOn().stream()
                            .filter(finding -> !mutant.changed().basedOn().contains(finding))
                            .allMatch(other.basedOn()::contains))
                    .filter(other -> known.containsAll(other.attributes()))
                    .toList();
            return without(rivals, rule.constraintsOfRecommended(), List.of(), new AtomicInteger(MOST));
        }

        /**
         * Of each rival that fires for somebody, some condition must fail instead; a rival that asks for more than is known does
         * not fire anyway. Nobody when that was not found out within bounds.
         */
        private Optional<Example> without(
                List<Rule> rivals, List<Constraint> firing, List<Constraint> failing, AtomicInteger left) {
            CheckStopped.ifInterrupted();
            Optional<Example> somebody = left.getAndDecrement() > 0 ? search.find(firing, failing) : Optional.empty();
            Optional<Rule> rival = somebody.flatMap(example -> rivals.stream()
                    .filter(one -> outcome(one, example.profile()) == Truth.TRUE)
                    .findFirst());
            if (rival.isEmpty()) {
                return somebody;
            }
            return rival.get().constraints().stream()
                    .map(constraint -> Stream.concat(failing.stream(), Stream.of(constraint))
                            .toList())
                    .flatMap(more -> without(rivals, firing, more, left).stream())
                    .findFirst();
        }
    }
}
