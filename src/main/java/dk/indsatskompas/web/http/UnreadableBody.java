package dk.indsatskompas.web.http;

/** The body ended too early or came too slowly, or its framing is wrong. */
public final class UnreadableBody extends RuntimeException {

    private static final long serialVersionUID = 1L;

    public UnreadableBody(Throwable cause) {
        super(cause);
    }
}
