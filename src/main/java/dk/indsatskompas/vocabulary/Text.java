package dk.indsatskompas.vocabulary;

/** One statement in both languages. A text that a person reads never exists in one of them only. */
public record Text(String da, String en) {

    /** The statement in one language. */
    public String in(Language language) {
        return language == Language.EN ? en : da;
    }

    /** A text that is the same in both languages: a code, a path, a citation. */
    public static Text same(String value) {
        return new Text(value, value);
    }

    /** Both languages filled in with the same arguments, as {@link String#format}. Arguments that are texts are said in their language. */
    public static Text format(String da, String en, Object... arguments) {
        return new Text(String.format(da, in(Language.DA, arguments)), String.format(en, in(Language.EN, arguments)));
    }

    /** The two texts in a row, with a space between. */
    public Text then(Text next) {
        return new Text(da + " " + next.da, en + " " + next.en);
    }

    private static Object[] in(Language language, Object[] arguments) {
        Object[] said = arguments.clone();
        for (int i = 0; i < said.length; i++) {
            if (said[i] instanceof Text text) {
                said[i] = text.in(language);
            }
        }
        return said;
    }
}
