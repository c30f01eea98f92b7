package dk.indsatskompas.evidence;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import dk.indsatskompas.vocabulary.Facets;
import dk.indsatskompas.vocabulary.Text;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * One thing that one study found.
 *
 * @param design how this very finding was made, which may differ from the study's main design
 * @param hedges what the source itself warns of
 */
public record Finding(
        String id,
        String study,
        FindingKind kind,
        Design design,
        Text text,
        SourceRef source,
        @JsonUnwrapped Measurement measurement,
        List<Text> hedges,
        @JsonUnwrapped Supplements supplements,
        @JsonUnwrapped Use use) {
    public List<String> outcomes() {
        return measurement.outcomes();
    }

    public Figures figures() {
        return measurement.figures();
    }

    /** What is said of it. */
    public Stream<Text> texts() {
        return Stream.concat(Stream.of(text), hedges.stream());
    }

    /** That it no longer stands; null for one that does. */
    public @Nullable Withdrawn withdrawn() {
        return use.withdrawn();
    }

    /** What the scale grades it by. */
    public Facets facets() {
        return Facets.ofFinding(kind.name(), design.name(), supplements.peerReviewed() != null);
    }

    /**
     * What was measured, and what came of it.
     *
     * @param outcomes what was measured, in codes of the outcome list, or for a CONDITION what its model was tested on
     * @param direction {@code POSITIVE}, {@code NONE} or {@code NEGATIVE}; null for what is no measurement
     * @param significant true only where the source says so
     * @param population on whom this very result was measured; null where that is whom the study was made on
     */
    public record Measurement(
            List<String> outcomes,
            @Nullable String direction,
            @Nullable Boolean significant,
            @Nullable Text population,
            Figures figures,
            @JsonUnwrapped Timing timing) {}

    /**
     * When something was measured, and how it was counted.
     *
     * @param horizon ISO 8601 duration from start to measurement; two with a slash between for a span; null if not given
     * @param horizonExceeded true when the source says a little more than the horizon
     * @param measure {@code POINT_IN_TIME} or {@code CUMULATIVE}; null where the source does not say
     */
    public record Timing(
            @Nullable String horizon,
            @Nullable Boolean horizonExceeded,
            @Nullable String measure) {}

    /**
     * What from outside the note goes with a finding.
     *
     * @param peerReviewed the journal article that has this very result, or null
     * @param restsOn supplements that how we read the finding rests on
     */
    public record Supplements(@Nullable SourceRef peerReviewed, List<SourceRef> restsOn) {}

    /**
     * Whether rules may rest on a finding.
     *
     * @param unused why no rule does; null for a finding that is used
     * @param withdrawn that it no longer stands; null for one that does
     */
    public record Use(@Nullable Text unused, @Nullable Withdrawn withdrawn) {}

    /**
     * That a finding no longer stands. It is kept, so that what once rested on it can be found, but no rule may use it.
     *
     * @param date since when
     * @param reason why, such as that the article was retracted
     */
    public record Withdrawn(LocalDate date, Text reason) {}
}
