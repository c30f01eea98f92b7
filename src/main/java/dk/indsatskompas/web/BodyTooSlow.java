package dk.indsatskompas.web;

/** The body did not come in while it was waited for. */
final class BodyTooSlow extends RuntimeException {

    private static final long serialVersionUID = 1L;

    BodyTooSlow() {
        super("The body did not come in", null, false, false);
    }
}
