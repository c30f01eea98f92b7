package dk.indsatskompas.web.recommendations;

import dk.indsatskompas.advice.InvalidRequest;
import dk.indsatskompas.vocabulary.CprNumber;
import dk.indsatskompas.vocabulary.InputFault;
import dk.indsatskompas.vocabulary.Text;
import java.util.List;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** What a caller marks a request with, so that it can be sent again. */
final class IdempotencyKey {

    static final String HEADER = "Idempotency-Key";

    /** Says that the request was answered before, and this is that answer. */
    static final String REPEATED = "Idempotent-Replayed";

    private static final Pattern VISIBLE = Pattern.compile("[!-~]{1,255}");

    private IdempotencyKey() {}

    /**
     * The key as it was sent; null when none was.
     *
     * @throws InvalidRequest when it is no key, or looks like a civil registration number
     */
    static @Nullable String checked(@Nullable String key) {
        if (key != null && CprNumber.in(key)) {
            throw new InvalidRequest(List.of(CprNumber.fault("header:" + HEADER, HEADER, HINT)));
        }
        if (key == null || VISIBLE.matcher(key).matches()) {
            return key;
        }
        throw new InvalidRequest(List.of(new InputFault("header:" + HEADER, "malformed", MALFORMED, HINT)));
    }

    private static final Text MALFORMED = new Text(
            "Idempotency-Key skal være 1–255 synlige ASCII-tegn uden mellemrum.",
            "Idempotency-Key must be 1–255 visible ASCII characters without a space.");
    private static final Text HINT =
            new Text("Brug for eksempel en UUID pr. forespørgsel.", "Use a UUID for each request, say.");
}
