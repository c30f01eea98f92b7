package dk.indsatskompas.evidence;

import java.math.BigDecimal;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The figures of an effect. What the source does not give, and what cannot be computed from what it gives, is null:
 * never zero and never guessed.
 */
public record Figures(
        @Nullable Level intervention,
        @Nullable Level control,
        @Nullable Quantity absolute,
        @Nullable Quantity relative,
        @Nullable Interval interval95,
        @Nullable BigDecimal numberNeededToTreat,
        @Nullable NumberRange numberNeededToTreat95) {
    /** Nothing but a direction. */
    public static final Figures NONE = new Figures(null, null, null, null, null, null, null);

    /** These figures, with everything filled in that can be computed from the two shares. */
    public Figures with(TwoProportions shares) {
        boolean approximate = (intervention != null && intervention.share().isApproximate())
                || (control != null && control.share().isApproximate());
        return new Figures(
                intervention,
                control,
                absolute != null
                        ? absolute
                        : Quantity.computed(shares.difference(), Unit.PERCENTAGE_POINTS, approximate),
                relative != null ? relative : Quantity.computed(shares.relative(), Unit.PERCENT, approximate),
                shares.interval95(),
                shares.numberNeededToTreat().orElse(null),
                shares.numberNeededToTreat95().orElse(null));
    }

    /** The share of one group, or of several pooled, that had the outcome. */
    public record Level(Quantity share, List<String> arms) {}
}
