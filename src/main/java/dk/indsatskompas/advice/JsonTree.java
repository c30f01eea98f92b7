package dk.indsatskompas.advice;

import dk.indsatskompas.vocabulary.FaultKind;
import dk.indsatskompas.vocabulary.InputFault;
import dk.indsatskompas.vocabulary.ProfileReader;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
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
public record JsonTree(JsonParser parser, List<InputFault> faults) {
    private static final JsonFactory JSON = JsonFactory.builder()
            .streamReadConstraints(StreamReadConstraints.builder()
                    .maxNestingDepth(20)
                    .maxNumberLength(100)
                    .maxNameLength(200)
                    .maxStringLength(1_000)
                    .maxTokenCount(20_000)
                    .build())
            .build();

    private static final Pattern ZERO = Pattern.compile("-?0(\\.0+)?([eE].*)?");

    /**
     * The object in a body, and the faults of what is none of its fields.
     *
     * @throws InvalidRequest with the fault, when the body is no object
     */
    public static Map<String, @Nullable Object> read(byte[] body, Collection<String> fields, List<InputFault> faults) {
        Map<String, @Nullable Object> tree = read(body, faults);
        if (tree.isEmpty() && !faults.isEmpty()) {
            throw new InvalidRequest(faults);
        }
        tree.keySet().stream()
                .filter(name -> !fields.contains(name))
                .forEach(name -> faults.add(ProfileReader.unknownFieldFault("", name, fields)));
        return tree;
    }

    /** The object in a body, whatever its fields; {@link InvalidRequest} when it is none. */
    public static Map<String, @Nullable Object> read(byte[] body) {
        List<InputFault> faults = new ArrayList<>();
        Map<String, @Nullable Object> tree = read(body, faults);
        InvalidRequest.ifAny(faults);
        return tree;
    }

    private static Map<String, @Nullable Object> read(byte[] body, List<InputFault> faults) {
        try (JsonParser parser = JSON.createParser(ObjectReadContext.empty(), utf8(body))) {
            if (parser.nextToken() != JsonToken.START_OBJECT) {
                faults.add(FaultKind.NOT_AN_OBJECT.at(""));
                return Map.of();
            }
            Map<String, @Nullable Object> object = new JsonTree(parser, faults).object("");
            if (parser.nextToken() != null) {
                faults.add(FaultKind.MORE_AFTER_OBJECT.at(""));
            }
            return object;
        } catch (CharacterCodingException e) {
            faults.add(FaultKind.NOT_UTF_8.at(""));
        } catch (StreamConstraintsException e) {
            faults.add(beyondLimits(JSON.streamReadConstraints()));
        } catch (JacksonException e) {
            faults.add(malformed(e.getLocation()));
        }
        return Map.of();
    }

    private static InputFault malformed(@Nullable TokenStreamLocation place) {
        if (place == null) {
            return FaultKind.UNREADABLE_JSON.at("");
        }
        return place.getLineNr() == 1
                ? FaultKind.MALFORMED_LINE.at("", place.getColumnNr())
                : FaultKind.MALFORMED_JSON.at("", place.getLineNr(), place.getColumnNr());
    }

    private static InputFault beyondLimits(StreamReadConstraints limits) {
        return FaultKind.BEYOND_LIMITS.at(
                "",
                limits.getMaxNestingDepth(),
                limits.getMaxTokenCount(),
                limits.getMaxNameLength(),
                limits.getMaxStringLength(),
                limits.getMaxNumberLength());
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
        for (String sent = parser.nextName(); sent != null; sent = parser.nextName()) {
            String name = composed(sent);
            boolean twice = object.containsKey(name);
            // Only what holds something else needs its pointer, unless there is a fault.
            boolean holds = parser.nextToken().isStructStart();
            object.put(name, value(holds ? ProfileReader.pointer(pointer, name) : ""));
            if (twice) {
                faults.add(FaultKind.DUPLICATE_KEY.at(ProfileReader.pointer(pointer, name)));
            }
        }
        return object;
    }

    private @Nullable Object value(String pointer) {
        return switch (parser.currentToken()) {
            case START_OBJECT -> object(pointer);
            case START_ARRAY -> array(pointer);
            case VALUE_STRING -> composed(parser.getString());
            case VALUE_TRUE -> true;
            case VALUE_FALSE -> false;
            case VALUE_NUMBER_INT -> new BigInteger(parser.getString());
            case VALUE_NUMBER_FLOAT -> decimal(parser.getString());
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

    /** A letter and its accent may be sent as one or as two: both are the same name. */
    private static String composed(String text) {
        return Normalizer.normalize(text, Normalizer.Form.NFC);
    }

    /** Exactly where it could be a whole number that is asked for; of any other, the exponent may be beyond all bounds. */
    private static Number decimal(String text) {
        double near = Double.parseDouble(text);
        if (Math.abs(near) >= 1 && Math.abs(near) <= Integer.MAX_VALUE) {
            return new BigDecimal(text);
        }
        return ZERO.matcher(text).matches() ? BigDecimal.ZERO : (Number) near;
    }
}
