package dk.indsatskompas.page;

import dk.indsatskompas.evidence.Finding.Timing;
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
    private static final Pattern PART = Pattern.compile("(?<!\\d)(\\d++)([YMW])");

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

    /** How many. */
    public String number(long count) {
        return number(BigDecimal.valueOf(count));
    }

    /** A figure with its unit and however its source hedges it. */
    public String quantity(Quantity quantity) {
        return computed(hedged(quantity, ""), quantity.computed());
    }

    /** A difference in plain words: how many more or fewer. */
    public String difference(Quantity quantity) {
        return computed(hedged(quantity, more(quantity)), quantity.computed());
    }

    /** A relative difference; a percentage must say that it is one. */
    public String relative(Quantity quantity) {
        String difference = hedged(quantity, more(quantity));
        return computed(words.say("%s i relative tal", "%s in relative terms", difference), quantity.computed());
    }

    private String more(Quantity quantity) {
        return "\u00a0" + (quantity.value().signum() < 0 ? words.say("færre", "fewer") : words.say("flere", "more"));
    }

    public String interval(Interval interval) {
        String span = words.say(
                "fra %s til %s", "from %s to %s", number(interval.low()), inUnit(interval.high(), interval.unit()));
        return interval.computed() ? words.say("%s (beregnet af os)", "%s (computed by us)", span) : span;
    }

    public String range(NumberRange range) {
        return words.say("fra %s til %s", "from %s to %s", number(range.low()), number(range.high()));
    }

    /** An ISO 8601 duration in words, or two with a slash between. */
    public String duration(String iso) {
        return Stream.of(iso.split("/", -1))
                .map(this::single)
                .reduce((from, to) -> words.say("%s til %s", "%s to %s", from, to))
                .orElse(iso);
    }

    /** When something was measured, or over how long it was counted; null when the source does not say. */
    public @Nullable String when(Timing timing) {
        boolean counted = "CUMULATIVE".equals(timing.measure());
        if (timing.horizon() == null) {
            return counted
                    ? words.say("Opgjort over en periode, der ikke er oplyst", "Counted over a period not stated")
                    : null;
        }
        String duration = duration(timing.horizon());
        String said = Boolean.TRUE.equals(timing.horizonExceeded())
                ? words.say("lidt over\u00a0%s", "a little over %s", duration)
                : duration;
        if (timing.measure() == null) {
            return words.say("Efter %s", "After %s", said);
        }
        return counted
                ? words.say("Opgjort over %s", "Counted over %s", said)
                : words.say("Målt efter %s", "Measured after %s", said);
    }

    public String inUnit(BigDecimal value, Unit unit) {
        return inUnit(value, unit, "");
    }

    /** With what it is more or fewer by: before the name of what is counted, else last. */
    private String inUnit(BigDecimal value, Unit unit, String more) {
        return switch (unit) {
            case PERCENT -> number(value) + "\u00a0%" + more;
            case PERCENTAGE_POINTS ->
                counted(
                                value,
                                words.say("%s procentpoint", "%s percentage point"),
                                words.say("%s procentpoint", "%s percentage points"))
                        + more;
            case WEEKS -> weeks(value).replaceFirst("(?=\u00a0)", more);
            case HOURS_PER_WEEK ->
                counted(
                                value,
                                words.say("%s time om ugen", "%s hour a week"),
                                words.say("%s timer om ugen", "%s hours a week"))
                        .replaceFirst("(?= )", more);
        };
    }

    private String single(String iso) {
        List<String> parts = PART.matcher(iso).results().map(this::part).toList();
        return parts.stream()
                .reduce((most, last) -> words.say("%s og %s", "%s and %s", most, last))
                .orElse(iso);
    }

    private String part(MatchResult part) {
        BigDecimal count = new BigDecimal(part.group(1));
        return switch (part.group(2)) {
            case "Y" ->
                counted(count, words.say("%s\u00a0år", "%s\u00a0year"), words.say("%s\u00a0år", "%s\u00a0years"));
            case "M" ->
                counted(
                        count,
                        words.say("%s\u00a0måned", "%s\u00a0month"),
                        words.say("%s\u00a0måneder", "%s\u00a0months"));
            default -> weeks(count);
        };
    }

    private String weeks(BigDecimal count) {
        return counted(count, words.say("%s\u00a0uge", "%s\u00a0week"), words.say("%s\u00a0uger", "%s\u00a0weeks"));
    }

    private String counted(BigDecimal value, String one, String several) {
        return String.format(Locale.ROOT, value.compareTo(BigDecimal.ONE) == 0 ? one : several, number(value));
    }

    private String hedged(Quantity quantity, String more) {
        BigDecimal value = more.isEmpty() ? quantity.value() : quantity.value().abs();
        String amount = inUnit(value, quantity.unit(), more);
        if ("JUST_UNDER".equals(quantity.hedge())) {
            return words.say("knap\u00a0%s", "just under %s", amount);
        }
        return Boolean.TRUE.equals(quantity.approximate()) ? about(amount) : amount;
    }

    private String about(String amount) {
        return words.say("ca.\u00a0%s", "about %s", amount);
    }

    private String computed(String amount, @Nullable Boolean computed) {
        return Boolean.TRUE.equals(computed) ? words.say("%s (beregnet)", "%s (computed)", amount) : amount;
    }
}
