package dk.indsatskompas;

/** Strangers could do what only some may. So the service does not start. */
final class UnsafeSignIn extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final SignInTrouble trouble;
    private final String place;

    /**
     * Says what, and where.
     *
     * @param place the setting that makes it so, or the issuer
     */
    UnsafeSignIn(SignInTrouble trouble, String place) {
        super(place + ": " + trouble);
        this.trouble = trouble;
        this.place = place;
    }

    SignInTrouble trouble() {
        return trouble;
    }

    String place() {
        return place;
    }
}
