package dk.indsatskompas.scenario;

import dk.indsatskompas.advice.Advisor;
import dk.indsatskompas.analysis.CitizenSearch;
import dk.indsatskompas.analysis.Example;
import dk.indsatskompas.rulebook.ConditionMatrix;
import dk.indsatskompas.rulebook.Rule;
import dk.indsatskompas.rulebook.problems.CheckStopped;
import dk.indsatskompas.scenario.Mutants.Mutant;
import dk.indsatskompas.scenario.Mutation.Suggestion;
import dk.indsatskompas.scenario.Mutation.Survivor;
import dk.indsatskompas.scenario.WholeCitizen.Expected;
import dk.indsatskompas.vocabulary.Profile;
import dk.indsatskompas.vocabulary.Truth;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

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
        List<Survivor> survivors = new ArrayList<>();
        int tried = 0;
        for (Mutant mutant : examples.rules().stream().flatMap(mutants::of).toList()) {
            boolean noticed = isNoticed(mutant);
            Optional<Example> difference = noticed ? Optional.empty() : witness.of(mutant);
            tried += noticed || difference.isPresent() ? 1 : 0;
            difference.ifPresent(example -> survivors.add(
                    new Survivor(mutant.rule().id(), mutant.place(), mutant.change(), suggested(mutant, example))));
        }
        survivors.sort(Comparator.comparing(Survivor::place));
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
        return rule.constraints().stream()
                .map(constraint -> constraint.test(facts))
                .reduce(Truth.TRUE, Truth::and);
    }

    /** Named by what is known; whoever adds it finds a better name. */
    private Suggestion suggested(Mutant mutant, Example example) {
        Rule rule = mutant.rule();
        List<String> lines = new ArrayList<>();
        lines.add("  - name: " + quoted(example.said().da()));
        example.yaml().forEach(line -> lines.add(FIELD + line));
        if (mutant.firesAlike()) {
            expect(advised(example.profile(), examples.contents().rules()), lines);
        } else {
            String expected = ScenarioCheck.field(outcome(rule, example.profile()));
            lines.add(FIELD + expected + ": [" + quoted(rule.name()) + "]");
        }
        return new Suggestion(
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
}
