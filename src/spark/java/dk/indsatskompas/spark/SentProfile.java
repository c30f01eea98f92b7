package dk.indsatskompas.spark;

import dk.indsatskompas.advice.InvalidRequest;
import dk.indsatskompas.advice.Question;
import dk.indsatskompas.vocabulary.Attribute;
import dk.indsatskompas.vocabulary.FaultKind;
import dk.indsatskompas.vocabulary.InputFault;
import dk.indsatskompas.vocabulary.Vocabulary;
import java.math.BigInteger;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.apache.spark.sql.Row;
import org.jspecify.annotations.Nullable;
import scala.collection.Seq;
import scala.jdk.javaapi.CollectionConverters;
import tools.jackson.databind.json.JsonMapper;

/**
 * A citizen as Spark holds one: text or bytes of JSON, or a struct. A field of a struct has the name of a field of the question, or
 * is a whole path with points, as {@code citizen.age}. What is null is unknown. In text, as a CSV file has it, a number and
 * {@code true} or {@code false} are written as in JSON, several codes with {@code ;} between, and none as {@code []}.
 */
final class SentProfile {
    private static final JsonMapper JSON = JsonMapper.builder().build();
    private static final Pattern WHOLE = Pattern.compile("-?[0-9]{1,18}");
    private static final String NO_CODES = "[]";

    private final Vocabulary words;
    private final List<InputFault> faults = new ArrayList<>();

    private SentProfile(Vocabulary words) {
        this.words = words;
    }

    /**
     * The question as a case system would have sent it, so that it is read, and refused, like any other.
     *
     * @throws InvalidRequest when there is none, or it is too long
     */
    static byte[] json(@Nullable Object given, Vocabulary words) {
        byte[] json = bytes(given, new SentProfile(words));
        if (json.length > Question.LARGEST) {
            throw new InvalidRequest(List.of(FaultKind.LINE_TOO_LONG.at("")));
        }
        return json;
    }

    private static byte[] bytes(@Nullable Object given, SentProfile profile) {
        if (given instanceof byte[] line) {
            return line;
        }
        if (given instanceof String text) {
            return text.getBytes(StandardCharsets.UTF_8);
        }
        if (given instanceof Row row) {
            return profile.written(row);
        }
        throw new InvalidRequest(List.of(FaultKind.NOT_AN_OBJECT.at("")));
    }

    private byte[] written(Row row) {
        Map<String, Object> object = new LinkedHashMap<>();
        read(row, "", object);
        if (!faults.isEmpty()) {
            throw new InvalidRequest(faults);
        }
        return JSON.writeValueAsBytes(object);
    }

    private void read(Row row, String inside, Map<String, Object> object) {
        String[] names = row.schema().fieldNames();
        for (int i = 0; i < names.length; i++) {
            Object value = row.get(i);
            if (value != null) {
                put(object, inside, names[i], value);
            }
        }
    }

    @SuppressWarnings("unchecked")
    private void put(Map<String, Object> object, String inside, String name, Object value) {
        int point = name.indexOf('.');
        String first = point < 0 ? name : name.substring(0, point);
        String path = inside.isEmpty() ? first : inside + "." + first;
        if (point < 0 && !(value instanceof Row)) {
            if (object.putIfAbsent(first, plain(value, path)) != null) {
                faults.add(FaultKind.DUPLICATE_KEY.at("/" + path.replace('.', '/')));
            }
        } else if (object.computeIfAbsent(first, none -> new LinkedHashMap<String, Object>())
                instanceof Map<?, ?> map) {
            Map<String, Object> inner = (Map<String, Object>) map;
            if (point < 0) {
                read((Row) value, path, inner);
            } else {
                put(inner, path, name.substring(point + 1), value);
            }
        } else {
            faults.add(FaultKind.DUPLICATE_KEY.at("/" + path.replace('.', '/')));
        }
    }

    private Object plain(Object value, String path) {
        if (value instanceof String text) {
            return words.find(path).map(attribute -> read(text, attribute)).orElse(text);
        }
        if (value instanceof Seq<?> elements) {
            return CollectionConverters.asJava(elements);
        }
        return value instanceof Number || value instanceof Boolean ? value : value.toString();
    }

    /** What is no such text is left as it is: whoever reads the question refuses it. */
    private static Object read(String text, Attribute attribute) {
        return attribute
                .type()
                .<Object>map(
                        whole -> WHOLE.matcher(text).matches() ? new BigInteger(text) : text,
                        () -> text.equals("true") || text.equals("false") ? Boolean.valueOf(text) : text,
                        list -> text,
                        list -> text.equals(NO_CODES) ? List.of() : List.of(text.split(";", -1)));
    }
}
