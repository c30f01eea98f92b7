package dk.indsatskompas.analysis;

import dk.indsatskompas.analysis.Observation.ObservationKind;
import dk.indsatskompas.rulebook.Place;
import dk.indsatskompas.rulebook.Rulebook;
import dk.indsatskompas.vocabulary.Text;
import java.util.ArrayList;
import java.util.List;

/** Rules that changed while the version or the changelog did not, so that nobody can tell from them. */
public final class UntoldChange {

    private static final String CHANGELOG = "CHANGELOG.md";

    private UntoldChange() {}

    /** What is missing in the later rulebook. */
    public static List<Observation> between(Rulebook before, Rulebook after) {
        List<Observation> untold = new ArrayList<>();
        if (before.contents().meaning().equals(after.contents().meaning())) {
            return untold;
        }
        String version = after.contents().manifest().version();
        if (before.contents().manifest().version().equals(version)) {
            untold.add(untold(
                    "rulebook.yaml",
                    Text.format(
                            "Reglerne er ændret, men udgaven er stadig »%s«.",
                            "The rules have changed, but the version is still “%s”.", version),
                    new Text("Giv den en ny under »version«.", "Give it a new one in “version”.")));
        }
        if (before.folder().text(CHANGELOG).equals(after.folder().text(CHANGELOG))) {
            untold.add(untold(
                    CHANGELOG,
                    new Text(
                            "Reglerne er ændret, men der står ikke noget nyt her.",
                            "The rules have changed, but nothing new stands here."),
                    new Text(
                            "Skriv øverst, hvad der er ændret, og for hvem.",
                            "Write at the top what changed, and for whom.")));
        }
        return untold;
    }

    private static Observation untold(String file, Text found, Text cure) {
        return new Observation(ObservationKind.UNTOLD_CHANGE, Place.of(file), found, cure, null);
    }
}
