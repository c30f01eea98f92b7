package dk.indsatskompas.analysis;

import dk.indsatskompas.advice.Advisor;
import dk.indsatskompas.advice.EntryRules;
import dk.indsatskompas.rulebook.Contents;
import dk.indsatskompas.rulebook.Rule;
import dk.indsatskompas.vocabulary.Conclusion.Guaranteed;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * Everybody there can be, put to a solver together with what would break a guarantee: that nobody is left is a proof. Whoever
 * is unknown in something counts as well. One serves for all guarantees of a rulebook, which share its formulas.
 */
final class GuaranteeSearch {
    private final Advisor advisor;
    private final Contents contents;
    private final Satisfiability all = new Satisfiability();
    private final CitizenVariables citizen;
    private final Map<String, EntryFormulas> entries = new LinkedHashMap<>();

    GuaranteeSearch(Advisor advisor) {
        this.advisor = advisor;
        this.contents = advisor.contents();
        this.citizen = new CitizenVariables(
                all,
                contents.vocabulary(),
                Stream.of(contents.rules(), contents.guarantees())
                        .flatMap(List::stream)
                        .flatMap(rule -> rule.constraints().stream())
                        .toList());
    }

    /** Whether the conditions of a guarantee hold for anybody. */
    boolean isAboutSomebody(Rule guarantee) {
        return all.isPossible(List.of(isMeant(guarantee)));
    }

    /** Whether it holds for everybody: a proof, since nobody for whom it does not is possible. */
    boolean isProved(Rule guarantee) {
        return !all.isPossible(List.of(isMeant(guarantee).and(isBroken(guarantee))));
    }

    /** The simplest citizen for whom it does not hold; quickest when nothing else was asked before. */
    Optional<Example> counterexample(Rule guarantee) {
        return citizen.simplest(isMeant(guarantee).and(isBroken(guarantee)));
    }

    private Formula isMeant(Rule guarantee) {
        return Formula.all(GuaranteeOutcome.conditions(guarantee, contents).stream()
                .map(condition -> citizen.outcome(condition.constraint(), condition.wanted())));
    }

    private Formula isBroken(Rule guarantee) {
        Guaranteed claim = (Guaranteed) guarantee.conclusion();
        Formula given = any(guarantee, false);
        return switch (claim.claim()) {
            case NEVER -> given;
            case ALWAYS -> given.not();
            case ALWAYS_OR_IN_PLACE -> Formula.any(given, any(guarantee, true)).not();
            case NEVER_ABOVE -> given.and(isAbove(entry(claim.id()), entry(claim.other())));
            case AT_LEAST ->
                given.and(entry(claim.id())
                        .isWeakerThan(contents.strengths().find(claim.other()).orElseThrow()));
        };
    }

    /** That anything of which the guarantee speaks is recommended, or is in place. */
    private Formula any(Rule guarantee, boolean inPlace) {
        String about = guarantee.conclusion().id();
        return Formula.any(contents.catalogue().ids().stream()
                .filter(id -> about.isEmpty() || about.equals(id))
                .map(id -> isDescribed(guarantee, entry(id), inPlace)));
    }

    private Formula isDescribed(Rule guarantee, EntryFormulas entry, boolean inPlace) {
        return Formula.all(GuaranteeOutcome.ofTheCase(guarantee, contents).stream()
                        .map(condition -> entry.holds(condition, inPlace)))
                .and(inPlace ? entry.isInPlace() : entry.isRecommended());
    }

    private Formula isAbove(EntryFormulas one, EntryFormulas other) {
        return other.isRecommended().and(one.isAbove(other, contents.ranking()));
    }

    private EntryFormulas entry(String id) {
        return entries.computeIfAbsent(id, one -> new EntryFormulas(advisor.rulebook(), citizen, rules(one)));
    }

    private EntryRules rules(String id) {
        return advisor.bearings().stream()
                .filter(one -> one.entry().id().equals(id))
                .findFirst()
                .orElseThrow();
    }
}
