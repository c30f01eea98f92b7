package dk.indsatskompas.rulebook;

import dk.indsatskompas.evidence.Source;
import dk.indsatskompas.vocabulary.Text;
import java.util.List;

/** What the rulebook says of itself; its scale is whose the strength labels are, and its caveats go with every answer. */
public record Manifest(String version, Text steward, List<Source> sources, Text scale, List<Caveat> caveats) {

    /** A caveat of the note. */
    public record Caveat(String id, Text text, String locator) {}
}
