package dk.indsatskompas.rulebook.yaml;

import dk.indsatskompas.rulebook.folder.FolderLimits;
import java.util.regex.Pattern;

/**
 * What a study, a finding, a code and whatever else rules and files name may be called. Such names become parts of paths and
 * addresses, and of what the engine knows rules by.
 */
public final class Identifiers {

    private static final String LETTER_OR_DIGIT = "A-Za-z0-9\u00c0-\u00d6\u00d8-\u00f6\u00f8-\u00ff";
    private static final Pattern ID =
            Pattern.compile("[" + LETTER_OR_DIGIT + "][" + LETTER_OR_DIGIT + "._-]{0," + (FolderLimits.NAME - 1) + "}");

    private Identifiers() {}

    public static boolean isOne(String text) {
        return ID.matcher(text).matches();
    }
}
