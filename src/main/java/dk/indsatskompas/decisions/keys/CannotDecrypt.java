package dk.indsatskompas.decisions.keys;

/** A ciphertext, or what came out of it, is not what was once sealed. */
public final class CannotDecrypt extends Exception {
    private static final long serialVersionUID = 1;
}
