package dk.indsatskompas.web.http;

import java.time.Duration;

/** As many as may ask at a time do already. */
public final class TooManyRequests extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final ProblemType type;

    /** About as long as it takes. */
    private final Duration retryAfter;

    public TooManyRequests(ProblemType type, Duration retryAfter) {
        super(type.uri(), null, false, false);
        this.type = type;
        this.retryAfter = retryAfter;
    }

    ProblemType type() {
        return type;
    }

    /** What the header of that name says. */
    String retryAfter() {
        return Long.toString(retryAfter.toSeconds());
    }
}
