package dk.indsatskompas.web.pages.knowledge;

import dk.indsatskompas.evidence.Finding;
import dk.indsatskompas.evidence.Interval;
import dk.indsatskompas.evidence.Quantity;
import dk.indsatskompas.evidence.Study;
import dk.indsatskompas.evidence.Unit;
import dk.indsatskompas.guide.Guide;
import dk.indsatskompas.page.Amounts;
import dk.indsatskompas.page.Plot.Axis;
import dk.indsatskompas.page.Plot.PlottedDifference;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;

/**
 * The differences in one outcome that are given in one unit, each with its interval where it has one. All plots of a unit have
 * one axis, so that a small difference looks small.
 */
record ForestPlot(String outcome, Unit unit, Axis axis, List<ForestRow> rows) {
    /** One finding in a plot. */
    record ForestRow(Finding finding, Study study, PlottedDifference drawn) {}

    private record OutcomeInUnit(String outcome, Unit unit) {}

    /** Those of all findings that still stand and have a difference. */
    static List<ForestPlot> all(Guide guide) {
        Amounts amounts = guide.words().amounts();
        Map<OutcomeInUnit, List<ForestRow>> rows = new LinkedHashMap<>();
        for (Study study : guide.contents().studies()) {
            for (Finding finding : study.findings()) {
                Quantity difference = finding.figures().absolute();
                if (difference != null && finding.withdrawn() == null) {
                    ForestRow row = new ForestRow(finding, study, drawn(finding, difference, amounts));
                    finding.outcomes()
                            .forEach(outcome -> rows.computeIfAbsent(
                                            new OutcomeInUnit(outcome, difference.unit()), first -> new ArrayList<>())
                                    .add(row));
                }
            }
        }
        Map<Unit, Axis> axes = rows.entrySet().stream()
                .collect(Collectors.groupingBy(
                        entry -> entry.getKey().unit(),
                        Collectors.flatMapping(
                                entry -> entry.getValue().stream().map(ForestRow::drawn),
                                Collectors.collectingAndThen(Collectors.toList(), Axis::over))));
        return rows.entrySet().stream()
                .map(entry -> new ForestPlot(
                        entry.getKey().outcome(),
                        entry.getKey().unit(),
                        Objects.requireNonNull(axes.get(entry.getKey().unit())),
                        entry.getValue()))
                .toList();
    }

    /** The same with one finding alone, on the axis of all. */
    ForestPlot only(Finding finding) {
        return new ForestPlot(
                outcome,
                unit,
                axis,
                rows.stream().filter(row -> row.finding().equals(finding)).toList());
    }

    List<String> ticks(Amounts amounts) {
        return axis.plot(List.of(), amounts).ticks();
    }

    /** An interval in another unit than the difference is told, and never drawn beside it. */
    private static PlottedDifference drawn(Finding finding, Quantity difference, Amounts amounts) {
        Interval interval = finding.figures().interval95();
        Interval comparable = interval != null && interval.unit() == difference.unit() ? interval : null;
        return PlottedDifference.of(finding.id(), difference, comparable, amounts);
    }
}
