package dk.indsatskompas.web.http;

import dk.indsatskompas.advice.InvalidRequest;
import dk.indsatskompas.decisions.RefusedByLog;
import dk.indsatskompas.decisions.StoreUnavailable;
import dk.indsatskompas.operations.Counting;
import dk.indsatskompas.process.RepeatedWarning;
import dk.indsatskompas.publishing.FolderChecks;
import dk.indsatskompas.publishing.RulebookCache;
import dk.indsatskompas.publishing.StepNotTaken;
import dk.indsatskompas.rulebook.EngineDisagreement;
import dk.indsatskompas.rulebook.problems.BrokenRulebook;
import dk.indsatskompas.vocabulary.Text;
import dk.indsatskompas.web.signin.Caller;
import jakarta.servlet.http.HttpServletRequest;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
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
import org.springframework.web.HttpMediaTypeNotAcceptableException;
import org.springframework.web.HttpMediaTypeNotSupportedException;
import org.springframework.web.HttpRequestMethodNotSupportedException;
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
    private static final Duration STORE_BACK_AFTER = Duration.ofSeconds(2);

    private final RepeatedWarning unrecorded = new RepeatedWarning(LOG, "requests could not be recorded or read");
    private final Counting counting;

    ProblemHandler(Counting counting) {
        this.counting = counting;
    }

    @ExceptionHandler
    ResponseEntity<Object> refused(RefusedRequest e) {
        return e.answer();
    }

    @ExceptionHandler
    ResponseEntity<Object> invalid(InvalidRequest e) {
        return ProblemDetails.of(ProblemType.INVALID_REQUEST, e.faults()).answer();
    }

    @ExceptionHandler({MultipartException.class, InvalidParameterException.class, RequestRejectedException.class})
    ResponseEntity<Object> malformed() {
        return ProblemDetails.of(ProblemType.MALFORMED_REQUEST).answer();
    }

    /** What was begun cannot be answered otherwise any more; the server hangs up, so that it shows. */
    @ExceptionHandler
    void brokenOff(ClientAbortException e) throws ClientAbortException {
        throw e;
    }

    @ExceptionHandler
    ResponseEntity<Object> broken(BrokenRulebook e) {
        return RefusedRequest.broken(e.problems()).answer();
    }

    @ExceptionHandler(AccessDeniedException.class)
    ResponseEntity<Object> notAllowed() {
        return ProblemDetails.of(ProblemType.NOT_ALLOWED).answer();
    }

    @ExceptionHandler({RefusedByLog.KeyConflict.class, RefusedByLog.CitizenErased.class})
    ResponseEntity<Object> refusedByLog(RefusedByLog e) {
        boolean erased = e instanceof RefusedByLog.CitizenErased;
        return ProblemDetails.of(erased ? ProblemType.ERASED : ProblemType.IDEMPOTENCY_KEY_CONFLICT)
                .answer();
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
        return ProblemDetails.of(type).answer();
    }

    /** What is not surely recorded is not answered; the message names no citizen. */
    @ExceptionHandler
    ResponseEntity<Object> unavailable(StoreUnavailable e) {
        ProblemDetails problem = ProblemDetails.of(ProblemType.STORE_UNAVAILABLE);
        Class<?> cause = (e.getCause() == null ? e : e.getCause()).getClass();
        unrecorded.add(1, "%s %s %s".formatted(problem.instance(), e.getMessage(), cause.getName()));
        HttpHeaders headers = new HttpHeaders();
        headers.set(HttpHeaders.RETRY_AFTER, Long.toString(STORE_BACK_AFTER.toSeconds()));
        return problem.answer(headers);
    }

    @ExceptionHandler(FolderChecks.Busy.class)
    ResponseEntity<Object> checksBusy() {
        return new RefusedRequest(ProblemType.CHECKS_BUSY, CHECKED_WITHIN).answer();
    }

    @ExceptionHandler
    void abandoned(FolderChecks.Abandoned e) throws ClientAbortException {
        throw new ClientAbortException(e);
    }

    @ExceptionHandler
    ResponseEntity<Object> unreadable(RulebookCache.Unreadable e) {
        return logged(ProblemType.RULEBOOK_UNREADABLE, e.getMessage() + ": " + e.problems());
    }

    /** The message names rules only, nothing of the citizen. */
    @ExceptionHandler
    ResponseEntity<Object> disagreement(EngineDisagreement e) {
        counting.disagreed();
        return logged(ProblemType.ENGINE_DISAGREEMENT, String.valueOf(e.getMessage()));
    }

    /** The message may hold what was sent, so only the kind of fault and where it arose are logged. */
    @ExceptionHandler
    ResponseEntity<Object> unexpected(Exception e) {
        return logged(ProblemType.INTERNAL, e.getClass().getName() + " at " + Arrays.toString(e.getStackTrace()));
    }

    /** The line begins with what the answer calls the problem. */
    private static ResponseEntity<Object> logged(ProblemType type, String what) {
        ProblemDetails problem = ProblemDetails.of(type);
        LOG.error("{} {}", problem.instance(), what);
        return problem.answer();
    }

    @Override
    protected @Nullable ResponseEntity<Object> handleExceptionInternal(
            Exception ex, @Nullable Object body, HttpHeaders headers, HttpStatusCode status, WebRequest request) {
        ProblemDetails problem = ProblemDetails.of(ProblemType.of(status));
        return help(ex).map(problem::then).orElse(problem).answer(headers);
    }

    /** What this address takes or serves instead, as far as the framework knows. */
    private static Optional<Text> help(Exception e) {
        if (e instanceof HttpMediaTypeNotAcceptableException type) {
            return Optional.of(Text.format(
                    "Adressen leverer: %s.", "The address serves: %s.", listed(type.getSupportedMediaTypes())));
        }
        if (e instanceof HttpMediaTypeNotSupportedException type) {
            return Optional.of(QueryCheck.takes(listed(type.getSupportedMediaTypes())));
        }
        return e instanceof HttpRequestMethodNotSupportedException method && method.getSupportedMethods() != null
                ? Optional.of(QueryCheck.takes(String.join(", ", method.getSupportedMethods())))
                : Optional.empty();
    }

    private static String listed(List<MediaType> types) {
        return types.stream().map(MediaType::toString).collect(Collectors.joining(", "));
    }
}
