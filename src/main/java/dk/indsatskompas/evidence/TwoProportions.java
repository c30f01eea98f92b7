package dk.indsatskompas.evidence;

import dk.indsatskompas.vocabulary.Text;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * The difference between two shares, with what can be computed from the shares and the sizes of the groups alone: the
 * Wald 95 % interval, p₁ − p₂ ± 1.96 · √(p₁(1 − p₁)/n₁ + p₂(1 − p₂)/n₂) (Altman, Machin, Bryant and Gardner, Statistics
 * with Confidence, 2nd ed., ch. 6), the number needed to treat with its interval (the reciprocals), and the relative
 * change.
 *
 * @param treated share in per cent
 * @param control share in per cent
 */
public record TwoProportions(BigDecimal treated, int treatedSize, BigDecimal control, int controlSize) {
    private static final double Z = 1.959963984540054;
    private static final int TEN = 10;

    /** Percentage points, as precise as the less precise share allows. */
    public BigDecimal difference() {
        return treated.subtract(control).stripTrailingZeros().setScale(scale(), RoundingMode.HALF_UP);
    }

    /** How many per cent more than the control group, as a whole number. */
    public BigDecimal relative() {
        return round((share(treated) / share(control) - 1) * 100, 0);
    }

    /** In percentage points, to one decimal. */
    public Interval interval95() {
        List<Text> assumptions = new ArrayList<>(ASSUMPTIONS);
        if (roundingCanCrossZero()) {
            assumptions.add(ROUNDING);
        }
        double[] bounds = bounds(share(treated), share(control));
        return new Interval(
                round(bounds[0] * 100, 1),
                round(bounds[1] * 100, 1),
                Unit.PERCENTAGE_POINTS,
                true,
                List.copyOf(assumptions));
    }

    /**
     * How many citizens must be offered it for one more to have the outcome. Whole from ten up, else to one decimal; empty
     * when no more have it than in the control group.
     */
    public Optional<BigDecimal> numberNeededToTreat() {
        return needed() > 0 ? Optional.of(round(needed(), decimals())) : Optional.empty();
    }

    /** The interval of the number needed to treat; empty when the interval of the difference holds zero. */
    public Optional<NumberRange> numberNeededToTreat95() {
        double[] bounds = bounds(share(treated), share(control));
        return bounds[0] > 0
                ? Optional.of(new NumberRange(round(1 / bounds[1], decimals()), round(1 / bounds[0], decimals())))
                : Optional.empty();
    }

    /** Whether the rounding of the stated shares alone could move the interval across zero. */
    boolean roundingCanCrossZero() {
        return bounds(share(treated) - halfUnit(treated), share(control) + halfUnit(control))[0] <= 0;
    }

    private double needed() {
        return 1 / (share(treated) - share(control));
    }

    private int decimals() {
        return needed() < TEN ? 1 : 0;
    }

    private int scale() {
        return Math.max(treated.scale(), control.scale());
    }

    private double[] bounds(double p1, double p2) {
        double error = Math.sqrt(p1 * (1 - p1) / treatedSize + p2 * (1 - p2) / controlSize);
        return new double[] {p1 - p2 - Z * error, p1 - p2 + Z * error};
    }

    private static double share(BigDecimal percent) {
        return percent.doubleValue() / 100;
    }

    private static double halfUnit(BigDecimal percent) {
        return 0.5 * Math.pow(10, -percent.scale()) / 100;
    }

    private static BigDecimal round(double value, int decimals) {
        return BigDecimal.valueOf(value).setScale(decimals, RoundingMode.HALF_UP);
    }

    private static final List<Text> ASSUMPTIONS = List.of(
            new Text(
                    "Beregnet af Indsatskompas ud fra de angivne andele og gruppestørrelser (Wald); kilden angiver intet interval.",
                    "Computed by Indsatskompas from the stated shares and group sizes (Wald); the source gives no interval."),
            new Text(
                    "Alle er regnet med i den gruppe, de blev fordelt til.",
                    "Everyone is counted in the group they were allocated to."),
            new Text(
                    "Der er ikke taget højde for, at borgere samme sted kan ligne hinanden.",
                    "It is not taken into account that citizens of the same place may be alike."));

    private static final Text ROUNDING = new Text(
            "Afrundingen af de angivne andele kan alene flytte intervallet hen over 0.",
            "The rounding of the stated shares alone can move the interval across 0.");
}
