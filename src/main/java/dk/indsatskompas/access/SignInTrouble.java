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

    /**
     * Strangers could do what only some may. So the service does not start.
     *
     * @param place the setting that makes it so, or the issuer
     */
    StartFailure at(String place) {
        return new StartFailure(Text.format(UNSAFE.da(), UNSAFE.en(), place, found), cure, null);
    }

    private static final Text UNSAFE =
            new Text("Tjenesten ville ikke være sikker: %s\n%s", "The service would not be safe: %s\n%s");
}
