package dk.indsatskompas.guide;

import dk.indsatskompas.evidence.Finding;
import dk.indsatskompas.evidence.Interval;
import dk.indsatskompas.evidence.Quantity;
import dk.indsatskompas.evidence.Unit;
import dk.indsatskompas.page.Amounts;
import dk.indsatskompas.page.Block;
import dk.indsatskompas.page.Block.Heading;
import dk.indsatskompas.page.Block.Paragraph;
import dk.indsatskompas.page.PageWriter;
import dk.indsatskompas.page.Plot;
import dk.indsatskompas.page.Plot.Axis;
import dk.indsatskompas.page.Plot.PlottedDifference;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;

/** Draws the differences in percentage points that have an interval: one drawing for each outcome, all on one axis. */
record DifferencesChapter(GuideContext known) {

    private static final BigDecimal STEP = BigDecimal.valueOf(5);

    List<Block> all() {
        PageWriter words = known.words();
        Map<String, List<PlottedDifference>> byOutcome = new LinkedHashMap<>();
        known.contents().findings().values().stream()
                .filter(DifferencesChapter::isDrawn)
                .forEach(finding -> finding.outcomes()
                        .forEach(outcome -> byOutcome
                                .computeIfAbsent(outcome, first -> new ArrayList<>())
                                .add(difference(finding))));
        if (byOutcome.isEmpty()) {
            return List.of();
        }
        Axis axis = axis(byOutcome.values().stream().flatMap(List::stream).toList());
        List<Block> blocks = new ArrayList<>(List.of(
                new Heading(2, "differences", words.say(GuideText.DIFFERENCES)),
                new Paragraph(Paragraph.NOTE, words.say(GuideText.DIFFERENCES_INTRO))));
        byOutcome.forEach((outcome, drawn) -> blocks.add(plot(words.code("outcome", outcome), drawn, axis)));
        return blocks;
    }

    private static boolean isDrawn(Finding finding) {
        Quantity absolute = finding.figures().absolute();
        return absolute != null
                && absolute.unit() == Unit.PERCENTAGE_POINTS
                && finding.figures().interval95() != null;
    }

    private PlottedDifference difference(Finding finding) {
        Amounts amounts = known.words().amounts();
        Quantity absolute = Objects.requireNonNull(finding.figures().absolute());
        Interval interval = Objects.requireNonNull(finding.figures().interval95());
        String study = known.contents().studies().stream()
                .filter(candidate -> candidate.id().equals(finding.study()))
                .map(candidate -> known.words().say(candidate.title()))
                .findFirst()
                .orElse(finding.study());
        return new PlottedDifference(
                study + " (" + finding.id() + "): " + amounts.quantity(absolute),
                amounts.quantity(absolute) + ", " + amounts.interval(interval),
                absolute.value(),
                interval);
    }

    /** From 0 (or as far below) to the next whole five above the largest. */
    private static Axis axis(List<PlottedDifference> differences) {
        List<BigDecimal> values = differences.stream()
                .map(difference -> Objects.requireNonNull(difference.interval()))
                .flatMap(interval -> Stream.of(interval.low(), interval.high()))
                .toList();
        BigDecimal largest = values.stream().map(BigDecimal::abs).reduce(STEP, BigDecimal::max);
        BigDecimal high = largest.divide(STEP, 0, RoundingMode.CEILING).multiply(STEP);
        boolean below = values.stream().anyMatch(value -> value.signum() < 0);
        return new Axis(below ? high.negate() : BigDecimal.ZERO, high);
    }

    private Plot plot(String outcome, List<PlottedDifference> drawn, Axis axis) {
        Amounts amounts = known.words().amounts();
        return new Plot(
                outcome,
                known.words().say(GuideText.PLOT_NOTE),
                Stream.of(axis.low(), axis.middle(), axis.high())
                        .map(amounts::number)
                        .toList(),
                axis.place(BigDecimal.ZERO),
                drawn.stream().map(axis::mark).toList());
    }
}
