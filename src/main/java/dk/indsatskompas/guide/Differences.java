package dk.indsatskompas.guide;

import dk.indsatskompas.evidence.Finding;
import dk.indsatskompas.evidence.Quantity;
import dk.indsatskompas.evidence.Unit;
import dk.indsatskompas.page.Amounts;
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

/** Draws the differences in percentage points that have an interval: one drawing for each outcome, all on one axis. */
record Differences(Guide page) {

    private static final BigDecimal STEP = BigDecimal.valueOf(5);

    /** The drawings by the codes of their outcomes. */
    Map<String, Plot> plots() {
        Map<String, List<PlottedDifference>> byOutcome = new LinkedHashMap<>();
        page.contents().findings().values().stream()
                .filter(Differences::isDrawn)
                .forEach(finding -> finding.outcomes()
                        .forEach(outcome -> byOutcome
                                .computeIfAbsent(outcome, first -> new ArrayList<>())
                                .add(difference(finding))));
        Axis axis = Axis.over(byOutcome.values().stream().flatMap(List::stream).toList(), Differences::wholeStep);
        Map<String, Plot> plots = new LinkedHashMap<>();
        byOutcome.forEach((outcome, drawn) ->
                plots.put(outcome, axis.plot(drawn, page.words().amounts())));
        return plots;
    }

    private static BigDecimal wholeStep(BigDecimal largest) {
        return largest.max(STEP).divide(STEP, 0, RoundingMode.CEILING).multiply(STEP);
    }

    private static boolean isDrawn(Finding finding) {
        Quantity absolute = finding.figures().absolute();
        return absolute != null
                && absolute.unit() == Unit.PERCENTAGE_POINTS
                && finding.figures().interval95() != null;
    }

    private PlottedDifference difference(Finding finding) {
        Amounts amounts = page.words().amounts();
        Quantity absolute = Objects.requireNonNull(finding.figures().absolute());
        String study = page.contents().studies().stream()
                .filter(candidate -> candidate.id().equals(finding.study()))
                .map(candidate -> page.words().say(candidate.title()))
                .findFirst()
                .orElse(finding.study());
        return PlottedDifference.of(
                study + " (" + finding.id() + "): " + amounts.quantity(absolute),
                absolute,
                finding.figures().interval95(),
                amounts);
    }
}
