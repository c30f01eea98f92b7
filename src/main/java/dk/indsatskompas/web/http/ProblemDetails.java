package dk.indsatskompas.web.http;

import com.fasterxml.jackson.annotation.JsonInclude;
import dk.indsatskompas.vocabulary.InputFault;
import dk.indsatskompas.vocabulary.Text;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.slf4j.MDC;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;

/**
 * What went wrong, as RFC 9457 has it. It never repeats what was sent. When it is the service's fault, the log and the
 * traces have it under the trace id.
 */
@JsonInclude(JsonInclude.Include.NON_EMPTY)
public record ProblemDetails(
        String type,
        Text title,
        int status,
        Text detail,
        String instance,
        List<InputFault> errors,
        @Nullable String traceId) {
    private static final int FAULT_OF_THE_SERVICE = 500;

    static ProblemDetails of(ProblemType type, List<InputFault> errors) {
        return new ProblemDetails(
                type.uri(),
                type.title(),
                type.status(),
                type.detail(),
                "urn:uuid:" + UUID.randomUUID(),
                errors,
                type.status() < FAULT_OF_THE_SERVICE ? null : MDC.get("traceId"));
    }

    static ProblemDetails of(ProblemType type) {
        return of(type, List.of());
    }

    /** The same, and what would be right here. */
    ProblemDetails then(Text help) {
        return new ProblemDetails(type, title, status, detail.then(help), instance, errors, traceId);
    }

    ResponseEntity<Object> answer() {
        return answer(HttpHeaders.EMPTY);
    }

    ResponseEntity<Object> answer(HttpHeaders headers) {
        return ResponseEntity.status(status)
                .headers(headers)
                .contentType(MediaType.APPLICATION_PROBLEM_JSON)
                .body(this);
    }
}
