package dk.indsatskompas.access;

/** Has a running service read its keys now, and not only within a second. */
public final class FreshKeys {

    private FreshKeys() {}

    public static void read(ApiKeyStore keys) {
        keys.look();
    }
}
