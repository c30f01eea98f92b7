package dk.indsatskompas.scenario;

import dk.indsatskompas.analysis.CitizenSearch;
import dk.indsatskompas.analysis.Example;
import dk.indsatskompas.rulebook.Constraint;
import dk.indsatskompas.rulebook.Rule;
import dk.indsatskompas.rulebook.problems.CheckStopped;
import dk.indsatskompas.scenario.Mutants.Mutant;
import dk.indsatskompas.vocabulary.Attribute;
import dk.indsatskompas.vocabulary.Truth;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Predicate;
import java.util.stream.Stream;

/** Finds a citizen for whom a change of a rule makes a difference, or shows that it makes none to anybody. */
record Witness(Examples examples, CitizenSearch search) {

    /** How many groups of citizens are looked at, at most, before a change counts as making no difference. */
    private static final int MOST = 2_000;

    Optional<Example> of(Mutant mutant) {
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
    private Optional<Example> restingOnOthers(Mutant mutant) {
        Rule rule = mutant.rule();
        Set<Attribute> known = rule.attributes();
        List<Rule> rivals = examples.contents().rules().stream()
                .filter(other -> !other.id().equals(rule.id()))
                .filter(other -> other.conclusion().equals(rule.conclusion()))
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
                .filter(one -> MutationCheck.outcome(one, example.profile()) == Truth.TRUE)
                .findFirst());
        if (rival.isEmpty()) {
            return somebody;
        }
        return rival.get().constraints().stream()
                .map(constraint ->
                        Stream.concat(failing.stream(), Stream.of(constraint)).toList())
                .flatMap(more -> without(rivals, firing, more, left).stream())
                .findFirst();
    }
}
