package dk.indsatskompas.decisions.search;

import dk.indsatskompas.decisions.Feedback.FeedbackOutcome;
import dk.indsatskompas.decisions.Feedback.FeedbackOutcome.Listed;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Which decisions to find: {@link #ALL}, narrowed by what is asked for; what is null does not matter. */
public record DecisionSearch(
        @Nullable String citizenRef,
        @Nullable Instant from,
        @Nullable Instant to,
        List<SearchTerm> terms) {
    public static final DecisionSearch ALL = new DecisionSearch(null, null, null, List.of());

    public DecisionSearch of(@Nullable String reference) {
        return new DecisionSearch(reference, from, to, terms);
    }

    public DecisionSearch between(@Nullable Instant earliest, @Nullable Instant tooLate) {
        return new DecisionSearch(citizenRef, earliest, tooLate, terms);
    }

    /** That recommend something; with an outcome, of which that came. */
    public DecisionSearch about(@Nullable String recommendation, @Nullable FeedbackOutcome outcome) {
        return recommendation == null
                ? with(outcome == null ? null : SearchTerm.outcome(outcome))
                : with(SearchTerm.outcome(outcome == null ? Listed.RECOMMENDED : outcome, recommendation));
    }

    public DecisionSearch fired(@Nullable String rule) {
        return with(rule == null ? null : SearchTerm.rule(rule));
    }

    /** For which a rule fired that rests on a finding. */
    public DecisionSearch restingOn(@Nullable String finding) {
        return with(finding == null ? null : SearchTerm.finding(finding));
    }

    public DecisionSearch answeredBy(@Nullable String fingerprint) {
        return with(fingerprint == null ? null : SearchTerm.rulebook(fingerprint));
    }

    public DecisionSearch askedBy(@Nullable String name) {
        return with(name == null ? null : SearchTerm.caller(name));
    }

    private DecisionSearch with(@Nullable SearchTerm term) {
        List<SearchTerm> all = Stream.concat(terms.stream(), Stream.ofNullable(term))
                .distinct()
                .toList();
        return new DecisionSearch(citizenRef, from, to, all);
    }

    /** Some of the decisions found, newest first, and what to ask for the next page with; null on the last. */
    public record FoundPage(
            List<FoundDecision> decisions, @Nullable Long next) {}

    /** Of the entry of a decision what tells it from others: when it was made, by which rulebook, and who asked. */
    public record FoundDecision(long sequence, UUID id, Instant time, String rulebook, String caller) {}
}
