package dk.indsatskompas.rulebook.yaml;

import dk.indsatskompas.vocabulary.Text;
import dk.indsatskompas.vocabulary.Texts;

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
    NUMBER,
    DATE,
    DURATION;

    /** In words. */
    public final Text what = Texts.of(this, "what");

    public final Text cure = Texts.of(this, "cure");
}
