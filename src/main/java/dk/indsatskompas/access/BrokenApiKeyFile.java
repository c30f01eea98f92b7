package dk.indsatskompas.access;

import dk.indsatskompas.decisions.keys.ExposedFile;
import dk.indsatskompas.startup.StartFailure;
import dk.indsatskompas.vocabulary.Text;
import dk.indsatskompas.vocabulary.Texts;
import org.jspecify.annotations.Nullable;

/** The file of the API keys cannot be read, is not as it was written, or is open to others. */
public final class BrokenApiKeyFile extends StartFailure {

    private static final long serialVersionUID = 1L;

    /** The place is the file, and the line and column when they are known. */
    BrokenApiKeyFile(String place, @Nullable Throwable cause) {
        super(said("found").filled(place), said("cure"), cause);
    }

    /** It is as it should be, but for who can read or write it. */
    BrokenApiKeyFile(ExposedFile exposed) {
        super(exposed.found(), exposed.cure().then(said("readByOthers")), exposed);
    }

    private static Text said(String what) {
        return Texts.of(BrokenApiKeyFile.class, what);
    }
}
