package dk.indsatskompas.decisions;

/** What the store holds is not what this program wrote there. Verification tells where. */
public final class Damaged extends RuntimeException {

    private static final long serialVersionUID = 1;

    Damaged(String what) {
        super(what);
    }

    /** An entry does not say what an entry of its kind says. */
    public static Damaged unreadable(Entry entry) {
        return new Damaged("Entry " + entry.sequence() + " does not open");
    }
}
