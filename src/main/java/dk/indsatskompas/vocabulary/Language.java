package dk.indsatskompas.vocabulary;

import java.util.Locale;

/** The two languages in which everything is said at run time; Danish is the default. */
public enum Language {
    DA,
    EN;

    /** The ISO 639 code: {@code da} or {@code en}. */
    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** The language of a locale; anything but English is answered in Danish. */
    public static Language of(Locale locale) {
        return locale.getLanguage().equals("en") ? EN : DA;
    }
}
