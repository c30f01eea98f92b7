package dk.indsatskompas.page;

import dk.indsatskompas.evidence.Interval;
import dk.indsatskompas.evidence.Quantity;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Differences on one axis of one unit, each as a dot and, where there is one, its interval as a line. What it shows also
 * stands beside it in words.
 *
 * @param ticks the values at the left end, the middle and the right end of the axis
 */
public record Plot(Axis axis, List<String> ticks, List<PlottedDifference> marks) {
    /** The drawing is this wide and has this much room at both ends, so that a dot at the end is whole. */
    private static final int WIDTH = 300;

    private static final int ROOM = 6;

    /** A difference that is to be drawn. */
    public record PlottedDifference(
            String label,
            String figures,
            BigDecimal value,
            @Nullable Interval interval) {
        public static PlottedDifference of(
                String label, Quantity difference, @Nullable Interval interval, Amounts amounts) {
            String figures = amounts.quantity(difference) + (interval == null ? "" : ", " + amounts.interval(interval));
            return new PlottedDifference(label, figures, difference.value(), interval);
        }

        private Stream<BigDecimal> values() {
            return interval == null ? Stream.of(value) : Stream.of(value, interval.low(), interval.high());
        }
    }

    /**
     * The axis from the one end to the other, with a round number at each.
     *
     * @param low 0, or as far below as high is above when something is below 0
     */
    public record Axis(BigDecimal low, BigDecimal high) {
        private static final List<BigDecimal> STEPS = Stream.of(1, 2, 4, 5, 10, 20, 30, 40, 50, 100)
                .map(BigDecimal::valueOf)
                .toList();

        public static Axis over(List<PlottedDifference> differences) {
            return over(
                    differences,
                    largest -> STEPS.stream()
                            .filter(step -> step.compareTo(largest) >= 0)
                            .findFirst()
                            .orElse(largest));
        }

        /** The axis that has room for these, and ends where the largest of them is rounded to. */
        public static Axis over(List<PlottedDifference> differences, UnaryOperator<BigDecimal> round) {
            List<BigDecimal> values =
                    differences.stream().flatMap(PlottedDifference::values).toList();
            BigDecimal largest = values.stream().map(BigDecimal::abs).reduce(BigDecimal.ZERO, BigDecimal::max);
            BigDecimal high = round.apply(largest);
            boolean below = values.stream().anyMatch(value -> value.signum() < 0);
            return new Axis(below ? high.negate() : BigDecimal.ZERO, high);
        }

        /** Where a value is on the drawing. */
        public String place(BigDecimal value) {
            return value.subtract(low)
                    .multiply(BigDecimal.valueOf(WIDTH - 2L * ROOM))
                    .divide(high.subtract(low), 1, RoundingMode.HALF_UP)
                    .add(BigDecimal.valueOf(ROOM))
                    .toPlainString();
        }

        /** These differences on this axis. */
        public Plot plot(List<PlottedDifference> differences, Amounts amounts) {
            BigDecimal middle = low.add(high).divide(BigDecimal.valueOf(2));
            return new Plot(
                    this, Stream.of(low, middle, high).map(amounts::number).toList(), differences);
        }
    }
}
