package dk.indsatskompas.decisions.search;

import dk.indsatskompas.decisions.Feedback;
import dk.indsatskompas.decisions.Feedback.FeedbackOutcome;
import java.util.Comparator;
import java.util.List;
import java.util.SortedSet;
import java.util.TreeSet;

/** A word that decisions are found by: {@code RULE}, {@code FINDING} or a {@link FeedbackOutcome}, and an id. */
public record SearchTerm(String kind, String value) implements Comparable<SearchTerm> {
    /** No id of a recommendation is this. */
    private static final String ANY = "*";

    private static final Comparator<SearchTerm> ORDER =
            Comparator.comparing(SearchTerm::kind).thenComparing(SearchTerm::value);

    public static SearchTerm rule(String id) {
        return new SearchTerm("RULE", id);
    }

    public static SearchTerm finding(String id) {
        return new SearchTerm("FINDING", id);
    }

    public static SearchTerm outcome(FeedbackOutcome outcome, String recommendation) {
        return new SearchTerm(outcome.name(), recommendation);
    }

    /** That a decision has this outcome, whichever recommendation it came of. */
    public static SearchTerm outcome(FeedbackOutcome outcome) {
        return new SearchTerm(outcome.name(), ANY);
    }

    /** The words of feedback: what came of the recommendation, and that it came of any. */
    public static SortedSet<SearchTerm> of(Feedback feedback) {
        FeedbackOutcome outcome = feedback.outcome();
        return new TreeSet<>(List.of(outcome(outcome, feedback.recommendation()), outcome(outcome)));
    }

    @Override
    public int compareTo(SearchTerm other) {
        return ORDER.compare(this, other);
    }
}
