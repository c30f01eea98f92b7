package dk.indsatskompas.scenario;

import dk.indsatskompas.advice.Advisor;
import dk.indsatskompas.analysis.CitizenSearch;
import dk.indsatskompas.analysis.Example;
import dk.indsatskompas.rulebook.ConditionMatrix;
import dk.indsatskompas.rulebook.Evaluation;
import dk.indsatskompas.rulebook.Rule;
import dk.indsatskompas.rulebook.problems.CheckStopped;
import dk.indsatskompas.scenario.Mutation.Survivor;
import dk.indsatskompas.scenario.WholeCitizen.Expected;
import dk.indsatskompas.vocabulary.Profile;
import dk.indsatskompas.vocabulary.Truth;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/**
 * Changes each rule a little and looks whether some example fails. The condition matrix stands in for the engine, which
 * the examples have found to agree with it, so nothing is built anew.
 */
final class MutationCheck {

    private final Examples examples;
    private final Advisor advisor;
    private final Witness witness;

    MutationCheck(Examples examples) {
        this.examples = examples;
        this.advisor = new Advisor(examples.rulebook());
        this.witness =
                new Witness(examples, new CitizenSearch(examples.contents().vocabulary()));
    }

    Mutation check() {
        Mutants mutants = new Mutants(examples);
        ExampleSuggestion suggesting = new ExampleSuggestion(examples, advisor);
        List<Survivor> survivors = new ArrayList<>();
        int tried = 0;
        for (Mutant mutant : examples.rules().stream().flatMap(mutants::of).toList()) {
            boolean noticed = isNoticed(mutant);
            Optional<Example> difference = noticed ? Optional.empty() : witness.of(mutant);
            tried += noticed || difference.isPresent() ? 1 : 0;
            difference.ifPresent(example -> survivors.add(
                    new Survivor(mutant.rule().id(), mutant.place(), mutant.change(), suggesting.of(mutant, example))));
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
        return examples.citizens().stream()
                .filter(citizen -> mutant.firesAlike()
                        ? outcome(mutant.rule(), citizen.profile()) == Truth.TRUE
                        : outcome(mutant.rule(), citizen.profile()) != outcome(mutant.changed(), citizen.profile()))
                .anyMatch(citizen -> !advised(citizen.profile(), mutant).equals(citizen.expected()));
    }

    private Expected advised(Profile profile, Mutant mutant) {
        List<Rule> rules = examples.contents().rules().stream()
                .map(rule -> rule.id().equals(mutant.rule().id()) ? mutant.changed() : rule)
                .toList();
        Evaluation evaluation = new ConditionMatrix(rules).evaluate(profile);
        return Expected.of(advisor.standings(profile, evaluation));
    }

    static Truth outcome(Rule rule, Profile facts) {
        return rule.conditions().stream()
                .map(condition -> condition.constraint().test(facts))
                .reduce(Truth.TRUE, Truth::and);
    }
}
