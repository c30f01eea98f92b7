package dk.indsatskompas.web.pages.attempt;

import dk.indsatskompas.advice.ExpectedEffect;
import dk.indsatskompas.evidence.Interval;
import dk.indsatskompas.evidence.Quantity;
import dk.indsatskompas.evidence.Unit;
import dk.indsatskompas.page.Plot.Axis;
import dk.indsatskompas.web.pages.EffectFigures;
import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/**
 * One effect as it is drawn: the two groups on a scale from 0 to 100 percent, and their difference on the axis that all
 * differences of the page share. What is not a share, or a difference of shares, is told in words only.
 */
record EffectDrawing(ExpectedEffect effect, EffectFigures figures, Axis axis) {
    private static final BigDecimal WHOLE = BigDecimal.valueOf(100);

    boolean hasGroups() {
        return isShare(effect.result().control()) && isShare(effect.result().intervention());
    }

    private static boolean isShare(@Nullable Quantity quantity) {
        return quantity != null
                && quantity.unit() == Unit.PERCENT
                && quantity.value().signum() >= 0
                && quantity.value().compareTo(WHOLE) <= 0;
    }

    boolean hasDifference() {
        Quantity absolute = effect.result().absolute();
        return absolute != null && absolute.unit() == Unit.PERCENTAGE_POINTS;
    }

    boolean hasInterval() {
        Interval interval = effect.result().interval95();
        return interval != null && interval.unit() == Unit.PERCENTAGE_POINTS;
    }
}
