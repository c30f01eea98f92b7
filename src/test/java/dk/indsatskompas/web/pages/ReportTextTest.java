package dk.indsatskompas.web.pages;

import static org.assertj.core.api.Assertions.assertThat;

import dk.indsatskompas.page.SharedText;
import dk.indsatskompas.page.Wording;
import dk.indsatskompas.vocabulary.Language;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class ReportTextTest {

    private static final Pattern PLACE = Pattern.compile("%.");

    /** Words that are the same in both languages. */
    private static final List<Wording> SAME = List.of(ReportText.APPLICATION, SharedText.PERCENT, ReportText.AN_ANSWER);

    @ParameterizedTest
    @MethodSource("all")
    void everyLabelIsSaidInBothLanguages(Wording label) {
        assertThat(label.in(Language.DA))
                .isNotBlank()
                .isEqualTo(label.in(Language.DA).strip());
        assertThat(label.in(Language.EN))
                .isNotBlank()
                .isEqualTo(label.in(Language.EN).strip());
        if (!SAME.contains(label)) {
            assertThat(label.in(Language.DA)).isNotEqualTo(label.in(Language.EN));
        }
    }

    @ParameterizedTest
    @MethodSource("all")
    void everyLabelHasTheSamePlacesToFillInBothLanguages(Wording label) {
        assertThat(places(label.in(Language.EN))).isEqualTo(places(label.in(Language.DA)));
    }

    static Stream<Wording> all() {
        return Stream.concat(Stream.of(ReportText.values()), Stream.of(SharedText.values()));
    }

    private static List<String> places(String text) {
        return PLACE.matcher(text)
                .results()
                .map(MatchResult::group)
                .filter(place -> place.equals("%s"))
                .toList();
    }
}
