package dk.indsatskompas.analysis;

import static dk.indsatskompas.ShippedWords.BENEFIT;
import static dk.indsatskompas.ShippedWords.WANTS;
import static org.assertj.core.api.Assertions.assertThat;

import dk.indsatskompas.ShippedWords;
import dk.indsatskompas.vocabulary.Attribute;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What is offered to be added to a file is read there as what it was. */
class ExampleTest {
    @ParameterizedTest
    @ValueSource(strings = {"2024", "1.5", "1e5", "0x1F", "2024-01-01", "no", "Null", "TRUE"})
    void aCodeThatYamlWouldTakeForSomethingElseIsQuoted(String code) {
        assertThat(written(Map.of(BENEFIT, code))).containsExactly("citizen: {benefit: \"" + code + "\"}");
        assertThat(written(Map.of(WANTS, List.of(code, "JOB"))))
                .containsExactly("citizen: {wants: [\"" + code + "\", JOB]}");
    }

    @Test
    void anyOtherIsNot() {
        assertThat(written(Map.of(BENEFIT, "KONTANTHJAELP"))).containsExactly("citizen: {benefit: KONTANTHJAELP}");
    }

    private static List<String> written(Map<Attribute, Object> known) {
        return new Example(null, ShippedWords.ALL.profile(known)).yaml();
    }
}
