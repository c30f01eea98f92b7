package dk.indsatskompas.decisions;

import dk.indsatskompas.advice.Advice;
import dk.indsatskompas.decisions.Outcome.Listed;
import dk.indsatskompas.rulebook.Evaluation;
import dk.indsatskompas.rulebook.RuleOutcome;
import java.util.Comparator;
import java.util.SortedSet;
import java.util.TreeSet;

/**
 * A word that decisions are found by.
 *
 * @param kind {@code RULE}, {@code FINDING}, or the name of an {@link Outcome}
 * @param value the id of the rule, finding or recommendation
 */
record Term(String kind, String value) implements Comparable<Term> {

    private static final Comparator<Term> ORDER =
            Comparator.comparing(Term::kind).thenComparing(Term::value);

    static Term rule(String id) {
        return new Term("RULE", id);
    }

    static Term finding(String id) {
        return new Term("FINDING", id);
    }

    static Term outcome(Outcome outcome, String recommendation) {
        return new Term(outcome.name(), recommendation);
    }

    /** The words of an answer: each recommendation with its list, the rules that fired, and what they rest on. */
    static SortedSet<Term> of(Advice advice, Evaluation evaluation) {
        SortedSet<Term> terms = new TreeSet<>();
        advice.recommendations().forEach(one -> terms.add(outcome(Listed.RECOMMENDED, one.id())));
        advice.notRecommended().forEach(one -> terms.add(outcome(Listed.NOT_RECOMMENDED, one.id())));
        advice.undetermined().forEach(one -> terms.add(outcome(Listed.UNDETERMINED, one.id())));
        advice.alreadyInPlace().forEach(one -> terms.add(outcome(Listed.ALREADY_IN_PLACE, one.id())));
        evaluation.rules().stream()
                .filter(RuleOutcome::fired)
                .map(RuleOutcome::rule)
                .forEach(rule -> {
                    terms.add(rule(rule.id()));
                    rule.basedOn().forEach(finding -> terms.add(finding(finding)));
                });
        return terms;
    }

    @Override
    public int compareTo(Term other) {
        return ORDER.compare(this, other);
    }
}
