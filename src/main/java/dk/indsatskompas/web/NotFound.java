package dk.indsatskompas.web;

/** The address names something that there is not. */
final class NotFound extends RuntimeException {
    private static final long serialVersionUID = 1L;
}
