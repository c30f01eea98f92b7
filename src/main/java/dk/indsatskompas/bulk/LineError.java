package dk.indsatskompas.bulk;

import dk.indsatskompas.vocabulary.Text;
import dk.indsatskompas.vocabulary.Texts;
import java.util.Locale;

/** Why a line gets no answer. The types and titles are those of a question that is asked alone. */
public enum LineError {
    INVALID_REQUEST(400),
    ERASED(410),
    TOO_LARGE(413),
    TOO_MANY_LINES(413),
    IDEMPOTENCY_KEY_CONFLICT(422),
    ENGINE_DISAGREEMENT(500),
    INTERNAL(500),
    STORE_UNAVAILABLE(503);

    final int status;
    final Text title = Texts.of(this, "title");
    final Text detail = Texts.of(this, "detail");

    LineError(int status) {
        this.status = status;
    }

    String uri() {
        return "urn:indsatskompas:problem:" + name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
