package dk.indsatskompas.advice;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import dk.indsatskompas.evidence.Figures;
import dk.indsatskompas.evidence.Figures.Level;
import dk.indsatskompas.evidence.Finding;
import dk.indsatskompas.evidence.Finding.Measurement;
import dk.indsatskompas.evidence.Finding.Supplements;
import dk.indsatskompas.evidence.Finding.Timing;
import dk.indsatskompas.evidence.Interval;
import dk.indsatskompas.evidence.NumberRange;
import dk.indsatskompas.evidence.Quantity;
import dk.indsatskompas.evidence.SourceRef;
import dk.indsatskompas.evidence.Strength;
import dk.indsatskompas.vocabulary.Text;
import java.math.BigDecimal;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** One measured effect on one outcome. What the source does not give is absent. */
public record ExpectedEffect(
        String finding,
        String outcome,
        boolean addressesWish,
        @JsonUnwrapped Result result,
        @JsonUnwrapped Timing timing,
        Strength strength,
        SourceRef source,
        @JsonUnwrapped Supplements supplements,
        List<Text> hedges,
        Text text) {

    /**
     * What came of the measurement.
     *
     * @param intervention the share of those offered it that had the outcome
     * @param control the share of the control or comparison group
     * @param absolute the difference, in percentage points for shares
     */
    public record Result(
            @Nullable String direction,
            @Nullable Boolean significant,
            @Nullable Quantity intervention,
            @Nullable Quantity control,
            @Nullable Quantity absolute,
            @Nullable Quantity relative,
            @Nullable Interval interval95,
            @Nullable BigDecimal numberNeededToTreat,
            @Nullable NumberRange numberNeededToTreat95) {

        static Result of(Measurement measurement) {
            Figures figures = measurement.figures();
            return new Result(
                    measurement.direction(),
                    measurement.significant(),
                    share(figures.intervention()),
                    share(figures.control()),
                    figures.absolute(),
                    figures.relative(),
                    figures.interval95(),
                    figures.numberNeededToTreat(),
                    figures.numberNeededToTreat95());
        }

        /** The same, but for the assumptions that the interval is computed under, which are words. */
        private Result withoutWords() {
            return new Result(
                    direction,
                    significant,
                    intervention,
                    control,
                    absolute,
                    relative,
                    interval95 == null ? null : interval95.withoutAssumptions(),
                    numberNeededToTreat,
                    numberNeededToTreat95);
        }
    }

    static ExpectedEffect of(Finding finding, String outcome, boolean addressesWish, Strength strength) {
        return new ExpectedEffect(
                finding.id(),
                outcome,
                addressesWish,
                Result.of(finding.measurement()),
                finding.measurement().timing(),
                strength,
                finding.source(),
                finding.supplements(),
                finding.hedges(),
                finding.text());
    }

    /** What was measured and how sure it is, whatever words that is told in. */
    public List<Object> withoutWords() {
        return List.of(finding, outcome, addressesWish, result.withoutWords(), timing, strength);
    }

    private static @Nullable Quantity share(@Nullable Level level) {
        return level == null ? null : level.share();
    }
}
