package dk.indsatskompas.publishing.drafts;

import dk.indsatskompas.rulebook.phrases.ConstraintTemplate;
import dk.indsatskompas.rulebook.phrases.OperandReader;
import dk.indsatskompas.rulebook.phrases.Phrase;
import dk.indsatskompas.rulebook.phrases.PhraseBook;
import dk.indsatskompas.vocabulary.Attribute;
import dk.indsatskompas.vocabulary.Language;
import dk.indsatskompas.vocabulary.Subject;
import dk.indsatskompas.vocabulary.Vocabulary;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A sentence of the phrase book taken apart for somebody who fills it in.
 *
 * @param attribute what it tests
 * @param slots what is filled in already, by the names of the slots; it may be less than all
 */
public record SentenceForm(Phrase phrase, Attribute attribute, Map<String, String> slots) {
    private static final Pattern SLOT = Pattern.compile("\"\\{(\\w+)}\"|\\{(\\w+)}");

    /** Some of its words or, when it has a name, a place to fill in. */
    public record Part(String words, String slot) {
        public boolean isSlot() {
            return !slot.isEmpty();
        }
    }

    /** Every sentence that can be said of a subject, in the order of its attributes. */
    static List<SentenceForm> of(Subject subject, Vocabulary vocabulary, PhraseBook book, Language language) {
        List<Phrase> phrases = book.of(language, Phrase.PhrasePart.CONDITION);
        return vocabulary.of(subject).values().stream()
                .flatMap(attribute -> phrases.stream()
                        .filter(phrase -> isOf(phrase, attribute))
                        .map(phrase -> new SentenceForm(phrase, attribute, Map.of())))
                .toList();
    }

    /** Whether a phrase tests this attribute, so that it can be said of its subject. */
    public static boolean isOf(Phrase phrase, Attribute attribute) {
        Optional<ConstraintTemplate> tests = phrase.constraint();
        return phrase.fillsItsMeaning()
                && tests.filter(test -> test.field().equals(attribute.field()) && OperandReader.fits(attribute, test))
                        .isPresent();
    }

    /** What tells it from all others, in an address or a form. */
    public String key() {
        return attribute.path() + " " + phrase.template();
    }

    /** Its words and slots in a language, in which the sentence has them in its own order. */
    public List<Part> parts(PhraseBook book, Language language) {
        String template = book.translation(phrase, language).template();
        List<Part> parts = new ArrayList<>();
        Matcher slot = SLOT.matcher(template);
        int from = 0;
        while (slot.find()) {
            parts.add(new Part(template.substring(from, slot.start()), ""));
            parts.add(new Part("", slot.group(1) == null ? slot.group(2) : slot.group(1)));
            from = slot.end();
        }
        parts.add(new Part(template.substring(from), ""));
        return parts.stream()
                .filter(part -> part.isSlot() || !part.words().isEmpty())
                .toList();
    }
}
