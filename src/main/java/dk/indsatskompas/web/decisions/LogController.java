package dk.indsatskompas.web.decisions;

import dk.indsatskompas.access.RoleCode;
import dk.indsatskompas.advice.InvalidRequest;
import dk.indsatskompas.decisions.Decisions;
import dk.indsatskompas.decisions.LogHead;
import dk.indsatskompas.decisions.proof.Verification;
import dk.indsatskompas.decisions.proof.Verification.FailureReason;
import dk.indsatskompas.decisions.proof.Verification.Wrong;
import dk.indsatskompas.decisions.proof.VerificationProgress;
import dk.indsatskompas.vocabulary.InputFault;
import dk.indsatskompas.vocabulary.Text;
import dk.indsatskompas.web.http.Parameters;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.annotation.security.RolesAllowed;
import java.nio.charset.StandardCharsets;
import java.time.ZoneOffset;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.http.MediaType;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Proves that nothing recorded was changed. */
@Tag(name = "Log")
@RolesAllowed(RoleCode.AUDITOR)
@RestController
@RequestMapping(path = "/v1/log", produces = MediaType.APPLICATION_JSON_VALUE)
class LogController {

    private final Decisions decisions;

    LogController(Decisions decisions) {
        this.decisions = decisions;
    }

    /**
     * The signed end of the chain.
     *
     * @param statement the bytes that are signed
     * @param signature Ed25519, in Base64
     * @param publicKey in PEM
     */
    record HeadItem(long count, String hash, String statement, String signature, String publicKey) {}

    @GetMapping("/head")
    HeadItem logHead() {
        return item(decisions.head());
    }

    @GetMapping("/verify")
    VerificationItem verifyLog(
            @RequestParam(required = false) @Nullable String count,
            @RequestParam(required = false) @Nullable String hash,
            @RequestParam(required = false) @Nullable String signature) {
        if (count == null && hash == null && signature == null) {
            return VerificationItem.of(decisions.verify(), this);
        }
        Parameters given = new Parameters(ZoneOffset.UTC);
        Long number = given.number("count", count, 0, Long.MAX_VALUE);
        given.refuseIfFaulty();
        if (number == null || hash == null || signature == null) {
            throw new InvalidRequest(List.of(new InputFault("query:count", "incomplete", INCOMPLETE, ALL_THREE)));
        }
        // A form turns the plus of Base64 into a space.
        LogHead kept = new LogHead(number, hash, signature.replace(' ', '+'));
        return VerificationItem.of(decisions.verify(kept, VerificationProgress.SILENT), this);
    }

    /**
     * What came of checking the log.
     *
     * @param intact whether nothing is wrong
     * @param checked how many entries were found right, from the first on
     * @param head the head that the chain was checked against; absent when there is none that can be read
     * @param firstWrong the first entry that is not as it was written; absent when all are
     */
    record VerificationItem(
            boolean intact,
            long checked,
            @Nullable HeadItem head,
            @Nullable WrongItem firstWrong) {

        private static VerificationItem of(Verification verification, LogController log) {
            LogHead head = verification.head();
            Wrong wrong = verification.firstWrong();
            return new VerificationItem(
                    verification.intact(),
                    verification.checked(),
                    head == null ? null : log.item(head),
                    wrong == null
                            ? null
                            : new WrongItem(
                                    wrong.sequence(),
                                    wrong.reason(),
                                    wrong.reason().text()));
        }
    }

    /**
     * An entry that is not as it was written.
     *
     * @param sequence its number, or that which it should have
     */
    record WrongItem(long sequence, FailureReason reason, Text text) {}

    private HeadItem item(LogHead head) {
        return new HeadItem(
                head.count(),
                head.hash(),
                new String(head.statement(), StandardCharsets.UTF_8),
                head.signature(),
                decisions.publicKey());
    }

    private static final Text INCOMPLETE = new Text("Hovedet er ikke helt.", "The head is not whole.");
    private static final Text ALL_THREE = new Text(
            "Send count, hash og signature fra det samme svar på /v1/log/head.",
            "Send count, hash and signature of one and the same answer of /v1/log/head.");
}
