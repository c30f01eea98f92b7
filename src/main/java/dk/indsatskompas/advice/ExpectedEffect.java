package dk.indsatskompas.advice;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonUnwrapped;
import dk.indsatskompas.evidence.Figures;
import dk.indsatskompas.evidence.Finding;
import dk.indsatskompas.evidence.Interval;
import dk.indsatskompas.evidence.NumberRange;
import dk.indsatskompas.evidence.Quantity;
import dk.indsatskompas.evidence.SourceRef;
import dk.indsatskompas.evidence.Strength;
import dk.indsatskompas.vocabulary.Text;
import java.math.BigDecimal;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One measured effect on one outcome. What the source does not give is absent, and so are interval and number needed to treat
 * for a citizen outside the studied population.
 *
 * @param addressesWish whether the outcome is what the citizen wants; null while the wish is unknown
 */
public record ExpectedEffect(
        String finding,
        String outcome,
        @JsonInclude(JsonInclude.Include.ALWAYS) @Nullable Boolean addressesWish,

        @JsonUnwrapped Result result,
        @JsonUnwrapped Finding.Timing timing,
        Strength strength,
        SourceRef source,
        @JsonUnwrapped Finding.Supplements supplements,
        @JsonUnwrapped Words words) {
    static final Comparator<ExpectedEffect> WISHED_THEN_STRONGEST = Comparator.comparing(
                    (ExpectedEffect effect) -> !Boolean.TRUE.equals(effect.addressesWish()))
            .thenComparing(ExpectedEffect::strength);

    /**
     * What the source says of it.
     *
     * @param population whom it holds for, where that is not the population of its whole study
     */
    public record Words(
            List<Text> hedges, Text text, @Nullable Text population) {}

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
        /** For a citizen outside the studied population, how far the figures carry cannot be put in numbers. */
        static Result of(Finding.Measurement measurement, boolean isOutside) {
            Figures figures = measurement.figures();
            return new Result(
                    measurement.direction(),
                    measurement.significant(),
                    share(figures.intervention()),
                    share(figures.control()),
                    figures.absolute(),
                    figures.relative(),
                    isOutside ? null : figures.interval95(),
                    isOutside ? null : figures.numberNeededToTreat(),
                    isOutside ? null : figures.numberNeededToTreat95());
        }
    }

    static ExpectedEffect of(
            Finding finding, String outcome, @Nullable Boolean addressesWish, Strength strength, boolean isOutside) {
        return new ExpectedEffect(
                finding.id(),
                outcome,
                addressesWish,
                Result.of(finding.measurement(), isOutside),
                finding.measurement().timing(),
                strength,
                finding.source(),
                finding.supplements(),
                new Words(
                        finding.hedges(), finding.text(), finding.measurement().population()));
    }

    /** What was measured and how sure it is, whatever words that and the assumptions of its interval are told in. */
    public List<@Nullable Object> withoutWords() {
        return Arrays.asList(
                finding,
                outcome,
                addressesWish,
                result.direction(),
                result.significant(),
                result.intervention(),
                result.control(),
                result.absolute(),
                result.relative(),
                result.interval95() == null ? null : result.interval95().withoutAssumptions(),
                result.numberNeededToTreat(),
                result.numberNeededToTreat95(),
                timing,
                strength);
    }

    private static @Nullable Quantity share(Figures.@Nullable Level level) {
        return level == null ? null : level.share();
    }
}
