package dk.indsatskompas.rulebook.phrases;

import dk.indsatskompas.rulebook.folder.FolderLimits;
import dk.indsatskompas.rulebook.phrases.Phrase.PhrasePart;
import dk.indsatskompas.rulebook.problems.CheckStopped;
import dk.indsatskompas.vocabulary.Language;
import dk.indsatskompas.vocabulary.NearestName;
import dk.indsatskompas.vocabulary.Text;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * All sentences in both languages. Two phrases are translations of each other when they mean exactly the same. What a line
 * is, is found without trying every sentence.
 */
public final class PhraseBook {
    private static final Pattern VALUE = Pattern.compile("-?\\d[\\d.,]*|[\"”“„»«']([^\"”“„»«']*)[\"”“„»«']");

    /** What may stand where a sentence has a number, with everything beside it that could belong to a number. */
    private static final Pattern NUMBER = Pattern.compile("(?<![-.,])[-.,]*+\\d[-\\d.,]*+");

    private static final Pattern QUOTED = Pattern.compile("\"[^\"]*+\"");
    private static final Pattern WORD = Pattern.compile("\\p{L}+");

    /** A number in words is one of the first words of a line. */
    private static final int WORDS = 40;

    /** So many sentences near a line may say the opposite of it. */
    private static final int TRIED = 8;

    private final List<Phrase> phrases;
    private final Map<Key, List<Phrase>> alike = new HashMap<>();
    private final Map<Key, Phrase> meanings = new HashMap<>();
    private final Map<Where, List<Phrase>> parts = new HashMap<>();

    /** Only made when a line is no sentence. */
    private final Map<Where, Map<String, Phrase>> open = new ConcurrentHashMap<>();

    PhraseBook(List<Phrase> phrases) {
        this.phrases = List.copyOf(phrases);
        for (Phrase phrase : this.phrases) {
            Where where = new Where(phrase.language(), phrase.part());
            List<Phrase> likeThis =
                    alike.computeIfAbsent(new Key(where, outline(phrase.filled())), none -> new ArrayList<>());
            if (likeThis.size() <= FolderLimits.ALIKE_SENTENCES) {
                likeThis.add(phrase);
            }
            meanings.putIfAbsent(new Key(where, phrase.meaning()), phrase);
            parts.computeIfAbsent(where, none -> new ArrayList<>()).add(phrase);
        }
    }

    private record Where(Language language, PhrasePart part) {}

    private record Key(Where where, String text) {}

    /** One line of a rule, understood. */
    public record UnderstoodSentence(Phrase phrase, Map<String, String> slots, Text said) {}

    public List<Phrase> phrases() {
        return phrases;
    }

    /** The phrases of one language that can stand in one part of a rule. */
    public List<Phrase> of(Language language, PhrasePart part) {
        return parts.getOrDefault(new Where(language, part), List.of());
    }

    /** The phrases that differ from this one at most in numbers and in quotes; of more than the bound, so many and one. */
    List<Phrase> alike(Phrase phrase) {
        return alike(phrase.language(), phrase.part(), phrase.filled());
    }

    private List<Phrase> alike(Language language, PhrasePart part, String line) {
        return alike.getOrDefault(new Key(new Where(language, part), outline(line)), List.of());
    }

    public Optional<UnderstoodSentence> understand(Language language, PhrasePart part, String line) {
        return alike(language, part, line).stream()
                .flatMap(phrase -> phrase.match(line).stream()
                        .map(slots -> new UnderstoodSentence(phrase, slots, say(phrase, slots))))
                .findFirst();
    }

    boolean isSentence(Language language, PhrasePart part, String line) {
        return understand(language, part, line).isPresent();
    }

    /** The sentence that a line would be, were its number not written as a word. */
    Optional<String> inDigits(Language language, PhrasePart part, String line) {
        return WORD.matcher(line)
                .results()
                .limit(WORDS)
                .map(word -> line.substring(0, word.start()) + "7" + line.substring(word.end()))
                .flatMap(digits -> understand(language, part, digits).stream())
                .filter(understood -> understood.slots().containsValue("7"))
                .map(understood -> understood.phrase().template())
                .findFirst();
    }

    /** The sentence nearest to a line that is none and says no opposite, with the line's own numbers and codes. */
    Optional<String> nearest(Language language, PhrasePart part, String line) {
        CheckStopped.ifInterrupted();
        Map<String, Phrase> templates = open.computeIfAbsent(new Where(language, part), this::open);
        Set<String> left = new LinkedHashSet<>(templates.keySet());
        Optional<String> near = NearestName.to(open(line), left);
        for (int tried = 0; near.filter(one -> !Polarity.isKept(line, one)).isPresent(); tried++) {
            CheckStopped.ifInterrupted();
            left.remove(near.get());
            near = tried < TRIED ? NearestName.to(open(line), left) : Optional.empty();
        }
        return near.flatMap(one -> Optional.ofNullable(templates.get(one)))
                .map(phrase -> phrase.sayWith(VALUE.matcher(line)
                        .results()
                        .map(value -> value.group(1) == null ? value.group() : value.group(1))
                        .toList()));
    }

    /** Whether the other language has a phrase that means the same. */
    boolean isTranslated(Phrase phrase) {
        return !translation(phrase, other(phrase.language())).equals(phrase);
    }

    static Language other(Language language) {
        return language == Language.DA ? Language.EN : Language.DA;
    }

    /** A phrase in both languages, its slots open. */
    public Text template(Phrase phrase) {
        return new Text(
                translation(phrase, Language.DA).template(),
                translation(phrase, Language.EN).template());
    }

    private Text say(Phrase phrase, Map<String, String> slots) {
        return new Text(
                translation(phrase, Language.DA).say(slots),
                translation(phrase, Language.EN).say(slots));
    }

    /** The first phrase of a language that means the same; this one when there is none. */
    public Phrase translation(Phrase phrase, Language language) {
        return meanings.getOrDefault(new Key(new Where(language, phrase.part()), phrase.meaning()), phrase);
    }

    /** What all lines of one sentence have in common, whatever its slots hold. */
    private static String outline(String line) {
        return NUMBER.matcher(QUOTED.matcher(line).replaceAll("\"\"")).replaceAll("0");
    }

    private Map<String, Phrase> open(Where where) {
        return parts.getOrDefault(where, List.of()).stream()
                .collect(Collectors.toMap(
                        phrase -> open(phrase.template()), phrase -> phrase, (one, last) -> last, LinkedHashMap::new));
    }

    private static String open(String sentence) {
        return sentence.replaceAll("\\{\\w+}|-?\\d[\\d.,]*", "0")
                .replaceAll("[\"”“„»«'][^\"”“„»«']*[\"”“„»«']", "\"\"");
    }
}
