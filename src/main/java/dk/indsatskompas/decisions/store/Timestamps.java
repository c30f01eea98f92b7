package dk.indsatskompas.decisions.store;

import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Locale;

/** Instants as text of one length, in UTC with milliseconds, so that they sort as they follow each other. */
public final class Timestamps {
    /** As {@link DateTimeFormatter} has it. */
    public static final String FORMAT = "uuuu-MM-dd'T'HH:mm:ss.SSS'Z'";

    private static final int MONTH_LENGTH = 7;
    private static final DateTimeFormatter MILLIS =
            DateTimeFormatter.ofPattern(FORMAT, Locale.ROOT).withZone(ZoneOffset.UTC);

    private Timestamps() {}

    public static String text(Instant instant) {
        return MILLIS.format(instant);
    }

    /** The calendar month, in UTC: {@code 2026-11}. */
    public static String month(Instant instant) {
        return text(instant).substring(0, MONTH_LENGTH);
    }
}
