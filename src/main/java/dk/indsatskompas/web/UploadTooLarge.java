package dk.indsatskompas.web;

/** A rules folder was sent that is larger than is read. */
final class UploadTooLarge extends RuntimeException {
    private static final long serialVersionUID = 1L;
}
