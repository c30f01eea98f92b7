package dk.indsatskompas.decisions;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Which decisions to find. What is null does not matter; all else must hold.
 *
 * @param from the earliest time
 * @param to the first time that is too late
 * @param recommendation one that the decision recommends; with an outcome, one of which that came
 * @param rule a rule that fired
 * @param finding one that a fired rule rests on
 * @param rulebook the fingerprint
 * @param outcome what came of the recommendation, or of any when none is named
 * @param caller who asked
 */
public record Search(
        @Nullable String citizenRef,
        @Nullable Instant from,
        @Nullable Instant to,
        @Nullable String recommendation,
        @Nullable String rule,
        @Nullable String finding,
        @Nullable String rulebook,
        @Nullable Outcome outcome,
        @Nullable String caller) {

    /** The same, whoever asked. */
    public Search(
            @Nullable String citizenRef,
            @Nullable Instant from,
            @Nullable Instant to,
            @Nullable String recommendation,
            @Nullable String rule,
            @Nullable String finding,
            @Nullable String rulebook,
            @Nullable Outcome outcome) {
        this(citizenRef, from, to, recommendation, rule, finding, rulebook, outcome, null);
    }

    /** Finds every decision. */
    public static final Search ALL = new Search(null, null, null, null, null, null, null, null);

    /**
     * Some of the decisions found, newest first.
     *
     * @param next what to ask for the next page with; null on the last
     */
    public record Page(List<Entry> decisions, @Nullable Long next) {}
}
