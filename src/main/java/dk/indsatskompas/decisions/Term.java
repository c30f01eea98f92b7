package dk.indsatskompas.decisions;

import java.util.Comparator;
import java.util.List;
import java.util.SortedSet;
import java.util.TreeSet;

/**
 * A word that decisions are found by.
 *
 * @param kind {@code RULE}, {@code FINDING}, or the name of an {@link Outcome}
 * @param value the id of the rule, finding or recommendation, or what stands for any recommendation
 */
public record Term(String kind, String value) implements Comparable<Term> {

    /** No id of a recommendation is this. */
    private static final String ANY = "*";

    private static final Comparator<Term> ORDER =
            Comparator.comparing(Term::kind).thenComparing(Term::value);

    public static Term rule(String id) {
        return new Term("RULE", id);
    }

    public static Term finding(String id) {
        return new Term("FINDING", id);
    }

    public static Term outcome(Outcome outcome, String recommendation) {
        return new Term(outcome.name(), recommendation);
    }

    /** That a decision has this outcome, whichever recommendation it came of. */
    public static Term outcome(Outcome outcome) {
        return new Term(outcome.name(), ANY);
    }

    /** The words of feedback: what came of the recommendation, and that it came of any. */
    static SortedSet<Term> of(Feedback feedback) {
        return new TreeSet<>(
                List.of(outcome(feedback.outcome(), feedback.recommendation()), outcome(feedback.outcome())));
    }

    @Override
    public int compareTo(Term other) {
        return ORDER.compare(this, other);
    }
}
