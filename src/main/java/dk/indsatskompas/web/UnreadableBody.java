package dk.indsatskompas.web;

/** The body ended too early or came too slowly, or its framing is wrong. */
final class UnreadableBody extends RuntimeException {

    private static final long serialVersionUID = 1L;

    UnreadableBody(Throwable cause) {
        super(cause);
    }
}
