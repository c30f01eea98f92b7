package dk.indsatskompas.web.http;

import dk.indsatskompas.rulebook.problems.Problem;
import dk.indsatskompas.vocabulary.InputFault;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseEntity;

/** A request that is answered with a problem. It happens every day, so no stack is kept of it. */
public final class RefusedRequest extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private final ProblemType type;
    private final transient List<InputFault> faults;
    private final transient Map<String, String> headers;

    private RefusedRequest(ProblemType type, List<InputFault> faults, Map<String, String> headers) {
        super(type.uri(), null, false, false);
        this.type = type;
        this.faults = faults;
        this.headers = headers;
    }

    public RefusedRequest(ProblemType type) {
        this(type, List.of(), Map.of());
    }

    public RefusedRequest(ProblemType type, List<InputFault> faults) {
        this(type, faults, Map.of());
    }

    /** One that is answered when it is sent again after about so long. */
    public RefusedRequest(ProblemType type, Duration retryAfter) {
        this(type, Map.of(HttpHeaders.RETRY_AFTER, Long.toString(retryAfter.toSeconds())));
    }

    /** One that is answered when it is sent as these headers say. */
    RefusedRequest(ProblemType type, Map<String, String> headers) {
        this(type, List.of(), headers);
    }

    /** The body ended too early or came too slowly, or its framing is wrong. */
    public static RefusedRequest unreadable() {
        return new RefusedRequest(ProblemType.MALFORMED_REQUEST);
    }

    /** A folder that cannot be a rulebook; the pointer of each problem is file:line:column. */
    public static RefusedRequest broken(List<Problem> problems) {
        return new RefusedRequest(
                ProblemType.RULEBOOK_BROKEN,
                problems.stream()
                        .map(problem -> new InputFault(
                                problem.place().toString(), problem.code().id(), problem.found(), problem.cure()))
                        .toList());
    }

    ProblemDetails problem() {
        return ProblemDetails.of(type, faults);
    }

    ResponseEntity<Object> answer() {
        HttpHeaders said = new HttpHeaders();
        headers.forEach(said::set);
        return problem().answer(said);
    }

    /** Refuses it in a filter, before it has come to a controller; {@link ErrorAnswer} makes the problem of that. */
    public void send(HttpServletRequest request, HttpServletResponse response) throws IOException {
        headers.forEach(response::setHeader);
        request.setAttribute(ErrorAnswer.REFUSED, this);
        response.sendError(type.status());
    }
}
