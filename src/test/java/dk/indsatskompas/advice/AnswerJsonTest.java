package dk.indsatskompas.advice;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dk.indsatskompas.Invariant;
import dk.indsatskompas.RandomProfiles;
import dk.indsatskompas.ShippedRules;
import dk.indsatskompas.vocabulary.Language;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Locale;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** An answer is recorded as bytes, for ever, so they must say to every reader what was meant. */
class AnswerJsonTest {

    private static final Advisor ADVISOR = new Advisor(ShippedRules.rulebook());
    private static final Instant NOW = Instant.parse("2026-11-22T10:00:00.123456Z");

    @ParameterizedTest
    @ValueSource(strings = {"ar-EG", "fa-IR", "mr", "my", "th-TH-u-nu-thai", "tr", "da"})
    @Invariant("No answer is recorded that does not parse back to itself")
    void whatIsReadBackIsWrittenTheSame(String tag) {
        Locale before = Locale.getDefault();
        Locale.setDefault(Locale.forLanguageTag(tag));
        try {
            new RandomProfiles(ShippedRules.rulebook())
                    .profiles(tag.hashCode(), 40)
                    .forEach(profile -> {
                        Question question = new Question("case-1", LocalDate.of(2026, 11, 22), profile);
                        for (Language language : Language.values()) {
                            byte[] recorded =
                                    AnswerJson.recorded(ADVISOR.answer(question).given(new UUID(1, 2), NOW, language));
                            assertThat(AnswerJson.write(AnswerJson.read(recorded)))
                                    .isEqualTo(recorded);
                        }
                    });
        } finally {
            Locale.setDefault(before);
        }
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            Der er ikke fundet en effekt. Notatet siger ikke, hvorfor. | Der er ikke fundet en effekt. …
            Borgeren er uden for den undersøgte gruppe (alder: 15). De var fyldt 30. | Borgeren er uden for den undersøgte gruppe (alder: 15). …
            »Varig« er ikke forklaret. Notatet siger intet. | »Varig« er ikke forklaret. …
            Det er ikke undersøgt ved flere end 25 borgere pr. IPS-konsulent. | Det er ikke undersøgt ved flere end 25 borgere pr. IPS-konsulent.
            Det er ikke undersøgt i bl.a. JobFirst. Spørg først. | Det er ikke undersøgt i bl.a. JobFirst. …
            It was not studied in e.g. JobFirst. Ask first. | It was not studied in e.g. JobFirst. …
            Dette er ikke opfyldt: »Mentoren følger den unge. Det gælder også bagefter.« | Dette er ikke opfyldt: »Mentoren følger den unge. Det gælder også bagefter.«
            This is not met: “The mentor follows. Also afterwards.” Ask first. | This is not met: “The mentor follows. Also afterwards.” …
            """)
    void aCardSaysTheFirstSentenceOfACautionWhole(String caution, String said) {
        assertThat(BriefAnswer.BriefRecommendation.firstSentence(caution)).isEqualTo(said);
    }

    @Test
    void aBriefAnswerHasAtMostThreeKilobytesWhoeverItIsAbout() {
        String longest = "x".repeat(64);
        new RandomProfiles(ShippedRules.rulebook()).profiles(7, 2_000).forEach(profile -> {
            Answer answer = ADVISOR.answer(new Question(longest, LocalDate.of(2026, 11, 22), profile))
                    .given(new UUID(1, 2), NOW, profile.hashCode() % 2 == 0 ? Language.DA : Language.EN);
            assertThat(AnswerJson.write(answer, AnswerDetail.BRIEF)).hasSizeLessThanOrEqualTo(3 << 10);
        });
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "7",
                "[]",
                "{\"line\":٧}",
                "{\"line\":7",
                "{\"line\":7,}",
                "{\"line\":7}}",
                "{\"line\":7}{}",
                "{\"line\":07}",
                "{\"text\":\"\u0001\"}",
                "{\"a\":[1,2}"
            })
    void whatIsNoJsonIsNotRecorded(String bytes) {
        assertThatThrownBy(() -> AnswerJson.checked(bytes.getBytes(StandardCharsets.UTF_8)))
                .isInstanceOf(RuntimeException.class);
    }

    @Test
    void whatIsNoUtf8IsNotRecorded() {
        assertThatThrownBy(() -> AnswerJson.checked("{\"a\":\"å\"}".getBytes(StandardCharsets.ISO_8859_1)))
                .isInstanceOf(RuntimeException.class);
        assertThat(AnswerJson.checked("{\"a\":\"å\"}".getBytes(StandardCharsets.UTF_8)))
                .isNotEmpty();
    }
}
