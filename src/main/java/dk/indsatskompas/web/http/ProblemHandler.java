package dk.indsatskompas.web.http;

import dk.indsatskompas.advice.InvalidRequest;
import dk.indsatskompas.decisions.RefusedByLog;
import dk.indsatskompas.decisions.RepeatedWarning;
import dk.indsatskompas.decisions.StoreUnavailable;
import dk.indsatskompas.operations.Counting;
import dk.indsatskompas.publishing.FolderChecks;
import dk.indsatskompas.publishing.RulebookCache;
import dk.indsatskompas.publishing.StepNotTaken;
import dk.indsatskompas.rulebook.EngineDisagreement;
import dk.indsatskompas.vocabulary.InputFault;
import dk.indsatskompas.web.rulebooks.RulebookBroken;
import dk.indsatskompas.web.signin.Caller;
import jakarta.servlet.http.HttpServletRequest;
import java.time.Duration;
import java.util.List;
import org.apache.catalina.connector.ClientAbortException;
import org.apache.tomcat.util.http.InvalidParameterException;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatusCode;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.web.firewall.RequestRejectedException;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.RestControllerAdvice;
import org.springframework.web.context.request.WebRequest;
import org.springframework.web.multipart.MultipartException;
import org.springframework.web.servlet.mvc.method.annotation.ResponseEntityExceptionHandler;

/** Answers everything that goes wrong in a controller, or on the way to one, as a problem. */
@RestControllerAdvice
class ProblemHandler extends ResponseEntityExceptionHandler {

    private static final Logger LOG = LoggerFactory.getLogger(ProblemHandler.class);

    private static final Duration CHECKED_WITHIN = Duration.ofSeconds(10);

    private final RepeatedWarning unrecorded = new RepeatedWarning(LOG, "requests could not be recorded or read");
    private final Counting counting;

    ProblemHandler(Counting counting) {
        this.counting = counting;
    }

    @ExceptionHandler
    ResponseEntity<Object> invalid(InvalidRequest e) {
        return answer(ProblemDetails.of(ProblemType.INVALID_REQUEST, e.faults()), new HttpHeaders());
    }

    @ExceptionHandler
    ResponseEntity<Object> tooLarge(BodyTooLarge e) {
        return answer(ProblemDetails.of(e.type(), List.of()), new HttpHeaders());
    }

    @ExceptionHandler({
        UnreadableBody.class,
        MultipartException.class,
        InvalidParameterException.class,
        RequestRejectedException.class
    })
    ResponseEntity<Object> malformed() {
        return answer(ProblemDetails.of(ProblemType.MALFORMED_REQUEST, List.of()), new HttpHeaders());
    }

    /** What was begun cannot be answered otherwise any more; the server hangs up, so that it shows. */
    @ExceptionHandler
    void brokenOff(ClientAbortException e) throws ClientAbortException {
        throw e;
    }

    @ExceptionHandler
    ResponseEntity<Object> notFound(NotFound e) {
        return answer(ProblemDetails.of(e.type(), List.of()), new HttpHeaders());
    }

    @ExceptionHandler
    ResponseEntity<Object> notAllowed(AccessDeniedException e) {
        return answer(ProblemDetails.of(ProblemType.NOT_ALLOWED, List.of()), new HttpHeaders());
    }

    @ExceptionHandler
    ResponseEntity<Object> conflict(RefusedByLog.KeyConflict e) {
        return answer(ProblemDetails.of(ProblemType.IDEMPOTENCY_KEY_CONFLICT, List.of()), new HttpHeaders());
    }

    @ExceptionHandler
    ResponseEntity<Object> erased(RefusedByLog.CitizenErased e) {
        return answer(ProblemDetails.of(ProblemType.ERASED, List.of()), new HttpHeaders());
    }

    @ExceptionHandler
    ResponseEntity<Object> broken(RulebookBroken e) {
        return answer(ProblemDetails.of(ProblemType.RULEBOOK_BROKEN, e.faults()), new HttpHeaders());
    }

    @ExceptionHandler
    ResponseEntity<Object> notTaken(StepNotTaken e, HttpServletRequest request) {
        ProblemType type = switch (e.why()) {
            case NO_DRAFT -> ProblemType.NO_DRAFT;
            case OWN_DRAFT -> Caller.of(request).isAnybody() ? ProblemType.SIGN_IN_NEEDED : ProblemType.OWN_DRAFT;
            case NOT_APPROVED -> ProblemType.NOT_APPROVED;
            case ALREADY_IN_FORCE -> ProblemType.ALREADY_IN_FORCE;
            case NEVER_IN_FORCE -> ProblemType.NEVER_IN_FORCE;
            case NOTHING_BEFORE -> ProblemType.NOTHING_BEFORE;
        };
        return answer(ProblemDetails.of(type, List.of()), new HttpHeaders());
    }

    /** What is not surely recorded is not answered; the message names no citizen. */
    @ExceptionHandler
    ResponseEntity<Object> unavailable(StoreUnavailable e) {
        ProblemDetails problem = ProblemDetails.of(ProblemType.STORE_UNAVAILABLE, List.of());
        Throwable cause = e.getCause() == null ? e : e.getCause();
        unrecorded.add(
                1,
                "%s %s %s"
                        .formatted(
                                problem.instance(),
                                e.getMessage(),
                                cause.getClass().getName()));
        HttpHeaders headers = new HttpHeaders();
        headers.set(HttpHeaders.RETRY_AFTER, Long.toString(StoreUnavailable.RETRY_AFTER.toSeconds()));
        return answer(problem, headers);
    }

    @ExceptionHandler
    ResponseEntity<Object> busy(TooManyRequests e) {
        HttpHeaders headers = new HttpHeaders();
        headers.set(HttpHeaders.RETRY_AFTER, e.retryAfter());
        return answer(ProblemDetails.of(e.type(), List.of()), headers);
    }

    @ExceptionHandler(FolderChecks.Busy.class)
    ResponseEntity<Object> checksBusy() {
        return busy(new TooManyRequests(ProblemType.CHECKS_BUSY, CHECKED_WITHIN));
    }

    @ExceptionHandler
    void abandoned(FolderChecks.Abandoned e) throws ClientAbortException {
        throw new ClientAbortException(e);
    }

    @ExceptionHandler
    ResponseEntity<Object> unreadable(RulebookCache.Unreadable e) {
        ProblemDetails problem = ProblemDetails.of(ProblemType.RULEBOOK_UNREADABLE, List.of());
        LOG.error("{} {}: {}", problem.instance(), e.getMessage(), e.problems());
        return answer(problem, new HttpHeaders());
    }

    /** The message names rules only, nothing of the citizen. */
    @ExceptionHandler
    ResponseEntity<Object> disagreement(EngineDisagreement e) {
        ProblemDetails problem = ProblemDetails.of(ProblemType.ENGINE_DISAGREEMENT, List.of());
        counting.disagreed();
        LOG.error("{} {}", problem.instance(), e.getMessage());
        return answer(problem, new HttpHeaders());
    }

    /** The message may hold what was sent, so only the kind of fault and where it arose are logged. */
    @ExceptionHandler
    ResponseEntity<Object> unexpected(Exception e) {
        ProblemDetails problem = ProblemDetails.of(ProblemType.INTERNAL, List.of());
        LOG.error("{} {} at {}", problem.instance(), e.getClass().getName(), e.getStackTrace());
        return answer(problem, new HttpHeaders());
    }

    @Override
    protected @Nullable ResponseEntity<Object> handleExceptionInternal(
            Exception ex, @Nullable Object body, HttpHeaders headers, HttpStatusCode status, WebRequest request) {
        return answer(ProblemDetails.of(ProblemType.of(status), List.<InputFault>of()), headers);
    }

    private static ResponseEntity<Object> answer(ProblemDetails problem, HttpHeaders headers) {
        return ResponseEntity.status(problem.status())
                .headers(headers)
                .contentType(MediaType.APPLICATION_PROBLEM_JSON)
                .body(problem);
    }
}
