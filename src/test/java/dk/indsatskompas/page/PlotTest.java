package dk.indsatskompas.page;

import static org.assertj.core.api.Assertions.assertThat;

import dk.indsatskompas.advice.Recommended;
import dk.indsatskompas.evidence.Interval;
import dk.indsatskompas.evidence.Unit;
import dk.indsatskompas.page.Plot.Axis;
import dk.indsatskompas.page.Plot.PlottedDifference;
import dk.indsatskompas.web.pages.ExampleReport;
import dk.indsatskompas.web.pages.Report;
import dk.indsatskompas.web.pages.ReportPlots;
import java.math.BigDecimal;
import java.util.List;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.node.ObjectNode;

class PlotTest {

    @Test
    void drawsOnlyWhatIsGivenInPercentagePoints() {
        Report report = ExampleReport.golden("en");
        List<Recommended> recommendations = report.answer().advice().recommendations();
        ReportPlots plots = ReportPlots.of(report.words(), recommendations);

        assertThat(recommendations)
                .extracting(recommended -> plots.of(recommended.grounds().expectedEffects())
                        .marks()
                        .size())
                .containsExactly(1, 2, 0, 1, 0, 0);
    }

    @Test
    void drawsNoIntervalWhereThereIsNone() {
        Report report = ExampleReport.golden("en");
        ReportPlots plots =
                ReportPlots.of(report.words(), report.answer().advice().recommendations());

        Plot brobygning = plots.of(
                report.answer().advice().recommendations().get(3).grounds().expectedEffects());
        assertThat(brobygning.marks()).singleElement().satisfies(mark -> {
            assertThat(mark.interval()).isNull();
            assertThat(mark.figures()).isEqualTo("15 percentage points");
        });
    }

    @Test
    void drawsNothingWithoutAFigure() {
        ObjectNode answer = ExampleReport.answer("en");
        answer.findParents("absolute").forEach(effect -> ((ObjectNode) effect).remove("absolute"));

        assertThat(ExampleReport.of(answer).html()).doesNotContain("<svg");
    }

    @Test
    void hasZeroAtTheLeftOrInTheMiddle() {
        assertThat(Axis.over(List.of(difference("4", null)))).isEqualTo(axis("0", "4"));
        assertThat(Axis.over(List.of(difference("13.5", interval("5.8", "21.2")))))
                .isEqualTo(axis("0", "30"));
        assertThat(Axis.over(List.of(difference("2", interval("-0.5", "4.5"))))).isEqualTo(axis("-5", "5"));
    }

    @Test
    void putsAValueWhereItBelongs() {
        assertThat(axis("0", "30").place(new BigDecimal("0"))).isEqualTo("6.0");
        assertThat(axis("0", "30").place(new BigDecimal("15"))).isEqualTo("150.0");
        assertThat(axis("-5", "5").place(new BigDecimal("5"))).isEqualTo("294.0");
    }

    private static PlottedDifference difference(String value, Interval interval) {
        return new PlottedDifference("", "", new BigDecimal(value), interval);
    }

    private static Interval interval(String low, String high) {
        return new Interval(new BigDecimal(low), new BigDecimal(high), Unit.PERCENTAGE_POINTS, true, List.of());
    }

    private static Axis axis(String low, String high) {
        return new Axis(new BigDecimal(low), new BigDecimal(high));
    }
}
