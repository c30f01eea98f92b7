package dk.indsatskompas.web.http;

import dk.indsatskompas.advice.Question;
import jakarta.servlet.http.HttpServletRequest;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.Collections;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.zip.GZIPInputStream;
import org.springframework.http.HttpHeaders;

/** The body of a request, every byte of it, inflated when it was sent with gzip. */
public final class WholeBody {
    private static final Set<String> GZIP = Set.of("gzip", "x-gzip");

    private WholeBody() {}

    /** Reads one that is a question; {@link RefusedRequest} when it is too large, too slow, or no HTTP. */
    public static byte[] of(HttpServletRequest request) {
        return of(request, Question.LARGEST, ProblemType.TOO_LARGE);
    }

    /** Reads one of at most so many bytes; a problem says that there are more. */
    public static byte[] of(HttpServletRequest request, int most, ProblemType otherwise) {
        try {
            return of(stream(request), most, otherwise);
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

    /** One to be read bit by bit. Of one that swells, no more is inflated than is read. */
    public static InputStream stream(HttpServletRequest request) throws IOException {
        return stream(request, TomcatExchange.of(request).arrived(request.getInputStream()));
    }

    /** The same of what was sent, wherever it is by now. */
    public static InputStream stream(HttpServletRequest request, InputStream sent) throws IOException {
        return GZIP.contains(coding(request)) ? new Inflated(sent) : sent;
    }

    /** Refuses a coding that nobody undoes here: the server itself would pass over it. A form is read as it was sent. */
    static void checkCoding(HttpServletRequest request) {
        boolean isForm = String.valueOf(request.getContentType())
                .toLowerCase(Locale.ROOT)
                .startsWith("multipart/");
        String coding = coding(request);
        if (!coding.isEmpty() && !coding.equals("identity") && (isForm || !GZIP.contains(coding))) {
            throw new RefusedRequest(
                    ProblemType.UNSUPPORTED_CODING, Map.of(HttpHeaders.ACCEPT_ENCODING, isForm ? "identity" : "gzip"));
        }
    }

    private static String coding(HttpServletRequest request) {
        return String.join(",", Collections.list(request.getHeaders(HttpHeaders.CONTENT_ENCODING)))
                .strip()
                .toLowerCase(Locale.ROOT);
    }

    private static final class Inflated extends GZIPInputStream {
        private final InputStream sent;

        /** The library looks for a next part of a stream only when it believes that there is more. */
        Inflated(InputStream sent) throws IOException {
            super(new FilterInputStream(sent) {
                @Override
                public int available() {
                    return 1;
                }
            });
            this.sent = sent;
        }

        /** Not what may still come: who waits for an answer before sending on must get it. */
        @Override
        public int available() throws IOException {
            if (inf.finished()) {
                return 0;
            }
            return inf.getRemaining() > 0 ? 1 : sent.available();
        }
    }
}
