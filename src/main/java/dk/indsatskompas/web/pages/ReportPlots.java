package dk.indsatskompas.web.pages;

import dk.indsatskompas.advice.ExpectedEffect;
import dk.indsatskompas.advice.Recommended;
import dk.indsatskompas.evidence.Interval;
import dk.indsatskompas.evidence.Quantity;
import dk.indsatskompas.evidence.Unit;
import dk.indsatskompas.page.PageWriter;
import dk.indsatskompas.page.Plot;
import dk.indsatskompas.page.Plot.Axis;
import dk.indsatskompas.page.Plot.PlottedDifference;
import java.util.List;
import java.util.Objects;

/**
 * Draws differences in percentage points, and no others: two units never share an axis. All plots of a page have one axis,
 * so that a small difference looks small.
 */
public record ReportPlots(PageWriter words, Axis axis) {
    public static ReportPlots of(PageWriter words, List<Recommended> recommendations) {
        return new ReportPlots(
                words,
                Axis.over(recommendations.stream()
                        .flatMap(recommended ->
                                differences(words, recommended.grounds().expectedEffects()).stream())
                        .toList()));
    }

    /** The plot of one recommendation, without any mark when no effect has the figures. */
    public Plot of(List<ExpectedEffect> expected) {
        return axis.plot(differences(words, expected), words.amounts());
    }

    private static List<PlottedDifference> differences(PageWriter words, List<ExpectedEffect> expected) {
        return expected.stream()
                .filter(effect -> effect.result().absolute() != null
                        && effect.result().absolute().unit() == Unit.PERCENTAGE_POINTS)
                .map(effect -> difference(words, effect))
                .toList();
    }

    private static PlottedDifference difference(PageWriter words, ExpectedEffect effect) {
        Quantity absolute = Objects.requireNonNull(effect.result().absolute());
        Interval interval = effect.result().interval95();
        boolean comparable = interval != null && interval.unit() == Unit.PERCENTAGE_POINTS;
        return PlottedDifference.of(
                words.labels().code("outcome", effect.outcome()),
                absolute,
                comparable ? interval : null,
                words.amounts());
    }
}
