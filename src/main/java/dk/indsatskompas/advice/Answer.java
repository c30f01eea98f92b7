package dk.indsatskompas.advice;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What a case system gets back: the advice, for whom, when, and by which rulebook.
 *
 * @param decisionId UUIDv7 of the record; absent when the answer was not recorded
 * @param decidedAt to the millisecond, UTC
 * @param language {@code da} or {@code en}
 * @param links absent when the answer was not recorded
 */
public record Answer(
        @Nullable UUID decisionId,
        String citizenRef,
        Instant decidedAt,
        LocalDate asOf,
        String language,
        By rulebook,
        @JsonUnwrapped Advice advice,
        @Nullable Links links) {
    public record By(String version, String fingerprint) {}

    /** Where more is to be found. */
    public record Links(String self, String report) {
        static Links of(UUID decision) {
            String self = "/v1/decisions/" + decision;
            return new Links(self, self + "/report");
        }
    }
}
