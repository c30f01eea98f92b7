package dk.indsatskompas.web;

/** Who asks. */
final class Caller {

    /** Nobody has to sign in yet. */
    static final String ANYBODY = "anonymous";

    private Caller() {}
}
