package dk.indsatskompas.decisions;

import dk.indsatskompas.decisions.Outcome.Listed;
import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Which decisions to find: {@link #ALL}, and of them those that are asked for. What is null does not matter; all else must
 * hold.
 *
 * @param from the earliest time
 * @param to the first time that is too late
 * @param terms the words that they must have
 * @param rulebook the fingerprint
 * @param caller who asked
 */
public record Search(
        @Nullable String citizenRef,
        @Nullable Instant from,
        @Nullable Instant to,
        List<Term> terms,
        @Nullable String rulebook,
        @Nullable String caller) {

    /** Finds every decision. */
    public static final Search ALL = new Search(null, null, null, List.of(), null, null);

    /** About a citizen. */
    public Search of(@Nullable String reference) {
        return new Search(reference, from, to, terms, rulebook, caller);
    }

    /** From one time to before another. */
    public Search between(@Nullable Instant earliest, @Nullable Instant tooLate) {
        return new Search(citizenRef, earliest, tooLate, terms, rulebook, caller);
    }

    /** That recommend something; with an outcome, of which that came. */
    public Search about(@Nullable String recommendation, @Nullable Outcome outcome) {
        return recommendation == null
                ? with(outcome == null ? null : Term.outcome(outcome))
                : with(Term.outcome(outcome == null ? Listed.RECOMMENDED : outcome, recommendation));
    }

    /** For which a rule fired. */
    public Search fired(@Nullable String rule) {
        return with(rule == null ? null : Term.rule(rule));
    }

    /** For which a rule fired that rests on a finding. */
    public Search restingOn(@Nullable String finding) {
        return with(finding == null ? null : Term.finding(finding));
    }

    /** That a rulebook answered. */
    public Search answeredBy(@Nullable String fingerprint) {
        return new Search(citizenRef, from, to, terms, fingerprint, caller);
    }

    /** That somebody asked for. */
    public Search askedBy(@Nullable String name) {
        return new Search(citizenRef, from, to, terms, rulebook, name);
    }

    private Search with(@Nullable Term term) {
        List<Term> all = Stream.concat(terms.stream(), Stream.ofNullable(term)).toList();
        return new Search(citizenRef, from, to, all, rulebook, caller);
    }

    /**
     * Some of the decisions found, newest first.
     *
     * @param next what to ask for the next page with; null on the last
     */
    public record Page(List<Entry> decisions, @Nullable Long next) {}
}
