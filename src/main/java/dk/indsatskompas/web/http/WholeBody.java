package dk.indsatskompas.web.http;

import dk.indsatskompas.advice.Question;
import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.io.InputStream;

/** The body of a request, every byte of it. */
public final class WholeBody {
    private WholeBody() {}

    /** Reads one that is a question; {@link RefusedRequest} when it is too large, too slow, or no HTTP. */
    public static byte[] of(HttpServletRequest request) {
        return of(request, Question.LARGEST, ProblemType.TOO_LARGE);
    }

    /** Reads one of at most so many bytes; a problem says that there are more. */
    public static byte[] of(HttpServletRequest request, int most, ProblemType otherwise) {
        try {
            return of(request.getInputStream(), most, otherwise);
        } catch (IOException e) {
            throw RefusedRequest.unreadable();
        }
    }

    /** Reads a part of one. */
    public static byte[] of(InputStream part, int most, ProblemType otherwise) throws IOException {
        byte[] bytes = part.readNBytes(most + 1);
        if (bytes.length > most) {
            throw new RefusedRequest(otherwise);
        }
        return bytes;
    }
}
