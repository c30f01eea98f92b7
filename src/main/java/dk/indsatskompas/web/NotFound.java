package dk.indsatskompas.web;

/** The request names something that there is not. */
final class NotFound extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final ProblemType type;

    NotFound() {
        this(ProblemType.NOT_FOUND);
    }

    NotFound(ProblemType type) {
        this.type = type;
    }

    ProblemType type() {
        return type;
    }
}
