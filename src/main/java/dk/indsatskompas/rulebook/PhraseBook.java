package dk.indsatskompas.rulebook;

import dk.indsatskompas.rulebook.Phrase.Part;
import dk.indsatskompas.vocabulary.Language;
import dk.indsatskompas.vocabulary.Nearest;
import dk.indsatskompas.vocabulary.Text;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;

/** All sentences in both languages. Two phrases are translations of each other when they mean exactly the same. */
record PhraseBook(List<Phrase> phrases) {

    private static final Pattern VALUE = Pattern.compile("-?\\d[\\d.,]*|[\"”“„»«']([^\"”“„»«']*)[\"”“„»«']");

    /** One line of a rule, understood. */
    record Understood(Phrase phrase, Map<String, String> slots, Text said) {}

    /** The phrases of one language that can stand in one part of a rule. */
    List<Phrase> of(Language language, Part part) {
        return phrases.stream()
                .filter(phrase -> phrase.language() == language && phrase.part() == part)
                .toList();
    }

    /** The phrases of one language, in the order of their file. */
    List<Phrase> of(Language language) {
        return phrases.stream().filter(phrase -> phrase.language() == language).toList();
    }

    Optional<Understood> understand(Language language, Part part, String line) {
        for (Phrase phrase : of(language, part)) {
            Optional<Map<String, String>> slots = phrase.match(line);
            if (slots.isPresent()) {
                return Optional.of(new Understood(phrase, slots.get(), say(phrase, slots.get())));
            }
        }
        return Optional.empty();
    }

    /** The sentence that a line would be, were its number not written as a word. */
    Optional<String> inDigits(Language language, Part part, String line) {
        return of(language, part).stream()
                .filter(phrase -> phrase.matchesWithANumberInWords(line))
                .map(Phrase::template)
                .findFirst();
    }

    /** The sentence nearest to a line that is none, with the line's own numbers and codes. */
    Optional<String> nearest(Language language, Part part, String line) {
        Map<String, Phrase> templates = new LinkedHashMap<>();
        of(language, part).forEach(phrase -> templates.put(open(phrase.template()), phrase));
        return Nearest.to(open(line), templates.keySet())
                .flatMap(near -> Optional.ofNullable(templates.get(near)))
                .map(phrase -> phrase.sayWith(VALUE.matcher(line)
                        .results()
                        .map(value -> value.group(1) == null ? value.group() : value.group(1))
                        .toList()));
    }

    /** Whether the other language has a phrase that means the same. */
    boolean isTranslated(Phrase phrase) {
        return phrases.stream()
                .anyMatch(other -> other.language() != phrase.language()
                        && other.part() == phrase.part()
                        && other.meaning().equals(phrase.meaning()));
    }

    /** A phrase in both languages, its slots open. */
    Text template(Phrase phrase) {
        return new Text(
                translation(phrase, Language.DA).template(),
                translation(phrase, Language.EN).template());
    }

    private Text say(Phrase phrase, Map<String, String> slots) {
        return new Text(
                translation(phrase, Language.DA).say(slots),
                translation(phrase, Language.EN).say(slots));
    }

    private Phrase translation(Phrase phrase, Language language) {
        return phrases.stream()
                .filter(other -> other.language() == language
                        && other.part() == phrase.part()
                        && other.meaning().equals(phrase.meaning()))
                .findFirst()
                .orElse(phrase);
    }

    private static String open(String sentence) {
        return sentence.replaceAll("\\{\\w+}|-?\\d[\\d.,]*", "0")
                .replaceAll("[\"”“„»«'][^\"”“„»«']*[\"”“„»«']", "\"\"");
    }
}
