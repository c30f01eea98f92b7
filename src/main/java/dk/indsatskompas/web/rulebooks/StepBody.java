package dk.indsatskompas.web.rulebooks;

import dk.indsatskompas.advice.InvalidRequest;
import dk.indsatskompas.vocabulary.InputFault;
import dk.indsatskompas.web.http.Parameters;
import dk.indsatskompas.web.http.RequestFault;
import dk.indsatskompas.web.http.WholeBody;
import jakarta.servlet.http.HttpServletRequest;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.http.MediaType;
import org.springframework.web.HttpMediaTypeNotSupportedException;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The small body of a step with a rulebook, which may as well be absent. */
final class StepBody {

    private static final JsonMapper JSON = JsonMapper.shared();

    private StepBody() {}

    record ActivationRequest(@Nullable Instant from) {}

    record RollbackRequest(@Nullable String to) {}

    /** From when; null is at once. What lies in the past is refused, since nothing that was can be changed. */
    static @Nullable Instant from(HttpServletRequest request, Instant now) throws HttpMediaTypeNotSupportedException {
        String from = text(request, "from");
        if (from == null) {
            return null;
        }
        try {
            Instant time = Parameters.instant(from);
            if (time.isAfter(now)) {
                return time;
            }
            throw RequestFault.TIME_PASSED.refused("/from");
        } catch (DateTimeException e) {
            throw RequestFault.TIME_MALFORMED.refused("/from");
        }
    }

    /** The fingerprint of a rulebook; null when none is named. */
    static @Nullable String to(HttpServletRequest request) throws HttpMediaTypeNotSupportedException {
        return text(request, "to");
    }

    private static @Nullable String text(HttpServletRequest request, String field)
            throws HttpMediaTypeNotSupportedException {
        byte[] body = WholeBody.of(request);
        if (body.length == 0) {
            return null;
        }
        String type = String.valueOf(request.getContentType());
        if (!type.startsWith(MediaType.APPLICATION_JSON_VALUE)) {
            throw new HttpMediaTypeNotSupportedException("The body is no JSON");
        }
        JsonNode fields = read(body);
        List<InputFault> faults = new ArrayList<>();
        fields.propertyNames().stream()
                .filter(name -> !name.equals(field))
                // The name is what was sent, so it is not repeated.
                .forEach(name -> faults.add(RequestFault.UNKNOWN_FIELD.at("", field)));
        JsonNode value = fields.path(field);
        if (!value.isMissingNode() && !value.isNull() && !value.isString()) {
            faults.add(RequestFault.NO_TEXT.at("/" + field));
        }
        if (!faults.isEmpty()) {
            throw new InvalidRequest(faults);
        }
        return value.isString() ? value.asString() : null;
    }

    private static JsonNode read(byte[] body) {
        try {
            JsonNode fields = JSON.readTree(body);
            if (fields.isObject()) {
                return fields;
            }
        } catch (JacksonException e) {
            // Told below, with what is no object.
        }
        throw RequestFault.NO_OBJECT.refused("");
    }
}
