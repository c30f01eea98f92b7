package dk.indsatskompas.web;

import com.fasterxml.jackson.annotation.JsonInclude;
import dk.indsatskompas.vocabulary.Fault;
import dk.indsatskompas.vocabulary.Text;
import io.swagger.v3.oas.annotations.media.Schema;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.slf4j.MDC;

/**
 * What went wrong, as RFC 9457 has it. It never repeats what was sent.
 *
 * @param traceId under which the log and the traces have it, when it is the service's fault
 */
@Schema(description = "RFC 9457 problem; names every fault at once and never repeats what was sent")
@JsonInclude(JsonInclude.Include.NON_EMPTY)
record Problem(
        String type,
        Text title,
        int status,
        Text detail,
        String instance,
        List<Fault> errors,
        @Nullable String traceId) {

    private static final int FAULT_OF_THE_SERVICE = 500;

    static Problem of(ProblemType type, List<Fault> errors) {
        return new Problem(
                type.uri(),
                type.title(),
                type.status(),
                type.detail(),
                "urn:uuid:" + UUID.randomUUID(),
                errors,
                type.status() < FAULT_OF_THE_SERVICE ? null : MDC.get("traceId"));
    }
}
