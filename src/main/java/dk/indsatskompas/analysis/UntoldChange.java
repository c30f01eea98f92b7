package dk.indsatskompas.analysis;

import dk.indsatskompas.rulebook.Place;
import dk.indsatskompas.rulebook.Rulebook;
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
            untold.add(ObservationText.SAME_VERSION.at(Place.of("rulebook.yaml"), null, version));
        }
        if (before.folder().text(CHANGELOG).equals(after.folder().text(CHANGELOG))) {
            untold.add(ObservationText.SAME_CHANGELOG.at(Place.of(CHANGELOG), null));
        }
        return untold;
    }
}
