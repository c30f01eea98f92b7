package dk.indsatskompas.evidence;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What can be computed from STAR's note, worked out by hand for each of the three findings that allow it. */
class TwoProportionsTest {

    private static final String MENTOR_E1 = "16, 1302, 12, 1291";
    private static final String MENTOR_E2 = "7, 1302, 5, 1291";
    private static final String IPS_E1 = "60, 481, 46.5, 239";

    @ParameterizedTest
    @CsvSource({MENTOR_E1 + ", 4, 33, 1.3, 6.7", MENTOR_E2 + ", 2, 40, 0.2, 3.8", IPS_E1 + ", 13.5, 29, 5.8, 21.2"})
    void giveTheDifferenceWithItsInterval(
            BigDecimal treated,
            int treatedSize,
            BigDecimal control,
            int controlSize,
            BigDecimal difference,
            BigDecimal relative,
            BigDecimal low,
            BigDecimal high) {
        TwoProportions shares = new TwoProportions(treated, treatedSize, control, controlSize);
        assertThat(shares.difference()).isEqualTo(difference);
        assertThat(shares.relative()).isEqualTo(relative);
        assertThat(shares.interval95().low()).isEqualTo(low);
        assertThat(shares.interval95().high()).isEqualTo(high);
        assertThat(shares.interval95().unit()).isEqualTo(Unit.PERCENTAGE_POINTS);
        assertThat(shares.interval95().computed()).isTrue();
    }

    @ParameterizedTest
    @CsvSource({MENTOR_E1 + ", 25, 15, 75", MENTOR_E2 + ", 50, 26, 575", IPS_E1 + ", 7.4, 4.7, 17.2"})
    void giveTheNumberNeededToTreatWithItsInterval(
            BigDecimal treated,
            int treatedSize,
            BigDecimal control,
            int controlSize,
            BigDecimal needed,
            BigDecimal low,
            BigDecimal high) {
        TwoProportions shares = new TwoProportions(treated, treatedSize, control, controlSize);
        assertThat(shares.numberNeededToTreat()).contains(needed);
        assertThat(shares.numberNeededToTreat95()).contains(new NumberRange(low, high));
    }

    @ParameterizedTest
    @CsvSource({MENTOR_E1 + ", false", MENTOR_E2 + ", true", IPS_E1 + ", false"})
    void sayWhenRoundingAloneCouldMoveTheIntervalAcrossZero(
            BigDecimal treated, int treatedSize, BigDecimal control, int controlSize, boolean crosses) {
        TwoProportions shares = new TwoProportions(treated, treatedSize, control, controlSize);
        assertThat(shares.roundingCanCrossZero()).isEqualTo(crosses);
        assertThat(shares.interval95().assumptions())
                .hasSize(crosses ? 4 : 3)
                .allSatisfy(assumption -> assertThat(assumption.en()).isNotEqualTo(assumption.da()));
    }

    @ParameterizedTest
    @CsvSource({"14, 50, 12, 50", "12, 1000, 16, 1000"})
    void giveNoIntervalOfTheNumberNeededWhenTheDifferenceMayBeNoneOrNegative(
            BigDecimal treated, int treatedSize, BigDecimal control, int controlSize) {
        assertThat(new TwoProportions(treated, treatedSize, control, controlSize).numberNeededToTreat95())
                .isEmpty();
    }

    @Test
    void giveNoNumberNeededWhenFewerHaveTheOutcomeThanInTheControlGroup() {
        TwoProportions shares = new TwoProportions(new BigDecimal("12"), 1000, new BigDecimal("16"), 1000);
        assertThat(shares.numberNeededToTreat()).isEmpty();
    }
}
