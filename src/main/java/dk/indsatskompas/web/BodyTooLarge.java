package dk.indsatskompas.web;

/** The body is larger than is read. */
final class BodyTooLarge extends RuntimeException {
    private static final long serialVersionUID = 1L;
}
