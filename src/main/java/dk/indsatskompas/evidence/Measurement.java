package dk.indsatskompas.evidence;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What was measured, and what came of it.
 *
 * @param outcomes what was measured, in codes of the outcome list, or for a CONDITION what its model was tested on
 * @param direction {@code POSITIVE}, {@code NONE} or {@code NEGATIVE}; null for what is no measurement
 * @param significant true only where the source says so
 */
public record Measurement(
        List<String> outcomes,
        @Nullable String direction,
        @Nullable Boolean significant,
        Figures figures,
        @JsonUnwrapped Timing timing) {}
