package dk.indsatskompas.analysis;

import dk.indsatskompas.advice.Advisor;
import dk.indsatskompas.rulebook.Condition;
import dk.indsatskompas.rulebook.Contents;
import dk.indsatskompas.rulebook.Rule;
import dk.indsatskompas.vocabulary.Conclusion.Guaranteed;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * Everybody there can be, put to a solver together with what would break a guarantee: that nobody is left is a proof. Whoever
 * is unknown in something counts as well.
 */
final class GuaranteeSearch {
    private final Contents contents;
    private final Rule guarantee;
    private final Satisfiability all = new Satisfiability();
    private final CitizenVariables citizen;
    private final List<EntryFormulas> entries;

    GuaranteeSearch(Advisor advisor, Rule guarantee) {
        this.contents = advisor.rulebook().contents();
        this.guarantee = guarantee;
        this.citizen = new CitizenVariables(
                all,
                contents.vocabulary(),
                Stream.concat(contents.rules().stream(), Stream.of(guarantee))
                        .flatMap(rule -> rule.constraints().stream())
                        .toList());
        Guaranteed claim = (Guaranteed) guarantee.conclusion();
        this.entries = advisor.bearings().stream()
                .filter(one -> claim.id().isEmpty()
                        || List.of(claim.id(), claim.other()).contains(one.entry().id()))
                .map(one -> new EntryFormulas(advisor.rulebook(), citizen, one))
                .toList();
        GuaranteeOutcome.conditions(guarantee, contents)
                .forEach(condition -> all.require(citizen.outcome(condition.constraint(), condition.wanted())));
    }

    /** Whether its conditions hold for anybody. */
    boolean isAboutSomebody() {
        return all.isPossible(List.of());
    }

    /** The simplest citizen for whom it does not hold; empty when that is proved to be nobody. */
    Optional<Example> counterexample() {
        all.require(isBroken());
        return citizen.simplest();
    }

    private Formula isBroken() {
        Guaranteed claim = (Guaranteed) guarantee.conclusion();
        Formula any = Formula.any(meant().map(one -> isMeant(one, false)).toList());
        return switch (claim.claim()) {
            case NEVER -> any;
            case ALWAYS -> any.not();
            case ALWAYS_OR_IN_PLACE ->
                Formula.any(meant().map(one -> isMeant(one, true)).toList())
                        .not()
                        .and(any.not());
            case NEVER_ABOVE -> any.and(isAbove(entry(claim.id()), entry(claim.other())));
            case AT_LEAST ->
                any.and(entry(claim.id())
                        .isWeakerThan(
                                contents.strengths().find(claim.other()).orElseThrow()));
        };
    }

    private Stream<EntryFormulas> meant() {
        String about = guarantee.conclusion().id();
        return entries.stream().filter(one -> about.isEmpty() || about.equals(one.id()));
    }

    private Formula isMeant(EntryFormulas entry, boolean inPlace) {
        List<Condition> conditions = GuaranteeOutcome.ofTheCase(guarantee, contents);
        return Formula.all(conditions.stream()
                        .map(condition -> entry.holds(condition, inPlace))
                        .toList())
                .and(inPlace ? entry.isInPlace() : entry.isRecommended());
    }

    private Formula isAbove(EntryFormulas one, EntryFormulas other) {
        return other.isRecommended().and(one.isAbove(other, contents.ranking()));
    }

    private EntryFormulas entry(String id) {
        return entries.stream().filter(one -> one.id().equals(id)).findFirst().orElseThrow();
    }
}
