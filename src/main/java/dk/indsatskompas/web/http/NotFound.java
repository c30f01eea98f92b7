package dk.indsatskompas.web.http;

/** The request names something that there is not. */
public final class NotFound extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final ProblemType type;

    public NotFound() {
        this(ProblemType.NOT_FOUND);
    }

    public NotFound(ProblemType type) {
        this.type = type;
    }

    ProblemType type() {
        return type;
    }
}
