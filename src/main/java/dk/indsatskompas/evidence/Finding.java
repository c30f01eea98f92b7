package dk.indsatskompas.evidence;

import dk.indsatskompas.vocabulary.Facets;
import dk.indsatskompas.vocabulary.Text;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One thing that one study found.
 *
 * @param design how this very finding was made, which may differ from the study's main design
 * @param outcomes what was measured, in codes of the outcome list, or for a CONDITION what its model was tested on
 * @param direction {@code POSITIVE}, {@code NONE} or {@code NEGATIVE}; null for what is no measurement
 * @param significant true only where the source says so
 * @param horizon ISO 8601 duration from start to measurement; two with a slash between for a span; null if not given
 * @param horizonApproximate true when the source says "about" of the horizon
 * @param measure {@code POINT_IN_TIME} or {@code CUMULATIVE}; null where the source does not say
 * @param hedges what the source itself warns of
 * @param peerReviewed the journal article that has this very result, or null
 * @param restsOn supplements from outside the note that how we read the finding rests on
 * @param unused why no rule uses it; null for a finding that is used
 * @param withdrawn that it no longer stands; null for one that does
 */
public record Finding(
        String id,
        String study,
        Kind kind,
        Design design,
        Text text,
        SourceRef source,
        List<String> outcomes,
        @Nullable String direction,
        @Nullable Boolean significant,
        Figures figures,
        @Nullable String horizon,
        @Nullable Boolean horizonApproximate,
        @Nullable String measure,
        List<Text> hedges,
        @Nullable SourceRef peerReviewed,
        List<SourceRef> restsOn,
        @Nullable Text unused,
        @Nullable Withdrawn withdrawn) {

    /** What the scale grades it by. */
    public Facets facets() {
        return new Facets(kind.name(), design.name(), peerReviewed != null);
    }
}
