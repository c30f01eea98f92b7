package dk.indsatskompas.web.decisions;

import dk.indsatskompas.access.RoleCode;
import dk.indsatskompas.advice.InvalidRequest;
import dk.indsatskompas.advice.Question;
import dk.indsatskompas.decisions.Decisions;
import dk.indsatskompas.decisions.Entry;
import dk.indsatskompas.web.http.RefusedRequest;
import dk.indsatskompas.web.signin.Caller;
import io.swagger.v3.oas.annotations.Parameter;
import jakarta.annotation.security.RolesAllowed;
import jakarta.servlet.http.HttpServletRequest;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.springframework.http.MediaType;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;

/** Erases citizens. */
@RolesAllowed(RoleCode.AUDITOR)
@RestController
record CitizensController(Decisions decisions) {

    /** The record of an erasure; it names nobody. */
    record ErasureItem(UUID id, Instant time, LinkItem entry) {

        static ErasureItem of(Entry entry) {
            return new ErasureItem(entry.id(), entry.time(), LinkItem.of(entry));
        }
    }

    @DeleteMapping(path = "/v1/citizens/{citizenRef}", produces = MediaType.APPLICATION_JSON_VALUE)
    ErasureItem eraseCitizen(
            @Parameter(example = "case-7f3c") @PathVariable String citizenRef, HttpServletRequest request) {
        Question.faultOf(citizenRef, "path:citizenRef").ifPresent(fault -> {
            throw new InvalidRequest(List.of(fault));
        });
        return decisions
                .erase(citizenRef, Caller.of(request).name())
                .map(ErasureItem::of)
                .orElseThrow(RefusedRequest::notFound);
    }
}
