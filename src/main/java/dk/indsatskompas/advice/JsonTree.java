package dk.indsatskompas.advice;

import dk.indsatskompas.vocabulary.InputFault;
import dk.indsatskompas.vocabulary.ProfileReader;
import dk.indsatskompas.vocabulary.Text;
import java.math.BigInteger;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.core.ObjectReadContext;
import tools.jackson.core.StreamReadConstraints;
import tools.jackson.core.TokenStreamLocation;
import tools.jackson.core.exc.StreamConstraintsException;
import tools.jackson.core.json.JsonFactory;

/** Reads a JSON body to maps, lists and scalars. Jackson's own binding stops at the first fault; here all duplicates are found. */
public final class JsonTree {

    private static final JsonFactory JSON = JsonFactory.builder()
            .streamReadConstraints(StreamReadConstraints.builder()
                    .maxNestingDepth(20)
                    .maxNumberLength(100)
                    .maxNameLength(200)
                    .maxStringLength(1_000)
                    .maxTokenCount(20_000)
                    .build())
            .build();

    private final JsonParser parser;
    private final List<InputFault> faults;

    private JsonTree(JsonParser parser, List<InputFault> faults) {
        this.parser = parser;
        this.faults = faults;
    }

    /** The object in a body; empty, with the fault, when it is none. */
    public static Map<String, @Nullable Object> read(byte[] body, List<InputFault> faults) {
        try (JsonParser parser = JSON.createParser(ObjectReadContext.empty(), utf8(body))) {
            JsonTree tree = new JsonTree(parser, faults);
            if (parser.nextToken() != JsonToken.START_OBJECT) {
                faults.add(new InputFault("", "not-an-object", NOT_JSON, SEND_AN_OBJECT));
                return Map.of();
            }
            Map<String, @Nullable Object> object = tree.object("");
            if (parser.nextToken() != null) {
                faults.add(new InputFault("", "malformed-json", TRAILING, SEND_AN_OBJECT));
            }
            return object;
        } catch (CharacterCodingException e) {
            faults.add(new InputFault("", "not-utf-8", NOT_UTF_8, SEND_AN_OBJECT));
        } catch (StreamConstraintsException e) {
            faults.add(new InputFault("", "beyond-limits", BEYOND_LIMITS, WITHIN_LIMITS));
        } catch (JacksonException e) {
            faults.add(malformed(e.getLocation()));
        }
        return Map.of();
    }

    /** Jackson itself would guess UTF-16 and accept some bytes that are no UTF-8. */
    private static String utf8(byte[] body) throws CharacterCodingException {
        String text = StandardCharsets.UTF_8
                .newDecoder()
                .decode(ByteBuffer.wrap(body))
                .toString();
        return text.startsWith("\uFEFF") ? text.substring(1) : text;
    }

    private Map<String, @Nullable Object> object(String pointer) {
        Map<String, @Nullable Object> object = new LinkedHashMap<>();
        for (String name = parser.nextName(); name != null; name = parser.nextName()) {
            boolean twice = object.containsKey(name);
            // Only what holds something else needs its pointer, unless there is a fault.
            boolean holds = parser.nextToken().isStructStart();
            object.put(name, value(holds ? ProfileReader.pointer(pointer, name) : ""));
            if (twice) {
                faults.add(new InputFault(ProfileReader.pointer(pointer, name), "duplicate-key", TWICE, ONCE));
            }
        }
        return object;
    }

    private @Nullable Object value(String pointer) {
        return switch (parser.currentToken()) {
            case START_OBJECT -> object(pointer);
            case START_ARRAY -> array(pointer);
            case VALUE_STRING -> parser.getString();
            case VALUE_TRUE -> true;
            case VALUE_FALSE -> false;
            case VALUE_NUMBER_INT -> new BigInteger(parser.getString());
            // Nothing takes one, so all that matters is its type; an exponent may be larger than a decimal can have.
            case VALUE_NUMBER_FLOAT -> Double.valueOf(parser.getString());
            default -> null;
        };
    }

    private List<@Nullable Object> array(String pointer) {
        List<@Nullable Object> elements = new ArrayList<>();
        while (parser.nextToken() != JsonToken.END_ARRAY) {
            elements.add(value(pointer + "/" + elements.size()));
        }
        return elements;
    }

    private static InputFault malformed(@Nullable TokenStreamLocation location) {
        Text where = location == null
                ? NOT_JSON
                : Text.format(
                        "Indholdet er ikke gyldig JSON fra linje %d, tegn %d.",
                        "The body is not valid JSON from line %d, character %d.",
                        location.getLineNr(),
                        location.getColumnNr());
        return new InputFault("", "malformed-json", where, SEND_AN_OBJECT);
    }

    private static final Text NOT_JSON =
            new Text("Indholdet er ikke et JSON-objekt.", "The body is not a JSON object.");
    private static final Text NOT_UTF_8 = new Text("Indholdet er ikke UTF-8.", "The body is not UTF-8.");
    private static final Text BEYOND_LIMITS = new Text(
            "Indholdet er for dybt indlejret, har for mange felter eller listeelementer, eller et navn, en tekst eller et tal er for langt.",
            "The body is nested too deep, has too many fields or list elements, or a name, a text or a number is too long.");
    private static final Text WITHIN_LIMITS = Text.format(
            "Indlejr højst %d niveauer, send højst %d navne, værdier og parenteser i alt, og skriv navne med højst %d, tekster med højst %d og tal med højst %d tegn.",
            "Nest at most %d levels, send at most %d names, values and brackets in all, and write names with at most %d, texts with at most %d and numbers with at most %d characters.",
            JSON.streamReadConstraints().getMaxNestingDepth(),
            JSON.streamReadConstraints().getMaxTokenCount(),
            JSON.streamReadConstraints().getMaxNameLength(),
            JSON.streamReadConstraints().getMaxStringLength(),
            JSON.streamReadConstraints().getMaxNumberLength());
    private static final Text TRAILING = new Text("Der står mere efter objektet.", "There is more after the object.");
    private static final Text SEND_AN_OBJECT = new Text(
            "Send ét JSON-objekt i UTF-8 med citizenRef og det, der vides om borgeren.",
            "Send one JSON object in UTF-8 with citizenRef and what is known about the citizen.");
    private static final Text TWICE = new Text("Feltet står to gange.", "The field appears twice.");
    private static final Text ONCE = new Text("Angiv hvert felt én gang.", "Give each field once.");
}
