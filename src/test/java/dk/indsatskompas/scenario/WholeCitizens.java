package dk.indsatskompas.scenario;

import dk.indsatskompas.rulebook.Rulebook;
import java.util.List;

/** The whole citizens of a rulebook, for tests of other rooms. */
public final class WholeCitizens {

    private WholeCitizens() {}

    public static List<WholeCitizen> of(Rulebook rulebook) {
        return Examples.of(rulebook).citizens();
    }
}
