package dk.indsatskompas.web.http;

import dk.indsatskompas.vocabulary.Text;
import dk.indsatskompas.vocabulary.Texts;
import java.util.Locale;
import java.util.function.Supplier;
import org.springframework.http.HttpStatusCode;

/** The problems that can be answered (RFC 9457), in both languages. */
public enum ProblemType {
    INVALID_REQUEST(400),
    MALFORMED_REQUEST(400),
    NOT_SIGNED_IN(401),
    NOT_ALLOWED(403),
    FOREIGN_PAGE(403),
    NOT_FOUND(404),
    UNKNOWN_RULEBOOK(404),
    UNKNOWN_FILE(404),
    UNKNOWN_FINDING(404),
    UNKNOWN_DECISION(404),
    UNKNOWN_CITIZEN(404),
    NOT_COSIGNED(404),
    NONE_IN_FORCE(404),
    METHOD_NOT_ALLOWED(405),
    NOT_ACCEPTABLE(406),
    CODING_NOT_ACCEPTABLE(406),
    RULEBOOK_UNREADABLE(409),
    NO_DRAFT(409),
    OWN_DRAFT(409),
    SIGN_IN_NEEDED(409),
    NOT_APPROVED(409),
    ALREADY_IN_FORCE(409),
    NEVER_IN_FORCE(409),
    NOTHING_BEFORE(409),
    TOO_SLOW(408),
    ERASED(410),
    TOO_LARGE(413),
    UPLOAD_TOO_LARGE(413),
    POPULATION_TOO_LARGE(413),
    UNSUPPORTED_MEDIA_TYPE(415),
    UNSUPPORTED_CODING(415),
    IDEMPOTENCY_KEY_CONFLICT(422),
    RULEBOOK_BROKEN(422),
    TOO_MANY_REQUESTS(429),
    ENGINE_DISAGREEMENT(500),
    INTERNAL(500),
    BUSY(503),
    CHECKS_BUSY(503),
    OVERLOADED(503),
    SIGN_IN_UNAVAILABLE(503),
    STORE_UNAVAILABLE(503);

    private final int status;
    private final Text title = Texts.of(this, "title");
    private final Text detail = Texts.of(this, "detail");

    ProblemType(int status) {
        this.status = status;
    }

    public int status() {
        return status;
    }

    public String uri() {
        return "urn:indsatskompas:problem:" + name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    public Text title() {
        return title;
    }

    public Text detail() {
        return detail;
    }

    /** What has this problem, for who asks for what there is not. */
    public Supplier<RefusedRequest> refused() {
        return () -> new RefusedRequest(this);
    }

    /** The problem for a status that the framework has found; what is the client's fault stays its fault. */
    static ProblemType of(HttpStatusCode status) {
        return switch (status.value()) {
            case 401 -> NOT_SIGNED_IN;
            case 403 -> NOT_ALLOWED;
            case 404 -> NOT_FOUND;
            case 405 -> METHOD_NOT_ALLOWED;
            case 406 -> NOT_ACCEPTABLE;
            case 408 -> TOO_SLOW;
            case 413 -> TOO_LARGE;
            case 415 -> UNSUPPORTED_MEDIA_TYPE;
            // A transfer coding, and a version of HTTP, that nobody here speaks.
            case 501, 505 -> MALFORMED_REQUEST;
            default -> status.is4xxClientError() ? MALFORMED_REQUEST : INTERNAL;
        };
    }
}
