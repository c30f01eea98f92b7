package dk.indsatskompas.access;

import dk.indsatskompas.decisions.keys.ExposedFile;
import dk.indsatskompas.startup.StartFailure;
import dk.indsatskompas.vocabulary.Text;
import org.jspecify.annotations.Nullable;

/** The file of the API keys cannot be read, is not as it was written, or is open to others. */
public final class BrokenApiKeyFile extends StartFailure {

    private static final long serialVersionUID = 1L;

    /** The place is the file, and the line and column when they are known. */
    BrokenApiKeyFile(String place, @Nullable Throwable cause) {
        super(UNREADABLE.filled(place), CURE, cause);
    }

    /** It is as it should be, but for who can read or write it. */
    BrokenApiKeyFile(ExposedFile exposed) {
        super(exposed.found(), exposed.cure().then(READ_BY_OTHERS), exposed);
    }

    private static final Text UNREADABLE =
            new Text("Filen med API-nøgler kan ikke læses: %s.", "The file of the API keys cannot be read: %s.");
    private static final Text READ_BY_OTHERS = new Text(
            "Kan andre have læst den, så tilbagekald nøglerne, og lav nye.",
            "If others may have read it, revoke the keys and make new ones.");
    private static final Text CURE = new Text(
            "Læg den tilbage fra sikkerhedskopien, eller fjern den, og lav nye nøgler med: java -jar indsatskompas.jar key make",
            "Put it back from the backup, or remove it and make new keys with: java -jar indsatskompas.jar key make");
}
