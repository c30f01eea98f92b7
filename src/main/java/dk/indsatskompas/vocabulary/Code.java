package dk.indsatskompas.vocabulary;

import java.time.LocalDate;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * One code of a code list.
 *
 * @param from first day in force, or null when it has always been
 * @param until last day in force, or null while it is
 */
public record Code(
        String id,
        Text label,
        @Nullable LocalDate from,
        @Nullable LocalDate until,
        @Nullable String successor,
        @Nullable Text note) {
    /** The days on which it comes into force, and on which it no longer is. */
    public Stream<LocalDate> turningDays() {
        return Stream.concat(
                Stream.ofNullable(from),
                Stream.ofNullable(until).filter(LocalDate.MAX::isAfter).map(last -> last.plusDays(1)));
    }

    public boolean inForce(LocalDate date) {
        return (from == null || !date.isBefore(from)) && (until == null || !date.isAfter(until));
    }
}
