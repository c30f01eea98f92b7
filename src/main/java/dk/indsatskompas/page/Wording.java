package dk.indsatskompas.page;

import dk.indsatskompas.vocabulary.Language;
import dk.indsatskompas.vocabulary.Text;

/** Words that a page itself says, in both languages; places to be filled in are written as {@link String#format} wants. */
public interface Wording {

    Text text();

    /** The words in one language. */
    default String in(Language language) {
        return text().in(language);
    }
}
