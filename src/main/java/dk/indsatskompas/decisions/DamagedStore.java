package dk.indsatskompas.decisions;

/** What the store holds is not what this program wrote there. Verification tells where. */
public final class DamagedStore extends RuntimeException {
    private static final long serialVersionUID = 1;

    public DamagedStore(String what) {
        super(what);
    }

    /** An entry does not say what an entry of its kind says. */
    public static DamagedStore unreadable(Entry entry) {
        return new DamagedStore("Entry " + entry.sequence() + " does not open");
    }
}
