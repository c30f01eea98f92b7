package dk.indsatskompas.web.http;

import dk.indsatskompas.advice.InvalidRequest;
import dk.indsatskompas.advice.JsonTree;
import dk.indsatskompas.decisions.IdempotencyKey;
import dk.indsatskompas.replay.RequestKey;
import dk.indsatskompas.vocabulary.CprNumber;
import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;

/** The header by which a request is marked that may be sent again, and the one that says that it was. */
public final class IdempotencyHeader {
    public static final String NAME = "Idempotency-Key";

    public static final String REPLAYED = "Idempotent-Replayed";

    private static final Pattern VISIBLE = Pattern.compile("[!-~]{1,255}");

    private IdempotencyHeader() {}

    /** The key of a request, whatever its body; null when it has none. */
    public static @Nullable RequestKey of(HttpServletRequest request) {
        String key = request.getHeader(NAME);
        return key == null ? null : new RequestKey(key, request.getServletPath(), request.getHeader("Rulebook"));
    }

    /** The key of a request with the one field of its body, which may as well be absent. */
    public static @Nullable IdempotencyKey of(HttpServletRequest request, String field, @Nullable String value) {
        RequestKey key = of(request);
        return key == null ? null : key.of(value == null ? Map.of() : Map.of(field, value));
    }

    /** The key of a request with what its body asks. */
    public static @Nullable IdempotencyKey of(HttpServletRequest request, byte[] body) {
        RequestKey key = of(request);
        return key == null ? null : key.of(JsonTree.read(body));
    }

    /** An answer that says whether the same request was answered before. */
    public static ResponseEntity.BodyBuilder answer(boolean again) {
        ResponseEntity.BodyBuilder answer = ResponseEntity.ok();
        return again ? answer.header(REPLAYED, "true") : answer;
    }

    /** Refuses a key that is none, at every address. It may not look like a civil registration number, either. */
    static void check(HttpServletRequest request) {
        String key = request.getHeader(NAME);
        if (key != null && CprNumber.in(key)) {
            throw new InvalidRequest(
                    List.of(CprNumber.fault("header:" + NAME, NAME, RequestFault.NO_IDEMPOTENCY_KEY.hint())));
        }
        if (key != null && !VISIBLE.matcher(key).matches()) {
            throw RequestFault.NO_IDEMPOTENCY_KEY.refused("header:" + NAME);
        }
    }
}
