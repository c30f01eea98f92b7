package dk.indsatskompas.impact.tally;

import dk.indsatskompas.impact.Change;
import dk.indsatskompas.impact.ChangeCause;
import dk.indsatskompas.impact.ChangeKind;
import dk.indsatskompas.impact.ExampleCitizen;
import java.util.List;
import java.util.function.Supplier;

/** One change for one citizen, as everything that it is. */
public record CitizenChange(Change change, List<CountedKind> kinds) {

    /** What it is, because of what, and the citizen, who is told only when she is among the simplest. */
    public record CountedKind(
            ChangeKind kind,
            List<ChangeCause> causes,
            ExampleCitizen.Simplicity simplicity,
            Supplier<ExampleCitizen> example) {}
}
