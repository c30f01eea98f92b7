package dk.indsatskompas.evidence;

import dk.indsatskompas.vocabulary.Text;
import org.jspecify.annotations.Nullable;

/**
 * One group of a study.
 *
 * @param size the number of citizens in it, or null where the source does not give it
 * @param approximate true when the source says "about"; else absent
 */
public record Arm(
        String id,
        Text name,
        @Nullable Integer size,
        @Nullable Boolean approximate) {}
