package dk.indsatskompas.operations;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PromQlTest {

    private static final Exposed EXPOSED = Exposed.parse("""
            # HELP a_total Some.
            # TYPE a_total counter
            a_total{uri="/v1/{id}",status="200"} 3.0
            a_total{uri="/other",status="500"} 4.0
            # TYPE b gauge
            b 1
            """);

    @Test
    void findsWhatIsExposed() {
        assertThat(EXPOSED.missing(PromQl.parse("sum by (uri) (rate(a_total{uri=~\"/v1/.*\"}[5m])) > 0.5")))
                .isEmpty();
        assertThat(EXPOSED.sum("a_total", "status", "500")).isEqualTo(4);
        assertThat(EXPOSED.families()).containsExactly("a_total", "b");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "a",
                "sum(c_total)",
                "a_total{uri=\"/v2\"}",
                "a_total{way=\"x\"}",
                "sum by (way) (a_total)",
                "b / c",
                "sum by (uri) (a_total) / sum by (uri) (b)"
            })
    void missesWhatIsNot(String query) {
        assertThat(EXPOSED.missing(PromQl.parse(query))).isPresent();
    }

    @ParameterizedTest
    @ValueSource(strings = {"sum(a_total", "rate(a_total[5m]) @ 3", "", "1 > 0", "quantile_over_time(0.9, b[5m])"})
    void refusesWhatItDoesNotUnderstand(String query) {
        assertThatThrownBy(() -> PromQl.parse(query)).isInstanceOf(IllegalArgumentException.class);
    }
}
