package dk.indsatskompas.page;

import dk.indsatskompas.evidence.Interval;
import dk.indsatskompas.evidence.NumberRange;
import dk.indsatskompas.evidence.Quantity;
import dk.indsatskompas.evidence.Unit;
import java.math.BigDecimal;
import java.text.DecimalFormat;
import java.text.DecimalFormatSymbols;
import java.util.List;
import java.util.Locale;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Says figures exactly as precise as they were given, each with its unit: a share is never a difference of shares. */
public record Amounts(PageWriter words) {

    private static final Pattern PART = Pattern.compile("(\\d+)([YMW])");

    public String number(BigDecimal value) {
        DecimalFormatSymbols symbols = new DecimalFormatSymbols(Locale.ROOT);
        symbols.setDecimalSeparator(words.inDanish() ? ',' : '.');
        symbols.setGroupingSeparator(words.inDanish() ? '.' : ',');
        symbols.setMinusSign('\u2212');
        DecimalFormat format = new DecimalFormat("#,##0", symbols);
        format.setMinimumFractionDigits(Math.max(0, value.scale()));
        format.setMaximumFractionDigits(Math.max(0, value.scale()));
        return format.format(value);
    }

    /** A figure with its unit and however its source hedges it. */
    public String quantity(Quantity quantity) {
        return computed(hedged(quantity), quantity.computed());
    }

    /** A relative difference; a percentage must say that it is one. */
    public String relative(Quantity quantity) {
        return computed(words.say(SharedText.RELATIVE, hedged(quantity)), quantity.computed());
    }

    public String interval(Interval interval) {
        String span = words.say(SharedText.FROM_TO, number(interval.low()), inUnit(interval.high(), interval.unit()));
        return interval.computed() ? words.say(SharedText.COMPUTED_BY_US, span) : span;
    }

    public String range(NumberRange range) {
        return words.say(SharedText.FROM_TO, number(range.low()), number(range.high()));
    }

    /** An ISO 8601 duration in words, or two with a slash between. */
    public String duration(String iso) {
        return Stream.of(iso.split("/", -1))
                .map(this::single)
                .reduce((from, to) -> words.say(SharedText.TO, from, to))
                .orElse(iso);
    }

    public String inUnit(BigDecimal value, Unit unit) {
        return switch (unit) {
            case PERCENT -> words.say(SharedText.PERCENT, number(value));
            case PERCENTAGE_POINTS -> counted(value, SharedText.PERCENTAGE_POINT, SharedText.PERCENTAGE_POINTS);
            case WEEKS -> counted(value, SharedText.WEEK, SharedText.WEEKS);
            case HOURS_PER_WEEK -> counted(value, SharedText.HOUR_PER_WEEK, SharedText.HOURS_PER_WEEK);
        };
    }

    private String single(String iso) {
        List<String> parts = PART.matcher(iso).results().map(this::part).toList();
        return parts.stream()
                .reduce((most, last) -> words.say(SharedText.AND, most, last))
                .orElse(iso);
    }

    private String part(MatchResult part) {
        BigDecimal count = new BigDecimal(part.group(1));
        return switch (part.group(2)) {
            case "Y" -> counted(count, SharedText.YEAR, SharedText.YEARS);
            case "M" -> counted(count, SharedText.MONTH, SharedText.MONTHS);
            default -> counted(count, SharedText.WEEK, SharedText.WEEKS);
        };
    }

    private String counted(BigDecimal value, Wording one, Wording several) {
        return words.say(value.compareTo(BigDecimal.ONE) == 0 ? one : several, number(value));
    }

    private String hedged(Quantity quantity) {
        String amount = inUnit(quantity.value(), quantity.unit());
        if ("JUST_UNDER".equals(quantity.hedge())) {
            return words.say(SharedText.JUST_UNDER, amount);
        }
        return Boolean.TRUE.equals(quantity.approximate()) ? words.say(SharedText.ABOUT_AMOUNT, amount) : amount;
    }

    private String computed(String amount, @Nullable Boolean computed) {
        return Boolean.TRUE.equals(computed) ? words.say(SharedText.COMPUTED, amount) : amount;
    }
}
