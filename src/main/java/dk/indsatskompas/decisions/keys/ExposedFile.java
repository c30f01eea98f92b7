package dk.indsatskompas.decisions.keys;

import dk.indsatskompas.vocabulary.Text;
import java.nio.file.Path;

/** A secret file that others than its owner can read or write. It is not taken: whoever could, may have. */
public final class ExposedFile extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final String place;

    ExposedFile(Path place) {
        super(place + " is open to others than its owner");
        this.place = place.toString();
    }

    public String place() {
        return place;
    }

    public Text found() {
        return Text.format(FOUND.da(), FOUND.en(), place);
    }

    /** What helps, as far as nobody has read it meanwhile. */
    public Text cure() {
        return Text.format(CURE.da(), CURE.en(), place);
    }

    private static final Text FOUND =
            new Text("Andre end ejeren kan læse eller skrive %s.", "Others than its owner can read or write %s.");
    private static final Text CURE = new Text(
            "Kør: chmod 600 %s (i Kubernetes: defaultMode 0400 eller 0440).",
            "Run: chmod 600 %s (in Kubernetes: defaultMode 0400 or 0440).");
}
