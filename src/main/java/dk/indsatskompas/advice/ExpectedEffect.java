package dk.indsatskompas.advice;

import dk.indsatskompas.evidence.Figures;
import dk.indsatskompas.evidence.Finding;
import dk.indsatskompas.evidence.Interval;
import dk.indsatskompas.evidence.Level;
import dk.indsatskompas.evidence.Quantity;
import dk.indsatskompas.evidence.Range;
import dk.indsatskompas.evidence.SourceRef;
import dk.indsatskompas.evidence.Strength;
import dk.indsatskompas.vocabulary.Text;
import java.math.BigDecimal;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One measured effect on one outcome. What the source does not give is absent.
 *
 * @param intervention the share of those offered it that had the outcome
 * @param control the share of the control or comparison group
 * @param absolute the difference, in percentage points for shares
 * @param relative the difference in per cent of the control group
 * @param horizon ISO 8601 duration from start to measurement
 * @param peerReviewed the journal article that has this very result
 */
public record ExpectedEffect(
        String finding,
        String outcome,
        boolean addressesWish,
        @Nullable String direction,
        @Nullable Boolean significant,
        @Nullable Quantity intervention,
        @Nullable Quantity control,
        @Nullable Quantity absolute,
        @Nullable Quantity relative,
        @Nullable Interval interval95,
        @Nullable BigDecimal numberNeededToTreat,
        @Nullable Range numberNeededToTreat95,
        @Nullable String horizon,
        @Nullable Boolean horizonApproximate,
        @Nullable String measure,
        Strength strength,
        SourceRef source,
        @Nullable SourceRef peerReviewed,
        List<SourceRef> restsOn,
        List<Text> hedges,
        Text text) {

    static ExpectedEffect of(Finding finding, String outcome, boolean addressesWish, Strength strength) {
        Figures figures = finding.figures();
        return new ExpectedEffect(
                finding.id(),
                outcome,
                addressesWish,
                finding.direction(),
                finding.significant(),
                share(figures.intervention()),
                share(figures.control()),
                figures.absolute(),
                figures.relative(),
                figures.interval95(),
                figures.numberNeededToTreat(),
                figures.numberNeededToTreat95(),
                finding.horizon(),
                finding.horizonApproximate(),
                finding.measure(),
                strength,
                finding.source(),
                finding.peerReviewed(),
                finding.restsOn(),
                finding.hedges(),
                finding.text());
    }

    /** What was measured and how sure it is, whatever words that is told in. */
    public List<@Nullable Object> withoutWords() {
        return Arrays.asList(
                finding,
                outcome,
                addressesWish,
                direction,
                significant,
                intervention,
                control,
                absolute,
                relative,
                interval95 == null ? null : interval95.low(),
                interval95 == null ? null : interval95.high(),
                numberNeededToTreat,
                numberNeededToTreat95,
                horizon,
                horizonApproximate,
                measure,
                strength);
    }

    private static @Nullable Quantity share(@Nullable Level level) {
        return level == null ? null : level.share();
    }
}
