package dk.indsatskompas.page;

import static org.assertj.core.api.Assertions.assertThat;

import dk.indsatskompas.evidence.Interval;
import dk.indsatskompas.evidence.Quantity;
import dk.indsatskompas.evidence.Unit;
import dk.indsatskompas.vocabulary.Language;
import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class AmountsTest {

    private static final Amounts DANISH = new PageWriter(Language.DA, Optional.empty()).amounts();
    private static final Amounts ENGLISH = new PageWriter(Language.EN, Optional.empty()).amounts();

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            46.5  | PERCENT           | 46,5 %                | 46.5 %
            60    | PERCENT           | 60 %                  | 60 %
            0.0   | PERCENT           | 0,0 %                 | 0.0 %
            13.5  | PERCENTAGE_POINTS | 13,5 procentpoint     | 13.5 percentage points
            1     | PERCENTAGE_POINTS | 1 procentpoint        | 1 percentage point
            -4.0  | PERCENTAGE_POINTS | \u22124,0 procentpoint | \u22124.0 percentage points
            2.9   | WEEKS             | 2,9 uger              | 2.9 weeks
            1     | WEEKS             | 1 uge                 | 1 week
            1.00  | HOURS_PER_WEEK    | 1,00 time om ugen     | 1.00 hour a week
            2593  | WEEKS             | 2.593 uger            | 2,593 weeks
            """)
    void saysAFigureAsPreciselyAsItWasGivenAndWithItsUnit(BigDecimal value, Unit unit, String da, String en) {
        Quantity quantity = new Quantity(value, unit, null, null, null);

        assertThat(plain(DANISH.quantity(quantity))).isEqualTo(da);
        assertThat(plain(ENGLISH.quantity(quantity))).isEqualTo(en);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            P18M      | 18 måneder                 | 18 months
            P1M       | 1 måned                    | 1 month
            P1Y       | 1 år                       | 1 year
            P6Y       | 6 år                       | 6 years
            P78W      | 78 uger                    | 78 weeks
            P3Y6M/P4Y | 3 år og 6 måneder til 4 år | 3 years and 6 months to 4 years
            """)
    void saysADurationInWords(String iso, String da, String en) {
        assertThat(plain(DANISH.duration(iso))).isEqualTo(da);
        assertThat(plain(ENGLISH.duration(iso))).isEqualTo(en);
    }

    @Test
    void saysHowASourceHedgesAndWhatIsComputed() {
        Quantity hedged = new Quantity(new BigDecimal("2"), Unit.HOURS_PER_WEEK, true, "JUST_UNDER", null);
        Quantity computed = new Quantity(new BigDecimal("13.5"), Unit.PERCENTAGE_POINTS, true, null, true);
        Quantity relative = new Quantity(new BigDecimal("29"), Unit.PERCENT, true, null, true);

        assertThat(plain(DANISH.quantity(hedged))).isEqualTo("knap 2 timer om ugen");
        assertThat(plain(ENGLISH.quantity(hedged))).isEqualTo("just under 2 hours a week");
        assertThat(plain(DANISH.quantity(computed))).isEqualTo("ca. 13,5 procentpoint (beregnet)");
        assertThat(plain(ENGLISH.quantity(computed))).isEqualTo("about 13.5 percentage points (computed)");
        assertThat(plain(DANISH.relative(relative))).isEqualTo("ca. 29 % flere i relative tal (beregnet)");
        assertThat(plain(ENGLISH.relative(relative))).isEqualTo("about 29 % more in relative terms (computed)");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            4    | PERCENTAGE_POINTS | 4 procentpoint flere     | 4 percentage points more
            -1.5 | PERCENTAGE_POINTS | 1,5 procentpoint færre   | 1.5 percentage points fewer
            2.9  | WEEKS             | 2,9 flere uger           | 2.9 more weeks
            2    | HOURS_PER_WEEK    | 2 flere timer om ugen    | 2 more hours a week
            -2   | HOURS_PER_WEEK    | 2 færre timer om ugen    | 2 fewer hours a week
            67   | PERCENT           | 67 % flere               | 67 % more
            """)
    void saysADifferenceInPlainWords(BigDecimal value, Unit unit, String da, String en) {
        Quantity difference = new Quantity(value, unit, null, null, null);

        assertThat(plain(DANISH.difference(difference))).isEqualTo(da);
        assertThat(plain(ENGLISH.difference(difference))).isEqualTo(en);
    }

    @Test
    void saysWhoComputedAnInterval() {
        Interval interval =
                new Interval(new BigDecimal("5.8"), new BigDecimal("21.2"), Unit.PERCENTAGE_POINTS, true, List.of());

        assertThat(plain(DANISH.interval(interval))).isEqualTo("fra 5,8 til 21,2 procentpoint (beregnet af os)");
        assertThat(plain(ENGLISH.interval(interval))).isEqualTo("from 5.8 to 21.2 percentage points (computed by us)");
    }

    private static String plain(String said) {
        return said.replace('\u00a0', ' ');
    }
}
