package dk.indsatskompas.evidence;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import dk.indsatskompas.vocabulary.Facets;
import dk.indsatskompas.vocabulary.Text;
import java.util.List;
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

    /** What was measured. */
    public List<String> outcomes() {
        return measurement.outcomes();
    }

    public Figures figures() {
        return measurement.figures();
    }

    /** That it no longer stands; null for one that does. */
    public @Nullable Withdrawn withdrawn() {
        return use.withdrawn();
    }

    /** What the scale grades it by. */
    public Facets facets() {
        return new Facets(kind.name(), design.name(), supplements.peerReviewed() != null);
    }
}
