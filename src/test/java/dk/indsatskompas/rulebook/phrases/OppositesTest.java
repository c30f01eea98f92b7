package dk.indsatskompas.rulebook.phrases;

import static org.assertj.core.api.Assertions.assertThat;

import dk.indsatskompas.rulebook.Contents;
import dk.indsatskompas.rulebook.Place;
import dk.indsatskompas.rulebook.Rulebook;
import dk.indsatskompas.rulebook.folder.Folder;
import dk.indsatskompas.rulebook.phrases.Phrase.PhrasePart;
import dk.indsatskompas.rulebook.phrases.PhraseBook.UnderstoodSentence;
import dk.indsatskompas.rulebook.problems.Problems;
import dk.indsatskompas.rulebook.reading.RuleFile.RuleLine;
import dk.indsatskompas.vocabulary.Language;
import dk.indsatskompas.vocabulary.Text;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Nobody who denies something is asked whether the opposite was meant, and each is told what can be written. */
class OppositesTest {

    private static final Contents SHIPPED = Rulebook.read(Folder.of(Path.of("rules")), new Problems());
    private static final PhraseBook BOOK = SHIPPED.phrases();
    private static final OperandReader OPERANDS = new OperandReader(SHIPPED.vocabulary(), new Problems());

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            har ikke modtaget ydelsen i mindst 52 uger | har modtaget ydelsen i under 52 uger
            ikke har en alvorlig sindslidelse | har ikke en alvorlig sindslidelse
            har ingen alvorlig sindslidelse | har ikke en alvorlig sindslidelse
            har ikke en alvorlig sindslidlse | har ikke en alvorlig sindslidelse
            er ikke under 30 år | er mindst 30 år
            er ikke over 30 år | er højst 30 år
            er ikk i job | er ikke i job
            modtager ikke ydelsen "DAGPENGE" | modtager ikke "DAGPENGE"
            ikke modtager "DAGPENGE" | modtager ikke "DAGPENGE"
            ønsker ikke job eller ordinære løntimer | Ordbogen har ingen sætning for det modsatte af »ønsker job eller ordinære løntimer«. Tilføj én i language/da.dsl og én i language/en.dsl, begge med højresiden wants != null && wants not contains "EMPLOYMENT" && wants not contains "WAGE_HOURS".
            """)
    void leadsFromADenialToWhatCanBeWritten(String line, String written) {
        assertThat(cure(Language.DA, PhrasePart.CONDITION, line))
                .map(Text::da)
                .contains(written.startsWith("Ordbogen") ? written : "Mente du »" + written + "«?");
    }

    /** Whatever right-hand side is suggested for the opposite is one that the phrase book takes. */
    @ParameterizedTest
    @CsvSource(delimiter = '%', textBlock = """
            age == {n} % har en alder på {n:\\d+} % har ikke en alder på 30 %
            age == 30 % er netop tredive % er ikke netop tredive %
            age < {n} % har under {n:\\d+} på bagen % har ikke under 30 på bagen % er mindst 30 år
            benefit == "DAGPENGE" % hæver dagpenge % hæver ikke dagpenge % modtager ikke "DAGPENGE"
            wants contains "EMPLOYMENT" || wants contains "WAGE_HOURS" % drømmer om job % drømmer ikke om job % wants != null && wants not contains "EMPLOYMENT"
            """)
    void suggestsNoOppositeThatCannotBeWritten(String meaning, String sentence, String denied, @Nullable String cure) {
        Place place = Place.of("language/da.dsl");
        List<Phrase> phrases = new ArrayList<>(BOOK.phrases());
        phrases.add(Phrase.of(
                Language.DA, PhrasePart.CONDITION, new RuleLine(sentence, place), new RuleLine(meaning, place)));
        Text said = new SentenceSuggestion(new PhraseBook(phrases), OPERANDS, Language.DA, PhrasePart.CONDITION)
                .cure(denied)
                .orElseThrow();
        if (cure == null) {
            assertThat(said.da())
                    .startsWith("Det modsatte af »")
                    .contains("to regler")
                    .doesNotContain("==", " in ");
            assertThat(said.en()).contains("is two rules");
        } else {
            assertThat(said.da()).contains(cure);
        }
    }

    @Test
    void saysThatARuleCannotAdviseAgainst() {
        assertThat(cure(Language.DA, PhrasePart.CONCLUSION, "Anbefal ikke \"ips\""))
                .map(Text::da)
                .contains(
                        "En regel kan ikke fraråde: det, som ingen regel anbefaler, bliver ikke anbefalet. Gør betingelserne snævrere i de regler, der anbefaler det. Eller skriv et forbehold: »Tag forbehold for \"ips\"«.");
        assertThat(cure(Language.EN, PhrasePart.CONCLUSION, "Do not recommend \"ips\""))
                .map(Text::en)
                .hasValueSatisfying(text -> assertThat(text).startsWith("A rule cannot advise against"));
    }

    /** Each sentence, denied where a beginner denies it and with slips of one letter: what is suggested is never what was denied. */
    @Test
    void neverSuggestsWhatWasDenied() {
        List<String> wrong = new ArrayList<>();
        for (Language language : Language.values()) {
            for (Phrase phrase : BOOK.of(language, PhrasePart.CONDITION)) {
                String sentence = phrase.filled();
                UnderstoodSentence said = BOOK.understand(language, PhrasePart.CONDITION, sentence)
                        .orElseThrow();
                if (Polarity.of(sentence).contains(Polarity.DENIED)) {
                    continue;
                }
                for (String denied : denials(language, sentence)) {
                    suggested(language, denied)
                            .filter(other -> meaning(other).equals(meaning(said)))
                            .ifPresent(other -> wrong.add(denied));
                }
            }
        }
        assertThat(wrong).isEmpty();
    }

    /** Each sentence without one of its letters: the way its number counts stays. */
    @Test
    void neverTurnsANumberRound() {
        List<String> wrong = new ArrayList<>();
        for (Language language : Language.values()) {
            for (Phrase phrase : BOOK.of(language, PhrasePart.CONDITION)) {
                String sentence = phrase.filled();
                ConstraintTemplate meant = phrase.constraint().orElseThrow();
                if (!meant.operator().isOrder()) {
                    continue;
                }
                for (int i = 0; i < sentence.length(); i++) {
                    String slip = sentence.substring(0, i) + sentence.substring(i + 1);
                    suggested(language, slip)
                            .filter(other -> meaning(other).field().equals(meant.field()))
                            .filter(other -> isUpward(meaning(other)) != isUpward(meant))
                            .ifPresent(other -> wrong.add(slip));
                }
            }
        }
        assertThat(wrong).isEmpty();
    }

    private static boolean isUpward(ConstraintTemplate template) {
        return switch (template.operator()) {
            case MORE, AT_LEAST -> true;
            default -> false;
        };
    }

    private static List<String> denials(Language language, String sentence) {
        String no = language == Language.DA ? "ikke" : "not";
        List<String> denials = new ArrayList<>();
        for (String written : List.of(no, no.substring(1), no.substring(0, no.length() - 1))) {
            denials.add(written + " " + sentence);
            denials.add(sentence.replaceFirst(" ", " " + written + " "));
            denials.add(sentence.replaceFirst("^(\\S+ \\S+)", "$1 " + written));
        }
        return denials;
    }

    private static Optional<UnderstoodSentence> suggested(Language language, String line) {
        if (BOOK.understand(language, PhrasePart.CONDITION, line).isPresent()) {
            return Optional.empty();
        }
        return cure(language, PhrasePart.CONDITION, line)
                .map(text -> text.da())
                .filter(text -> text.startsWith("Mente du »"))
                .flatMap(text -> BOOK.understand(
                        language, PhrasePart.CONDITION, text.substring("Mente du »".length(), text.length() - 2)));
    }

    private static ConstraintTemplate meaning(UnderstoodSentence said) {
        ConstraintTemplate template = said.phrase().constraint().orElseThrow();
        Map<String, String> slots = said.slots();
        return new ConstraintTemplate(template.field(), template.operator(), template.fill(slots));
    }

    private static Optional<Text> cure(Language language, PhrasePart part, String line) {
        return new SentenceSuggestion(BOOK, OPERANDS, language, part).cure(line);
    }
}
