package dk.indsatskompas.decisions;

/** A ciphertext, or what came out of it, is not what was once sealed. */
final class DoesNotOpen extends Exception {

    private static final long serialVersionUID = 1;
}
