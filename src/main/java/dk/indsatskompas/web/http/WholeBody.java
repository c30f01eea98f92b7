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
import java.util.zip.ZipException;
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
        boolean isForm = FormCheck.isForm(request);
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

    /** Refuses what the library would fall over or pass over: empty parts without end, and what stands behind the last. */
    private static final class Inflated extends GZIPInputStream {
        /** For each of these in a row the library calls itself. */
        private static final int EMPTY_PARTS = 100;

        /** Of a part: its checksum and its length. */
        private static final int TRAILER = 8;

        private final Sent sent;
        private long filled;
        private int nested;

        Inflated(InputStream sent) throws IOException {
            this(new Sent(sent));
        }

        private Inflated(Sent sent) throws IOException {
            super(sent);
            this.sent = sent;
        }

        @Override
        protected void fill() throws IOException {
            super.fill();
            filled = sent.passed;
        }

        @Override
        public int read(byte[] bytes, int from, int length) throws IOException {
            if (nested == EMPTY_PARTS) {
                throw new ZipException("Too many empty parts");
            }
            nested++;
            try {
                int read = super.read(bytes, from, length);
                if (read < 0 && inf.getRemaining() + sent.passed - filled > TRAILER) {
                    throw new ZipException("What follows is no part");
                }
                return read;
            } finally {
                nested--;
            }
        }

        /** Not what may still come: who waits for an answer before sending on must get it. */
        @Override
        public int available() throws IOException {
            if (inf.finished()) {
                return 0;
            }
            return inf.getRemaining() > 0 ? 1 : sent.arrived();
        }

        /** What is sent, counted. */
        private static final class Sent extends FilterInputStream {
            private long passed;

            Sent(InputStream sent) {
                super(sent);
            }

            /** The library looks for a next part of a stream only when it believes that there is more. */
            @Override
            public int available() {
                return 1;
            }

            int arrived() throws IOException {
                return super.available();
            }

            @Override
            public int read() throws IOException {
                int one = super.read();
                passed += one < 0 ? 0 : 1;
                return one;
            }

            @Override
            public int read(byte[] bytes, int from, int length) throws IOException {
                int read = super.read(bytes, from, length);
                passed += Math.max(0, read);
                return read;
            }
        }
    }
}
