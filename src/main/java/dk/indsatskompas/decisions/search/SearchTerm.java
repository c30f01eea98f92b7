package dk.indsatskompas.decisions.search;

import dk.indsatskompas.decisions.Entry;
import dk.indsatskompas.decisions.Feedback;
import dk.indsatskompas.decisions.Feedback.FeedbackOutcome;
import java.util.Comparator;
import java.util.List;
import java.util.SortedSet;
import java.util.TreeSet;

/** A word that decisions are found by: {@code RULE}, {@code FINDING}, a {@link FeedbackOutcome}, or what its entry tells, and an id. */
public record SearchTerm(String kind, String value) implements Comparable<SearchTerm> {
    /** No id of a recommendation is this. */
    private static final String ANY = "*";

    private static final Comparator<SearchTerm> ORDER =
            Comparator.comparing(SearchTerm::kind).thenComparing(SearchTerm::value);

    /** What can be told of a decision without the key of the citizen: its words stay when that is destroyed. */
    static final String KINDS_OF_ENTRIES = "'DECISION', 'RULEBOOK', 'CALLER'";

    /** That it is a decision. */
    static final SearchTerm DECISION = new SearchTerm("DECISION", ANY);

    static SearchTerm rulebook(String fingerprint) {
        return new SearchTerm("RULEBOOK", fingerprint);
    }

    static SearchTerm caller(String name) {
        return new SearchTerm("CALLER", name);
    }

    /** The words of the entry of a decision, whatever it says. */
    public static SortedSet<SearchTerm> of(Entry decision) {
        String rulebook = String.valueOf(decision.origin().rulebook());
        return new TreeSet<>(
                List.of(DECISION, rulebook(rulebook), caller(decision.origin().caller())));
    }

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
