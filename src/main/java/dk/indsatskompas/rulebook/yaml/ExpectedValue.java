package dk.indsatskompas.rulebook.yaml;

import dk.indsatskompas.rulebook.folder.FolderLimits;
import dk.indsatskompas.vocabulary.Text;
import dk.indsatskompas.vocabulary.Texts;
import java.util.regex.Pattern;

/** What a value in a file must be, and how it is written. */
public enum ExpectedValue {
    TEXT,
    LIST,
    SECTION,
    YES_NO,
    WHOLE_NUMBER,
    SHORT_NUMBER,
    SMALL_NUMBER,
    CITIZENS,
    PERCENT,
    NOT_LESS_THAN_FROM,
    NOT_BEFORE_FROM,
    ANOTHER_CODE,
    NUMBER,
    DATE,
    DURATION;

    private static final String LETTER_OR_DIGIT = "A-Za-z0-9\u00c0-\u00d6\u00d8-\u00f6\u00f8-\u00ff";
    private static final Pattern NAME =
            Pattern.compile("[" + LETTER_OR_DIGIT + "][" + LETTER_OR_DIGIT + "._-]{0," + (FolderLimits.NAME - 1) + "}");

    public final Text what = Texts.of(this, "what");

    public final Text cure = Texts.of(this, "cure");

    /**
     * Whether a study, a finding, a code and whatever else rules and files name may be called so. Such names become parts of
     * paths and addresses, and of what the engine knows rules by.
     */
    public static boolean isName(String text) {
        return NAME.matcher(text).matches();
    }
}
