package dk.indsatskompas.rulebook.phrases;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dk.indsatskompas.rulebook.Place;
import dk.indsatskompas.rulebook.Rulebook;
import dk.indsatskompas.rulebook.folder.Folder;
import dk.indsatskompas.rulebook.phrases.Phrase.PhrasePart;
import dk.indsatskompas.rulebook.phrases.PhraseBook.UnderstoodSentence;
import dk.indsatskompas.rulebook.problems.CheckStopped;
import dk.indsatskompas.rulebook.problems.Problems;
import dk.indsatskompas.rulebook.reading.RuleFile.RuleLine;
import dk.indsatskompas.vocabulary.Language;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.Test;

/** A line is found to be the sentence that trying every sentence would find. */
class PhraseBookTest {

    private static final List<String> VALUES =
            List.of("7", "-3", "1.000", "12,5", "9.", "0", "KODE", "en kode", "", "a-b", "3,");

    @Test
    void understandsWhatTryingEverySentenceUnderstands() {
        Random random = new Random(20261122);
        List<Phrase> phrases = new ArrayList<>(shipped());
        for (String odd : List.of(
                "- er {n:\\d+}. klasse=age < {n}",
                "- er x-{n:\\d+}=age < {n}",
                "- er \"{a}\" og \"{b}\"=benefit in (\"{a}\", \"{b}\")",
                "- sagde \"hej\" {n:\\d+} gange=age < {n}",
                "- er 3.{n:\\d+}=age < {n}",
                "- er \"{a}\"7=benefit == \"{a}\"")) {
            String[] sides = odd.split("=", 2);
            phrases.add(phrase(sides[0].substring(2), sides[1]));
        }
        PhraseBook book = new PhraseBook(phrases);
        for (Phrase phrase : phrases) {
            for (int i = 0; i < 40; i++) {
                String line = changed(said(phrase, random), random);
                assertThat(book.understand(phrase.language(), phrase.part(), line)
                                .map(UnderstoodSentence::phrase))
                        .as(line)
                        .isEqualTo(phrases.stream()
                                .filter(one -> one.language() == phrase.language() && one.part() == phrase.part())
                                .filter(one -> one.match(line).isPresent())
                                .findFirst());
            }
        }
    }

    @Test
    void takesOneNumberOnlyAndEachSlotOnce() {
        assertThat(phrase("er {n:\\d+}", "age < {n}").fillsItsMeaning()).isTrue();
        assertThat(phrase("er {n:\\d+} {n:\\d+}", "age < {n}").fillsItsMeaning())
                .isFalse();
        assertThat(phrase("er {n:\\d+}{m:\\d+}", "benefit in (\"{n}\", \"{m}\")")
                        .fillsItsMeaning())
                .isFalse();
        assertThat(phrase("er \"{a}\" \"{a}\"", "benefit == \"{a}\"").fillsItsMeaning())
                .isFalse();
    }

    /** Each word that may be a number, and each sentence near a line, costs a while. */
    @Test
    void stopsLookingForTheNearestSentence() {
        PhraseBook book = new PhraseBook(shipped());
        Thread.currentThread().interrupt();
        try {
            assertThatThrownBy(() -> book.nearest(Language.DA, PhrasePart.CONDITION, "er i jobb"))
                    .isInstanceOf(CheckStopped.class);
        } finally {
            assertThat(Thread.interrupted()).isTrue();
        }
        assertThat(book.nearest(Language.DA, PhrasePart.CONDITION, "er i jobb")).contains("er i job");
    }

    private static List<Phrase> shipped() {
        Problems problems = new Problems();
        return Rulebook.read(Folder.of(Path.of("rules")), problems).phrases().phrases();
    }

    private static Phrase phrase(String sentence, String meaning) {
        Place place = Place.of("language/da.dsl");
        return Phrase.of(
                Language.DA, PhrasePart.CONDITION, new RuleLine(sentence, place), new RuleLine(meaning, place));
    }

    private static String said(Phrase phrase, Random random) {
        String line = phrase.template();
        while (line.contains("{")) {
            line = line.replaceFirst("\\{\\w+}", VALUES.get(random.nextInt(VALUES.size())));
        }
        return line;
    }

    /** As it is, or with one character more, less or otherwise. */
    private static String changed(String line, Random random) {
        int at = random.nextInt(line.length());
        String sign = List.of(".", "-", ",", "1", "\"", " ").get(random.nextInt(6));
        return Map.of(
                        0, line,
                        1, line.substring(0, at) + sign + line.substring(at),
                        2, line.substring(0, at) + line.substring(at + 1),
                        3, line.substring(0, at) + sign + line.substring(at + 1))
                .get(random.nextInt(4));
    }
}
