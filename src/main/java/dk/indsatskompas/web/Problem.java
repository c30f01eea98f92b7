package dk.indsatskompas.web;

import com.fasterxml.jackson.annotation.JsonInclude;
import dk.indsatskompas.vocabulary.Fault;
import dk.indsatskompas.vocabulary.Text;
import io.swagger.v3.oas.annotations.media.Schema;
import java.util.List;
import java.util.UUID;

/** What went wrong, as RFC 9457 has it. It never repeats what was sent. */
@Schema(description = "RFC 9457 problem; names every fault at once and never repeats what was sent")
@JsonInclude(JsonInclude.Include.NON_EMPTY)
record Problem(String type, Text title, int status, Text detail, String instance, List<Fault> errors) {

    static Problem of(ProblemType type, List<Fault> errors) {
        return new Problem(
                type.uri(), type.title(), type.status(), type.detail(), "urn:uuid:" + UUID.randomUUID(), errors);
    }
}
