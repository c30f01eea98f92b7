package dk.indsatskompas.web.http;

import dk.indsatskompas.advice.AnswerDetail;
import dk.indsatskompas.advice.InvalidRequest;
import dk.indsatskompas.advice.Question;
import dk.indsatskompas.vocabulary.InputFault;
import java.text.Normalizer;
import java.time.Clock;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Reads the parameters of an address and collects every fault. What is absent stays null. */
public final class Parameters {
    private static final int LENGTH_OF_A_DATE = "2026-11-22".length();
    private static final Pattern DIGITS = Pattern.compile("-?[0-9]+");
    private static final Pattern HEXADECIMAL =
            Pattern.compile("(?i)sha256:[0-9a-f]{64}|[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}");
    private static final Instant FIRST = Instant.parse("0000-01-01T00:00:00Z");
    private static final Instant LAST = Instant.parse("9999-12-31T23:59:59.999Z");

    private final ZoneId zone;
    private final List<InputFault> faults = new ArrayList<>();

    /** Reads dates as days in this zone. */
    public Parameters(ZoneId zone) {
        this.zone = zone;
    }

    /** A time, or the beginning of a day. */
    @Nullable
    public Instant time(String name, @Nullable String value) {
        return time(name, value, 0);
    }

    /** A time, or the end of a day; it is at fault where nothing can lie between it and a first one. */
    @Nullable
    public Instant timeAfter(@Nullable Instant first, String name, @Nullable String value) {
        Instant last = time(name, value, 1);
        if (first != null && last != null && !first.isBefore(last)) {
            faults.add(RequestFault.EMPTY_PERIOD.at("query:" + name));
        }
        return last;
    }

    private @Nullable Instant time(String name, @Nullable String value, int days) {
        return read(
                name,
                value,
                RequestFault.NO_TIME,
                text -> text.length() == LENGTH_OF_A_DATE
                        ? within(LocalDate.parse(text)
                                .plusDays(days)
                                .atStartOfDay(zone)
                                .toInstant())
                        : instant(text));
    }

    /** A date; today when none is given. */
    public LocalDate day(String name, @Nullable String value, Clock clock) {
        LocalDate day = read(
                name,
                value,
                RequestFault.NO_DATE,
                text -> text.length() == LENGTH_OF_A_DATE ? LocalDate.parse(text) : null);
        return day == null ? LocalDate.now(clock) : day;
    }

    /** How much of an answer is asked for; all of it when that cannot be read. */
    public AnswerDetail detail(String value) {
        AnswerDetail detail = oneOf("detail", value, AnswerDetail.ASKED);
        return detail == null ? AnswerDetail.FULL : detail;
    }

    /** What a citizen is called. */
    @Nullable
    public String reference(String name, @Nullable String value) {
        if (value != null) {
            Question.faultOf(value, "query:" + name).ifPresent(faults::add);
        }
        return value;
    }

    /** A time; {@link DateTimeException} unless its year has four digits: others are kept and compared wrongly. */
    public static Instant instant(String text) {
        Instant time = Instant.parse(text);
        if (time.equals(within(time))) {
            return time;
        }
        throw new DateTimeException("The year has more than four digits");
    }

    private static Instant within(Instant time) {
        return time.isBefore(FIRST) ? FIRST : time.isAfter(LAST) ? LAST : time;
    }

    /** A whole number from one to another, both included. */
    @Nullable
    public Long number(String name, @Nullable String value, long from, long to) {
        return read(
                name,
                value,
                RequestFault.NO_NUMBER,
                text -> {
                    // The library also takes a plus, and the digits of other scripts.
                    Long number = DIGITS.matcher(text).matches() ? Long.valueOf(text) : null;
                    return number == null || number < from || number > to ? null : number;
                },
                from,
                to);
    }

    /** One of several, by its name. */
    public <T> @Nullable T oneOf(String name, @Nullable String value, List<T> choices) {
        Map<String, T> byName = new LinkedHashMap<>();
        choices.forEach(choice -> byName.put(choice.toString(), choice));
        return read(name, value, RequestFault.NO_CHOICE, byName::get, String.join(", ", byName.keySet()));
    }

    /** What a value says; it is at fault when it says nothing, and the fault's hint is filled in with the rest. */
    private <T> @Nullable T read(
            String name,
            @Nullable String value,
            RequestFault otherwise,
            Function<String, @Nullable T> reading,
            Object... hint) {
        T read = null;
        try {
            read = value == null ? null : reading.apply(value);
        } catch (DateTimeException | NumberFormatException e) {
            // Told below.
        }
        if (value != null && read == null) {
            faults.add(otherwise.at("query:" + name, hint));
        }
        return read;
    }

    /** A name as it is compared: in composed letters, and a UUID or a fingerprint in lower case. */
    public static String oneForm(String name) {
        return HEXADECIMAL.matcher(name).matches()
                ? name.toLowerCase(Locale.ROOT)
                : Normalizer.normalize(name, Normalizer.Form.NFC);
    }

    /** The id of something that a rulebook of now, or one of before, knows. */
    public @Nullable String id(String name, @Nullable String sent, Collection<String> now, Predicate<String> before) {
        String value = sent == null ? null : oneForm(sent);
        if (value != null && !now.contains(value) && !before.test(value)) {
            faults.add(RequestFault.NO_ID.at("query:" + name, value, now, RequestFault.NO_ID.hint()));
        }
        return value;
    }

    /** Refuses one that has no meaning beside another. */
    public void refuse(String name, @Nullable String value, RequestFault why) {
        if (value != null) {
            faults.add(why.at("query:" + name));
        }
    }

    /** @throws InvalidRequest with every fault, when there was one */
    public void refuseIfFaulty() {
        InvalidRequest.ifAny(faults);
    }
}
