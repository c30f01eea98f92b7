package dk.indsatskompas.web.report;

import static org.assertj.core.api.Assertions.assertThat;

import dk.indsatskompas.vocabulary.Language;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class LabelTest {

    private static final Pattern PLACE = Pattern.compile("%.");

    /** Words that are the same in both languages. */
    private static final List<Label> SAME = List.of(Label.APPLICATION, Label.PERCENT);

    @ParameterizedTest
    @EnumSource
    void everyLabelIsSaidInBothLanguages(Label label) {
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
    @EnumSource
    void everyLabelHasTheSamePlacesToFillInBothLanguages(Label label) {
        assertThat(places(label.in(Language.EN))).isEqualTo(places(label.in(Language.DA)));
    }

    private static List<String> places(String text) {
        return PLACE.matcher(text)
                .results()
                .map(MatchResult::group)
                .filter(place -> place.equals("%s"))
                .toList();
    }
}
