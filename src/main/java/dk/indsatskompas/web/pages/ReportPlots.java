package dk.indsatskompas.web.pages;

import dk.indsatskompas.advice.ExpectedEffect;
import dk.indsatskompas.advice.Recommended;
import dk.indsatskompas.evidence.Interval;
import dk.indsatskompas.evidence.Quantity;
import dk.indsatskompas.evidence.Unit;
import dk.indsatskompas.page.Amounts;
import dk.indsatskompas.page.Block;
import dk.indsatskompas.page.PageWriter;
import dk.indsatskompas.page.Plot;
import dk.indsatskompas.page.Plot.Axis;
import dk.indsatskompas.page.Plot.PlottedDifference;
import java.math.BigDecimal;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;

/**
 * Draws differences in percentage points, and no others: two units never share an axis. All plots of a page have one axis,
 * so that a small difference looks small.
 */
public record ReportPlots(PageWriter words, EffectsSection effects, Axis axis) {

    public static ReportPlots of(PageWriter words, List<Recommended> recommendations) {
        EffectsSection effects = new EffectsSection(words);
        List<PlottedDifference> all = recommendations.stream()
                .flatMap(recommended ->
                        differences(words, effects, recommended.grounds().expectedEffects()))
                .toList();
        return new ReportPlots(words, effects, Axis.over(all));
    }

    /** The plot of one recommendation; nothing when no effect has the figures. */
    public List<Block> of(List<ExpectedEffect> expected) {
        List<PlottedDifference> drawn = differences(words, effects, expected).toList();
        if (drawn.isEmpty()) {
            return List.of();
        }
        Amounts amounts = words.amounts();
        return List.of(new Plot(
                words.say(ReportText.PLOT),
                words.say(ReportText.PLOT_NOTE),
                Stream.of(axis.low(), axis.middle(), axis.high())
                        .map(amounts::number)
                        .toList(),
                axis.place(BigDecimal.ZERO),
                drawn.stream().map(axis::mark).toList()));
    }

    private static Stream<PlottedDifference> differences(
            PageWriter words, EffectsSection effects, List<ExpectedEffect> expected) {
        return expected.stream()
                .filter(effect -> effect.result().absolute() != null
                        && effect.result().absolute().unit() == Unit.PERCENTAGE_POINTS)
                .map(effect -> difference(words, effects, effect));
    }

    private static PlottedDifference difference(PageWriter words, EffectsSection effects, ExpectedEffect effect) {
        Quantity absolute = Objects.requireNonNull(effect.result().absolute());
        Interval interval = effect.result().interval95() == null
                        || effect.result().interval95().unit() != Unit.PERCENTAGE_POINTS
                ? null
                : effect.result().interval95();
        String figures = words.amounts().quantity(absolute)
                + (interval == null ? "" : ", " + words.amounts().interval(interval));
        return new PlottedDifference(effects.outcome(effect), figures, absolute.value(), interval);
    }
}
