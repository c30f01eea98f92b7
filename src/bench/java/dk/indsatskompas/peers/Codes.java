package dk.indsatskompas.peers;

import java.util.Arrays;
import java.util.Collections;
import org.jspecify.annotations.Nullable;

/** What OpenL's cells ask of several codes; what is unknown passes neither. Public, because OpenL calls it. */
public final class Codes {

    private Codes() {}

    public static boolean any(String @Nullable [] known, String... asked) {
        return known != null && !Collections.disjoint(Arrays.asList(known), Arrays.asList(asked));
    }

    public static boolean none(String @Nullable [] known, String... asked) {
        return known != null && Collections.disjoint(Arrays.asList(known), Arrays.asList(asked));
    }
}
