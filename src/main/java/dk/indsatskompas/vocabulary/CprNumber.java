package dk.indsatskompas.vocabulary;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Recognises what has the shape of a Danish civil registration number, so that it can be refused: ten digits that begin
 * with a date (ddmmyy), by themselves or within longer text, with up to eight characters other than digits between the date
 * and the last four, and with anything but letters and digits between day, month and year.
 *
 * <p>Letters may join the digits to a word, as in {@code case0101701234} and {@code c0101701234}. Two or more that are all
 * hexadecimal digits are passed over, as in the last part of a UUID, and so is a word with further digits, such as a ULID: one
 * in some thousand random ones has ten such digits. No word of a UUID has ten or six digits beside fewer than two letters, so
 * none is refused.
 */
public final class CprNumber {
    /** Replacement numbers (erstatnings-CPR) have 60 added to the day of the month. */
    private static final int REPLACEMENT = 60;

    private static final String NO_WORD = "[^\\p{L}\\p{N}]{1,8}+";

    private static final Pattern SHAPE = Pattern.compile("(?<![\\p{L}\\p{N}])(?<before>\\p{L}*+)"
            + "(?:(?<day>\\d\\d)(?<month>\\d\\d)\\d\\d|(?<day2>\\d\\d)" + NO_WORD + "(?<month2>\\d\\d)" + NO_WORD
            + "\\d\\d)"
            + "(?<between>[^\\p{N}]{0,8}+)\\d{4}(?<after>\\p{L}*+)(?![\\p{L}\\p{N}])");

    private static final Pattern HEXADECIMAL = Pattern.compile("[A-Fa-f]{2,}");

    private CprNumber() {}

    /** Whether something of that shape stands somewhere in the text. */
    public static boolean in(String text) {
        Matcher matcher = SHAPE.matcher(text);
        for (int from = 0; matcher.find(from); from = matcher.start() + 1) {
            if (isDate(matcher) && !isHexadecimal(matcher)) {
                return true;
            }
        }
        return false;
    }

    /** The fault of a value that has the shape; it repeats nothing of it. */
    public static InputFault fault(String pointer, String name, Text hint) {
        return new InputFault(
                pointer,
                "cpr-number",
                Text.format("%s ligner et personnummer.", "%s looks like a civil registration number.", name),
                hint);
    }

    private static boolean isDate(Matcher matcher) {
        boolean apart = matcher.group("day") == null;
        int day = Integer.parseInt(matcher.group(apart ? "day2" : "day"));
        int month = Integer.parseInt(matcher.group(apart ? "month2" : "month"));
        int calendarDay = day > REPLACEMENT ? day - REPLACEMENT : day;
        return calendarDay >= 1 && calendarDay <= 31 && month >= 1 && month <= 12;
    }

    private static boolean isHexadecimal(Matcher matcher) {
        String joined = matcher.group("before") + matcher.group("between") + matcher.group("after");
        return HEXADECIMAL.matcher(joined.replaceAll("[^\\p{L}]", "")).matches();
    }
}
