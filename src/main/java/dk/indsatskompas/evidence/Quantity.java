package dk.indsatskompas.evidence;

import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/**
 * A figure with its unit, exactly as precise as it was given.
 *
 * @param approximate true when the source says "about", or when it rests on a figure that does; else absent
 * @param hedge how the source hedges it ({@code JUST_UNDER}), or absent
 * @param computed true when it is computed here and not stated by the source; else absent
 */
public record Quantity(
        BigDecimal value,
        Unit unit,
        @Nullable Boolean approximate,
        @Nullable String hedge,
        @Nullable Boolean computed) {
    public static Quantity computed(BigDecimal value, Unit unit, boolean approximate) {
        return new Quantity(value, unit, approximate ? true : null, null, true);
    }

    boolean isApproximate() {
        return approximate != null && approximate;
    }
}
