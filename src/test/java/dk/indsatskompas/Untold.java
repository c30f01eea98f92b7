package dk.indsatskompas;

import dk.indsatskompas.decisions.Particulars;
import dk.indsatskompas.decisions.Step;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/** A step of which nothing is recorded but who took it, as before impacts were. */
public record Untold(String caller) implements Particulars {

    @Override
    public String changeLog(String fingerprint) {
        return "";
    }

    @Override
    public @Nullable JsonNode impact(String inForce, Step step) {
        return null;
    }
}
