package dk.indsatskompas.command.options;

import dk.indsatskompas.decisions.DamagedStore;
import dk.indsatskompas.decisions.StoreUnavailable;
import dk.indsatskompas.vocabulary.Text;

/** Something that a command was told to read or write cannot be. Nothing was found out. */
public final class CannotOpen extends RuntimeException {

    private static final long serialVersionUID = 1L;

    /** The exit code: the same as for a command that is called wrongly. */
    public static final int EXIT = 2;

    private final transient Text text;

    public CannotOpen(Text text) {
        super(text.en());
        this.text = text;
    }

    /** The database is not there, or is none of ours, or gives up. */
    public static CannotOpen of(StoreUnavailable e) {
        Throwable deepest = e;
        while (deepest.getCause() != null) {
            deepest = deepest.getCause();
        }
        return new CannotOpen(Text.format(
                "Loggen kan ikke læses: %s",
                "The log cannot be read: %s",
                String.valueOf(deepest.getMessage()).lines().findFirst().orElse("")));
    }

    /** The log does not belong to the keys. */
    public static CannotOpen of(DamagedStore e) {
        return new CannotOpen(Text.format(
                "Loggen passer ikke til nøglerne, eller den er ændret (%s). Kør verify.",
                "The log does not go with the keys, or it was changed (%s). Run verify.",
                String.valueOf(e.getMessage())));
    }

    public Text text() {
        return text;
    }
}
