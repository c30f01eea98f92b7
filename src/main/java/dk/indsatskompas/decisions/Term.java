package dk.indsatskompas.decisions;

import dk.indsatskompas.advice.Advice;
import dk.indsatskompas.advice.Recommended;
import dk.indsatskompas.decisions.Outcome.Listed;
import dk.indsatskompas.rulebook.Evaluation;
import dk.indsatskompas.rulebook.Rule;
import java.util.Comparator;
import java.util.List;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.stream.Stream;

/**
 * A word that decisions are found by.
 *
 * @param kind {@code RULE}, {@code FINDING}, or the name of an {@link Outcome}
 * @param value the id of the rule, finding or recommendation, or what stands for any recommendation
 */
record Term(String kind, String value) implements Comparable<Term> {

    /** No id of a recommendation is this. */
    private static final String ANY = "*";

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

    /** That a decision has this outcome, whichever recommendation it came of. */
    static Term outcome(Outcome outcome) {
        return new Term(outcome.name(), ANY);
    }

    /** The words of feedback: what came of the recommendation, and that it came of any. */
    static SortedSet<Term> of(Feedback feedback) {
        return new TreeSet<>(
                List.of(outcome(feedback.outcome(), feedback.recommendation()), outcome(feedback.outcome())));
    }

    /** The words of an answer: each recommendation with its list, the rules that fired, and what they rest on. */
    static SortedSet<Term> of(Advice advice, Evaluation evaluation) {
        SortedSet<Term> terms = new TreeSet<>();
        add(terms, Listed.RECOMMENDED, advice.recommendations().stream().map(Recommended::id));
        add(terms, Listed.NOT_RECOMMENDED, advice.notRecommended().stream().map(Advice.NotRecommended::id));
        add(terms, Listed.UNDETERMINED, advice.undetermined().stream().map(Advice.Undetermined::id));
        add(terms, Listed.ALREADY_IN_PLACE, advice.alreadyInPlace().stream().map(Advice.AlreadyInPlace::id));
        for (Rule rule : evaluation.fired()) {
            terms.add(rule(rule.id()));
            rule.basedOn().forEach(finding -> terms.add(finding(finding)));
        }
        return terms;
    }

    private static void add(SortedSet<Term> terms, Listed list, Stream<String> recommendations) {
        recommendations.forEach(one -> {
            terms.add(outcome(list, one));
            terms.add(outcome(list));
        });
    }

    @Override
    public int compareTo(Term other) {
        return ORDER.compare(this, other);
    }
}
