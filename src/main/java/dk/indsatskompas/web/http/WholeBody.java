package dk.indsatskompas.web.http;

import dk.indsatskompas.advice.Question;
import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;

/** The body of a request, every byte of it. */
public final class WholeBody {

    private WholeBody() {}

    /**
     * Reads one that is a question.
     *
     * @throws BodyTooLarge when there is more than is read
     * @throws UnreadableBody when it takes too long to come in, or its framing does not follow HTTP
     */
    public static byte[] of(HttpServletRequest request) {
        return of(request, Question.LARGEST, ProblemType.TOO_LARGE);
    }

    /**
     * Reads one of another size.
     *
     * @param most how many bytes it may have
     * @param otherwise what says so
     */
    public static byte[] of(HttpServletRequest request, int most, ProblemType otherwise) {
        try {
            byte[] body = request.getInputStream().readNBytes(most + 1);
            if (body.length > most) {
                throw new BodyTooLarge(otherwise);
            }
            return body;
        } catch (IOException e) {
            throw new UnreadableBody(e);
        }
    }
}
