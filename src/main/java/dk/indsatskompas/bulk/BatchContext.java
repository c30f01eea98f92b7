package dk.indsatskompas.bulk;

import dk.indsatskompas.advice.Advisor;
import dk.indsatskompas.vocabulary.Language;
import java.time.Clock;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * What is the same for every line of a batch.
 *
 * @param asOf the date that a line is answered for which names none; null for the day on which it is answered
 * @param log where the answers are recorded; null when they are not
 */
public record BatchContext(
        Advisor advisor,
        Language language,
        Clock clock,
        @Nullable LocalDate asOf,
        @Nullable BatchLog log) {

    LocalDate today() {
        return asOf == null ? LocalDate.now(clock) : asOf;
    }
}
