package dk.indsatskompas.web.decisions;

import dk.indsatskompas.access.Role.RoleCode;
import dk.indsatskompas.advice.InvalidRequest;
import dk.indsatskompas.advice.Question;
import dk.indsatskompas.decisions.Decisions;
import dk.indsatskompas.decisions.Decisions.NotKept;
import dk.indsatskompas.decisions.Entry;
import dk.indsatskompas.decisions.LogHead;
import dk.indsatskompas.decisions.proof.LogProofs;
import dk.indsatskompas.decisions.proof.SignedNote;
import dk.indsatskompas.decisions.proof.Verification;
import dk.indsatskompas.decisions.proof.Verification.Wrong;
import dk.indsatskompas.web.http.Parameters;
import dk.indsatskompas.web.http.ProblemType;
import dk.indsatskompas.web.http.RequestFault;
import dk.indsatskompas.web.http.WholeBody;
import dk.indsatskompas.web.signin.Caller;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.parameters.RequestBody;
import jakarta.annotation.security.RolesAllowed;
import jakarta.servlet.http.HttpServletRequest;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.MediaType;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** What auditors do with the log as a whole: prove that nothing recorded was changed, and erase citizens. */
@RolesAllowed(RoleCode.AUDITOR)
@RestController
@RequestMapping(path = "/v1", produces = MediaType.APPLICATION_JSON_VALUE)
record LogController(Decisions decisions, DecisionsById byId) {
    private static final String TEXT = "text/plain;charset=UTF-8";
    private static final int LARGEST_NOTE = 1 << 16;

    @GetMapping(path = "/log/head", produces = TEXT)
    byte[] logHead() {
        return text(decisions.proofs().head());
    }

    @RolesAllowed({RoleCode.CASE_SYSTEM, RoleCode.AUDITOR})
    @GetMapping(path = "/log/key", produces = TEXT)
    byte[] logKey() {
        return text(decisions.verifier() + "\n");
    }

    @GetMapping(path = "/log/consistency", produces = TEXT)
    byte[] logConsistency(@Parameter(example = "1") @RequestParam String from) {
        Parameters given = new Parameters(ZoneOffset.UTC);
        Long earlier = given.number("from", from, 0, decisions.head().size());
        given.refuseIfFaulty();
        return text(decisions.proofs().since(Objects.requireNonNull(earlier)));
    }

    @RolesAllowed({RoleCode.CASE_SYSTEM, RoleCode.AUDITOR})
    @GetMapping(path = "/decisions/{id}/proof", produces = TEXT)
    byte[] decisionProof(
            @Parameter(example = "019aaa6c-1e80-7000-8000-000000000001") @PathVariable String id,
            @RequestParam(defaultValue = "false") boolean cosigned,
            HttpServletRequest request) {
        Entry entry = byId.find(id, Caller.of(request)).entry();
        LogProofs proofs = decisions.proofs();
        return (cosigned ? proofs.cosigned() : Optional.of(proofs.head()))
                .flatMap(head -> proofs.of(entry, head))
                .map(LogController::text)
                .orElseThrow(ProblemType.NOT_COSIGNED.refused());
    }

    @GetMapping(path = "/log/cosigned", produces = TEXT)
    byte[] cosignedHead() {
        return decisions.proofs().cosigned().map(LogController::text).orElseThrow(ProblemType.NOT_COSIGNED.refused());
    }

    /** Takes a head of this log that witnesses have signed, and answers with all that have. */
    @RequestBody(required = true, content = @Content(schema = @Schema(type = "string")))
    @PutMapping(path = "/log/cosigned", consumes = MediaType.TEXT_PLAIN_VALUE, produces = TEXT)
    byte[] cosignHead(HttpServletRequest request) {
        byte[] body = WholeBody.of(request, LARGEST_NOTE, ProblemType.TOO_LARGE);
        try {
            decisions
                    .keep(SignedNote.parse(new String(body, StandardCharsets.UTF_8)))
                    .ifPresent(reason -> {
                        throw (reason == NotKept.OTHER_LOG ? RequestFault.OTHER_LOG : RequestFault.NO_WITNESS)
                                .refused("");
                    });
        } catch (IllegalArgumentException e) {
            throw RequestFault.NO_CHECKPOINT.refused("");
        }
        return cosignedHead();
    }

    private static byte[] text(Object written) {
        return written.toString().getBytes(StandardCharsets.UTF_8);
    }

    @GetMapping("/log/verify")
    VerificationItem verifyLog() {
        Verification found = decisions.verify();
        return new VerificationItem(found.intact(), found.checked(), found.head(), found.firstWrong());
    }

    /**
     * What came of checking the log: how many entries were found right, from the first on, against which head, if one can be
     * read; and the first that is not as it was written, unless all are.
     */
    record VerificationItem(
            boolean intact,
            long checked,
            @Schema(implementation = String.class) @Nullable LogHead head,
            @Nullable Wrong firstWrong) {}

    /** The record of an erasure; it names nobody. */
    record ErasureItem(UUID id, Instant time, LinkItem entry) {}

    @DeleteMapping("/citizens/{citizenRef}")
    ErasureItem eraseCitizen(
            @Parameter(example = "case-7f3c") @PathVariable String citizenRef, HttpServletRequest request) {
        Question.faultOf(citizenRef, "path:citizenRef").ifPresent(fault -> {
            throw new InvalidRequest(List.of(fault));
        });
        return decisions
                .erase(citizenRef, Caller.of(request).name())
                .map(entry -> new ErasureItem(entry.id(), entry.time(), LinkItem.of(entry)))
                .orElseThrow(ProblemType.UNKNOWN_CITIZEN.refused());
    }
}
