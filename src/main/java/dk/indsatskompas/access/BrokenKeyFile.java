package dk.indsatskompas.access;

import dk.indsatskompas.vocabulary.Text;
import org.jspecify.annotations.Nullable;

/** The file of the API keys cannot be read, or is not as it was written. */
public final class BrokenKeyFile extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final String place;

    /**
     * Says where.
     *
     * @param place the file, and the line and column when they are known
     */
    BrokenKeyFile(String place, @Nullable Throwable cause) {
        super(place, cause);
        this.place = place;
    }

    /** What is wrong, and where. */
    public Text found() {
        return Text.format(
                "Filen med API-nøgler kan ikke læses: %s", "The file of the API keys cannot be read: %s", place);
    }

    /** What helps. */
    public static Text cure() {
        return CURE;
    }

    private static final Text CURE = new Text(
            "Læg den tilbage fra sikkerhedskopien, eller fjern den, og lav nye nøgler med: java -jar indsatskompas.jar key make",
            "Put it back from the backup, or remove it and make new keys with: java -jar indsatskompas.jar key make");
}
