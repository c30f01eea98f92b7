package dk.indsatskompas.web.http;

import dk.indsatskompas.advice.InvalidRequest;
import dk.indsatskompas.advice.Question;
import dk.indsatskompas.vocabulary.InputFault;
import dk.indsatskompas.vocabulary.NearestName;
import dk.indsatskompas.vocabulary.Text;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Reads the parameters of an address and collects every fault. What is absent stays null. */
public final class Parameters {

    private static final int LENGTH_OF_A_DATE = "2026-11-22".length();
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

    /** A time, or the end of a day. */
    @Nullable
    public Instant timeAfter(String name, @Nullable String value) {
        return time(name, value, 1);
    }

    private @Nullable Instant time(String name, @Nullable String value, int days) {
        if (value == null) {
            return null;
        }
        try {
            return value.length() == LENGTH_OF_A_DATE
                    ? within(LocalDate.parse(value)
                            .plusDays(days)
                            .atStartOfDay(zone)
                            .toInstant())
                    : instant(value);
        } catch (DateTimeException e) {
            refuse(name, NO_TIME, WRITE_A_TIME);
            return null;
        }
    }

    /** What a citizen is called. */
    @Nullable
    public String reference(String name, @Nullable String value) {
        if (value != null) {
            Question.faultOf(value, "query:" + name).ifPresent(faults::add);
        }
        return value;
    }

    /**
     * A time of a year that is written with four digits: others are kept and compared wrongly.
     *
     * @throws DateTimeException when it is none
     */
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
        if (value == null) {
            return null;
        }
        try {
            long number = Long.parseLong(value);
            if (number >= from && number <= to) {
                return number;
            }
        } catch (NumberFormatException e) {
            // Told below, with what is out of range.
        }
        refuse(
                name,
                new Text("Parameteren er ikke et muligt tal.", "The parameter is no possible number."),
                Text.format("Skriv et helt tal fra %d til %d.", "Write a whole number from %d to %d.", from, to));
        return null;
    }

    /** One of several, by its name. */
    public <T> @Nullable T oneOf(String name, @Nullable String value, List<T> choices) {
        if (value == null) {
            return null;
        }
        return choices.stream()
                .filter(choice -> choice.toString().equals(value))
                .findFirst()
                .orElseGet(() -> {
                    String names = choices.stream().map(String::valueOf).collect(Collectors.joining(", "));
                    refuse(name, NO_CHOICE, Text.format("Mulige værdier: %s.", "Possible values: %s.", names));
                    return null;
                });
    }

    /**
     * The id of something, of a rulebook of now or of before.
     *
     * @param now what there is now
     * @param before whether there ever was one of that name
     */
    public @Nullable String id(String name, @Nullable String value, Collection<String> now, Predicate<String> before) {
        if (value != null && !now.contains(value) && !before.test(value)) {
            Text hint = NearestName.to(value, now)
                    .map(near -> Text.format("Mente du »%s«?", "Did you mean “%s”?", near))
                    .orElse(NO_ID_HINT);
            faults.add(new InputFault("query:" + name, "unknown-code", NO_ID, hint));
        }
        return value;
    }

    /** @throws InvalidRequest with every fault, when there was one */
    public void refuseIfFaulty() {
        if (!faults.isEmpty()) {
            throw new InvalidRequest(faults);
        }
    }

    private void refuse(String name, Text message, Text hint) {
        faults.add(new InputFault("query:" + name, "malformed", message, hint));
    }

    private static final Text NO_TIME = new Text(
            "Parameteren er hverken et tidspunkt eller en dato.", "The parameter is neither a time nor a date.");
    private static final Text WRITE_A_TIME = new Text(
            "Skriv en dato som 2026-11-22 eller et tidspunkt som 2026-11-22T08:00:00Z.",
            "Write a date as 2026-11-22 or a time as 2026-11-22T08:00:00Z.");
    private static final Text NO_ID = new Text(
            "Der er ikke, og har ikke været, noget med det id.", "There is nothing with that id, and there never was.");
    private static final Text NO_ID_HINT = new Text(
            "Store og små bogstaver er forskellige. Se /v1/recommendations/catalogue, /v1/rules, /v1/findings og /v1/rulebooks.",
            "Upper and lower case differ. See /v1/recommendations/catalogue, /v1/rules, /v1/findings and /v1/rulebooks.");
    private static final Text NO_CHOICE =
            new Text("Parameteren har en ukendt værdi.", "The parameter has an unknown value.");
}
