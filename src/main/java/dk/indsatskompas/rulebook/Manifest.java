package dk.indsatskompas.rulebook;

import dk.indsatskompas.evidence.Source;
import dk.indsatskompas.vocabulary.Text;
import java.util.List;
import java.util.stream.Stream;

/**
 * What the rulebook says of itself.
 *
 * @param scale whose the strength labels are, and what they grade
 * @param caveats those of the source that it is made from, which go with every answer
 */
public record Manifest(String version, Text steward, List<Source> sources, Text scale, List<Caveat> caveats) {
    private static final Text UNNAMED = new Text("kilden", "the source");

    /** A caveat of the source that the rulebook is made from. */
    public record Caveat(String id, Text text, String locator) {}

    /** What the source that the rulebook is made from is called in a sentence: the first that does not lie outside it. */
    public Text source() {
        return sources.stream()
                .filter(source -> !source.outside())
                .flatMap(source -> Stream.ofNullable(source.name()))
                .findFirst()
                .orElse(UNNAMED);
    }
}
