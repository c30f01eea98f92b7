package dk.indsatskompas.advice;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import java.time.Instant;
import java.time.LocalDate;

/**
 * What a case system gets back: the advice, for whom, when, and by which rulebook.
 *
 * @param language {@code da} or {@code en}
 */
public record Answer(
        String citizenRef,
        Instant decidedAt,
        LocalDate asOf,
        String language,
        By rulebook,
        @JsonUnwrapped Advice advice) {

    /** The rulebook that answered. */
    public record By(String version, String fingerprint) {}
}
