package dk.indsatskompas.web;

import dk.indsatskompas.advice.Question;
import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;

/** The body of a request, every byte of it. */
final class Body {

    private Body() {}

    /**
     * Reads it.
     *
     * @throws BodyTooLarge when there is more than is read
     * @throws UnreadableBody when its framing does not follow HTTP
     */
    static byte[] of(HttpServletRequest request) {
        try {
            byte[] body = request.getInputStream().readNBytes(Question.LARGEST + 1);
            if (body.length > Question.LARGEST) {
                throw new BodyTooLarge();
            }
            return body;
        } catch (IOException e) {
            throw new UnreadableBody(e);
        }
    }
}
