package dk.indsatskompas.web.recommendations;

import dk.indsatskompas.advice.InvalidRequest;
import dk.indsatskompas.vocabulary.CprNumber;
import dk.indsatskompas.web.http.RequestFault;
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
            throw new InvalidRequest(
                    List.of(CprNumber.fault("header:" + HEADER, HEADER, RequestFault.NO_IDEMPOTENCY_KEY.hint())));
        }
        if (key == null || VISIBLE.matcher(key).matches()) {
            return key;
        }
        throw RequestFault.NO_IDEMPOTENCY_KEY.refused("header:" + HEADER);
    }
}
