package dk.indsatskompas.web.rulebooks;

import dk.indsatskompas.advice.InvalidRequest;
import dk.indsatskompas.vocabulary.InputFault;
import dk.indsatskompas.vocabulary.Text;
import dk.indsatskompas.web.http.Parameters;
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

    /** What an activation is sent. */
    record ActivationRequest(@Nullable Instant from) {}

    /** What a rollback is sent. */
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
            throw refused("/from", "in-the-past", PAST, LEAVE_OUT);
        } catch (DateTimeException e) {
            throw refused("/from", "malformed", NO_TIME, WRITE_A_TIME);
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
                .forEach(name ->
                        // The name is what was sent, so it is not repeated.
                        faults.add(new InputFault(
                                "",
                                "unknown-field",
                                UNKNOWN,
                                Text.format("Feltet er %s.", "The field is %s.", field))));
        JsonNode value = fields.path(field);
        if (!value.isMissingNode() && !value.isNull() && !value.isString()) {
            faults.add(new InputFault("/" + field, "wrong-type", NO_TEXT, WRITE_A_TEXT));
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
        throw refused("", "malformed", NO_OBJECT, WRITE_AN_OBJECT);
    }

    private static InvalidRequest refused(String pointer, String code, Text message, Text hint) {
        return new InvalidRequest(List.of(new InputFault(pointer, code, message, hint)));
    }

    private static final Text PAST = new Text("Tidspunktet er passeret.", "The time has passed.");
    private static final Text LEAVE_OUT = new Text(
            "Skriv et senere tidspunkt, eller udelad feltet for at sætte regelbogen i kraft straks.",
            "Write a later time, or leave the field out to bring the rulebook into force at once.");
    private static final Text NO_TIME = new Text("Feltet er intet tidspunkt.", "The field is no time.");
    private static final Text WRITE_A_TIME =
            new Text("Skriv det som 2026-12-01T00:00:00Z.", "Write it like 2026-12-01T00:00:00Z.");
    private static final Text UNKNOWN = new Text("Der er et ukendt felt.", "There is an unknown field.");
    private static final Text NO_TEXT = new Text("Feltet er ikke en tekst.", "The field is not a text.");
    private static final Text WRITE_A_TEXT = new Text("Skriv det i anførselstegn.", "Write it in quotes.");
    private static final Text NO_OBJECT =
            new Text("Indholdet er ikke et JSON-objekt.", "The body is not a JSON object.");
    private static final Text WRITE_AN_OBJECT =
            new Text("Send et objekt, eller send intet.", "Send an object, or send nothing.");
}
