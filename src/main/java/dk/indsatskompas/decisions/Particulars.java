package dk.indsatskompas.decisions;

import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/** What is recorded with a step besides the step itself. It is asked for before anybody has to wait for it. */
public interface Particulars {

    /** Who takes the step. */
    String caller();

    /** What a rulebook says of itself: the top section of its CHANGELOG.md. */
    String changeLog(String fingerprint);

    /**
     * What the step changes for whom, as JSON; null when that cannot be worked out.
     *
     * @param inForce the fingerprint of the rulebook in force, which it is held against
     */
    @Nullable
    JsonNode impact(String inForce, Step step);
}
