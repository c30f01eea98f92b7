package dk.indsatskompas.access;

import dk.indsatskompas.startup.StartFailure;
import dk.indsatskompas.vocabulary.Text;
import dk.indsatskompas.vocabulary.Texts;

/** What is unsafe about how callers sign in, and what helps. */
enum SignInTrouble {
    OPEN_TO_ALL,
    NO_AUDIENCE;

    private final Text found = Texts.of(this, "found");
    private final Text cure = Texts.of(this, "cure");

    /** Strangers could do what only some may, by this setting or issuer. So the service does not start. */
    StartFailure at(String place) {
        return new StartFailure(found.filled(place), cure, null);
    }
}
