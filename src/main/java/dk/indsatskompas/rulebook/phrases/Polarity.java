package dk.indsatskompas.rulebook.phrases;

import dk.indsatskompas.vocabulary.NearestName;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

/**
 * What turns a sentence round: a denial, and the way from a number that counts. A suggestion has the same as what was
 * written, so that nobody who writes no is asked whether yes was meant.
 */
enum Polarity {
    DENIED(
            "ikke", "ej", "aldrig", "ingen", "intet", "uden", "hverken", "mangler", "not", "no", "never", "without",
            "neither", "lacks"),
    UPWARD(
            "mindst", "over", "flere", "mere", "ældre", "fyldt", "længere", "oftere", "least", "more", "older", "above",
            "longer"),
    DOWNWARD(
            "under",
            "højst",
            "færre",
            "mindre",
            "yngre",
            "kortere",
            "sjældnere",
            "most",
            "fewer",
            "less",
            "younger",
            "below",
            "shorter");

    private static final Pattern WORD = Pattern.compile("\\p{L}+");

    private final List<String> words;

    Polarity(String... words) {
        this.words = List.of(words);
    }

    static Set<Polarity> of(String sentence) {
        Set<Polarity> found = EnumSet.noneOf(Polarity.class);
        for (String word : words(sentence)) {
            Arrays.stream(values()).filter(one -> one.words.contains(word)).forEach(found::add);
        }
        return found;
    }

    /** Whether a sentence of the phrase book says it the way the line does, even if the line misspells how. */
    static boolean isKept(String line, String sentence) {
        Set<Polarity> written = of(line);
        List<String> meant = words(sentence);
        List<String> strange =
                words(line).stream().filter(word -> !meant.contains(word)).toList();
        boolean denied = strange.stream()
                .anyMatch(word -> NearestName.to(word, DENIED.words).isPresent());
        return of(sentence).containsAll(written)
                && (!denied || of(sentence).contains(DENIED))
                && Arrays.stream(values())
                        .filter(one -> !written.contains(one))
                        .allMatch(one -> meant.stream()
                                .filter(one.words::contains)
                                .allMatch(word -> NearestName.to(word, strange).isPresent()));
    }

    private static List<String> words(String sentence) {
        return WORD.matcher(sentence.toLowerCase(Locale.ROOT))
                .results()
                .map(MatchResult::group)
                .toList();
    }
}
