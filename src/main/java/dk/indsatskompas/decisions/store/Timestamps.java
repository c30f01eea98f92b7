package dk.indsatskompas.decisions.store;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.regex.Pattern;

/** Instants as text of one length, in UTC with milliseconds, so that they sort as they follow each other. */
public final class Timestamps {
    /** As {@link DateTimeFormatter} has it. */
    public static final String FORMAT = "uuuu-MM-dd'T'HH:mm:ss.SSS'Z'";

    private static final Pattern SHAPE = Pattern.compile("\\d{4}-\\d\\d-\\d\\dT\\d\\d:\\d\\d:\\d\\d\\.\\d{3}Z");
    private static final int MONTH_LENGTH = 7;
    private static final DateTimeFormatter MILLIS =
            DateTimeFormatter.ofPattern(FORMAT, Locale.ROOT).withZone(ZoneOffset.UTC);

    private Timestamps() {}

    public static String text(Instant instant) {
        return MILLIS.format(instant);
    }

    /**
     * Reads what {@link #text} writes. A formatter would take half the time in which a page of decisions is found.
     *
     * @throws DateTimeException when it is written in any other way
     */
    static Instant instant(String text) {
        if (!SHAPE.matcher(text).matches()) {
            throw new DateTimeException("Not as a time is written");
        }
        return LocalDateTime.of(
                        number(text, 0, 4),
                        number(text, 5, MONTH_LENGTH),
                        number(text, 8, 10),
                        number(text, 11, 13),
                        number(text, 14, 16),
                        number(text, 17, 19))
                .toInstant(ZoneOffset.UTC)
                .plusMillis(number(text, 20, 23));
    }

    private static int number(String text, int from, int to) {
        return Integer.parseInt(text, from, to, 10);
    }

    /** The calendar month, in UTC: {@code 2026-11}. */
    public static String month(Instant instant) {
        return text(instant).substring(0, MONTH_LENGTH);
    }
}
