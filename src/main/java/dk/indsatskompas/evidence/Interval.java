package dk.indsatskompas.evidence;

import dk.indsatskompas.vocabulary.Text;
import java.math.BigDecimal;
import java.util.List;

/** A 95 % confidence interval that is computed here, and on what assumptions. */
public record Interval(BigDecimal low, BigDecimal high, Unit unit, boolean computed, List<Text> assumptions) {
    public Interval withoutAssumptions() {
        return new Interval(low, high, unit, computed, List.of());
    }
}
