package dk.indsatskompas.web.decisions;

import dk.indsatskompas.access.Role.RoleCode;
import dk.indsatskompas.advice.InvalidRequest;
import dk.indsatskompas.advice.Question;
import dk.indsatskompas.decisions.Decisions;
import dk.indsatskompas.decisions.LogHead;
import dk.indsatskompas.decisions.proof.Verification;
import dk.indsatskompas.decisions.proof.Verification.VerificationProgress;
import dk.indsatskompas.decisions.proof.Verification.Wrong;
import dk.indsatskompas.web.http.Parameters;
import dk.indsatskompas.web.http.ProblemType;
import dk.indsatskompas.web.http.RequestFault;
import dk.indsatskompas.web.signin.Caller;
import io.swagger.v3.oas.annotations.Parameter;
import jakarta.annotation.security.RolesAllowed;
import jakarta.servlet.http.HttpServletRequest;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.MediaType;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** What auditors do with the log as a whole: prove that nothing recorded was changed, and erase citizens. */
@RolesAllowed(RoleCode.AUDITOR)
@RestController
@RequestMapping(path = "/v1", produces = MediaType.APPLICATION_JSON_VALUE)
record LogController(Decisions decisions) {
    /** The end of the chain: the bytes that are signed, Ed25519 over them in Base64, and the public key in PEM. */
    record HeadItem(long count, String hash, String statement, String signature, String publicKey) {}

    @GetMapping("/log/head")
    HeadItem logHead() {
        return item(decisions.head());
    }

    @GetMapping("/log/verify")
    VerificationItem verifyLog(
            @RequestParam @Nullable String count,
            @RequestParam @Nullable String hash,
            @RequestParam @Nullable String signature) {
        if (count == null && hash == null && signature == null) {
            return item(decisions.verify());
        }
        Parameters given = new Parameters(ZoneOffset.UTC);
        Long number = given.number("count", count, 0, Long.MAX_VALUE);
        given.refuseIfFaulty();
        if (number == null || hash == null || signature == null) {
            throw RequestFault.HALF_A_HEAD.refused("query:count");
        }
        // A form turns the plus of Base64 into a space.
        LogHead kept = new LogHead(number, hash, signature.replace(' ', '+'));
        return item(decisions.verify(kept, VerificationProgress.SILENT));
    }

    /**
     * What came of checking the log: how many entries were found right, from the first on, against which head, if one can be
     * read; and the first that is not as it was written, unless all are.
     */
    record VerificationItem(
            boolean intact,
            long checked,
            @Nullable HeadItem head,
            @Nullable Wrong firstWrong) {}

    private VerificationItem item(Verification verification) {
        LogHead head = verification.head();
        return new VerificationItem(
                verification.intact(),
                verification.checked(),
                head == null ? null : item(head),
                verification.firstWrong());
    }

    private HeadItem item(LogHead head) {
        return new HeadItem(
                head.count(),
                head.hash(),
                new String(head.statement(), StandardCharsets.UTF_8),
                head.signature(),
                decisions.publicKey());
    }

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
