package dk.indsatskompas.web;

import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;

/** The body of a request, every byte of it. */
final class Body {

    /** A whole profile is about two thousand bytes. */
    private static final int LARGEST = 65_536;

    private Body() {}

    /**
     * Reads it.
     *
     * @throws BodyTooLarge when there is more than is read
     * @throws UnreadableBody when its framing does not follow HTTP
     */
    static byte[] of(HttpServletRequest request) {
        try {
            byte[] body = request.getInputStream().readNBytes(LARGEST + 1);
            if (body.length > LARGEST) {
                throw new BodyTooLarge();
            }
            return body;
        } catch (IOException e) {
            throw new UnreadableBody(e);
        }
    }
}
