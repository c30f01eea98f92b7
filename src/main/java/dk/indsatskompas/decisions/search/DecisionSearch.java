package dk.indsatskompas.decisions.search;

import dk.indsatskompas.decisions.Entry;
import dk.indsatskompas.decisions.FeedbackOutcome;
import dk.indsatskompas.decisions.FeedbackOutcome.Listed;
import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Which decisions to find: {@link #ALL}, and of them those that are asked for. What is null does not matter; all else
 * must hold.
 */
public record DecisionSearch(
        @Nullable String citizenRef,
        @Nullable Instant from,
        @Nullable Instant to,
        List<SearchTerm> terms,
        @Nullable String rulebook,
        @Nullable String caller) {

    /** Finds every decision. */
    public static final DecisionSearch ALL = new DecisionSearch(null, null, null, List.of(), null, null);

    /** About a citizen. */
    public DecisionSearch of(@Nullable String reference) {
        return new DecisionSearch(reference, from, to, terms, rulebook, caller);
    }

    /** From one time to before another. */
    public DecisionSearch between(@Nullable Instant earliest, @Nullable Instant tooLate) {
        return new DecisionSearch(citizenRef, earliest, tooLate, terms, rulebook, caller);
    }

    /** That recommend something; with an outcome, of which that came. */
    public DecisionSearch about(@Nullable String recommendation, @Nullable FeedbackOutcome outcome) {
        return recommendation == null
                ? with(outcome == null ? null : SearchTerm.outcome(outcome))
                : with(SearchTerm.outcome(outcome == null ? Listed.RECOMMENDED : outcome, recommendation));
    }

    /** For which a rule fired. */
    public DecisionSearch fired(@Nullable String rule) {
        return with(rule == null ? null : SearchTerm.rule(rule));
    }

    /** For which a rule fired that rests on a finding. */
    public DecisionSearch restingOn(@Nullable String finding) {
        return with(finding == null ? null : SearchTerm.finding(finding));
    }

    /** That a rulebook answered. */
    public DecisionSearch answeredBy(@Nullable String fingerprint) {
        return new DecisionSearch(citizenRef, from, to, terms, fingerprint, caller);
    }

    /** That somebody asked for. */
    public DecisionSearch askedBy(@Nullable String name) {
        return new DecisionSearch(citizenRef, from, to, terms, rulebook, name);
    }

    private DecisionSearch with(@Nullable SearchTerm term) {
        List<SearchTerm> all =
                Stream.concat(terms.stream(), Stream.ofNullable(term)).toList();
        return new DecisionSearch(citizenRef, from, to, all, rulebook, caller);
    }

    /** Some of the decisions found, newest first, and what to ask for the next page with; null on the last. */
    public record FoundPage(List<Entry> decisions, @Nullable Long next) {}
}
