package dk.indsatskompas.vocabulary;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Recognises what has the shape of a Danish civil registration number, so that it can be refused. */
public final class CprNumber {

    /** Replacement numbers (erstatnings-CPR) have 60 added to the day of the month. */
    private static final int REPLACEMENT = 60;

    private static final Pattern SHAPE =
            Pattern.compile("(?<![A-Za-z0-9])(\\d{2})(\\d{2})\\d{2}[- ]?\\d{4}(?![A-Za-z0-9])");

    private CprNumber() {}

    /** Whether ten digits that begin with a date (ddmmyy) stand by themselves somewhere in the text. */
    public static boolean in(String text) {
        Matcher matcher = SHAPE.matcher(text);
        while (matcher.find()) {
            if (isDate(Integer.parseInt(matcher.group(1)), Integer.parseInt(matcher.group(2)))) {
                return true;
            }
        }
        return false;
    }

    private static boolean isDate(int day, int month) {
        int calendarDay = day > REPLACEMENT ? day - REPLACEMENT : day;
        return calendarDay >= 1 && calendarDay <= 31 && month >= 1 && month <= 12;
    }
}
