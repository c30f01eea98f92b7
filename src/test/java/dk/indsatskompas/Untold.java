package dk.indsatskompas;

import dk.indsatskompas.decisions.Particulars;
import dk.indsatskompas.decisions.Step;
import dk.indsatskompas.impact.ImpactSummary;
import org.jspecify.annotations.Nullable;

/** A step of which nothing is recorded but who took it, as before impacts were. */
public record Untold(String caller) implements Particulars {

    @Override
    public String changeLog(String fingerprint) {
        return "";
    }

    @Override
    public @Nullable ImpactSummary impact(String inForce, Step step) {
        return null;
    }
}
