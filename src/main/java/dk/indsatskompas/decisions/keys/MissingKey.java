package dk.indsatskompas.decisions.keys;

/** A log is there, and keys that it was written with are not. New ones would make it unreadable, and nothing more provable. */
public final class MissingKey extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final String place;

    MissingKey(String place) {
        super(place + " missing beside a log");
        this.place = place;
    }

    public String place() {
        return place;
    }
}
