package dk.indsatskompas.web.http;

/** The body is larger than is read. */
public final class BodyTooLarge extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private final ProblemType type;

    /**
     * The body is larger.
     *
     * @param type says how large it may be
     */
    public BodyTooLarge(ProblemType type) {
        this.type = type;
    }

    ProblemType type() {
        return type;
    }
}
