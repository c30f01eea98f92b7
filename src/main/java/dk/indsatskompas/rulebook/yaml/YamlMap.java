package dk.indsatskompas.rulebook.yaml;

import dk.indsatskompas.rulebook.Place;
import dk.indsatskompas.rulebook.checks.TextChecks;
import dk.indsatskompas.rulebook.folder.FolderLimits;
import dk.indsatskompas.rulebook.problems.ProblemCode;
import dk.indsatskompas.rulebook.problems.ProblemWords;
import dk.indsatskompas.rulebook.yaml.YamlNode.YamlField;
import dk.indsatskompas.vocabulary.NearestName;
import dk.indsatskompas.vocabulary.Text;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * A section of a YAML file with its fields. What is missing or wrong is reported, and reading goes on with something
 * empty, so that all problems of a file are found in one go.
 */
public final class YamlMap {

    private static final int LENGTH_OF_A_DATE = 10;

    private final YamlNode node;
    private final Map<String, YamlField> entries;

    YamlMap(YamlNode node, Map<String, YamlField> entries, String... fields) {
        this.node = node;
        this.entries = new LinkedHashMap<>(entries);
        List<String> known = Arrays.stream(fields).map(YamlMap::name).toList();
        if (!known.isEmpty()) {
            entries.keySet().stream().filter(key -> !known.contains(key)).forEach(key -> unknown(key, known));
        }
        for (String field : fields) {
            if (!field.endsWith("?") && !this.entries.containsKey(field)) {
                missing(field);
            }
        }
    }

    private void missing(String field) {
        node.problems().add(node.place(), ProblemCode.MISSING_KEY, field);
        if (field.equals("id")) {
            node.problems().incomplete(node.place().file());
        }
    }

    public Place place() {
        return node.place();
    }

    /** The place of a field, or of the whole section when it is not there. */
    public Place place(String field) {
        return get(field).map(YamlNode::place).orElseGet(this::place);
    }

    /** Where a JSON pointer from this section leads to. */
    public Place find(String pointer) {
        return node.place(pointer);
    }

    /** The value that a JSON pointer from this section leads to; null when there is none. */
    public @Nullable Object value(String pointer) {
        Object value = node.tree();
        for (String step : pointer.replaceFirst("^/", "").split("/", -1)) {
            value = value instanceof Map<?, ?> map ? map.get(step) : null;
        }
        return value;
    }

    public Optional<YamlNode> get(String field) {
        return Optional.ofNullable(entries.get(field)).map(YamlField::value);
    }

    public String string(String field) {
        return get(field).map(YamlNode::string).orElse("");
    }

    /** What other places name this by; empty, and reported, when it cannot be used as a name. */
    public String id(String field) {
        String id = string(field);
        if (id.isEmpty() || Identifiers.isOne(id)) {
            return id;
        }
        node.problems().add(place(field), ProblemCode.NAME, id);
        node.problems().incomplete(place().file());
        return "";
    }

    public @Nullable String optionalString(String field) {
        return get(field).map(YamlNode::string).orElse(null);
    }

    /** A text in both languages. */
    public Text text(String field) {
        return get(field).map(YamlMap::text).orElse(new Text("", ""));
    }

    public @Nullable Text optionalText(String field) {
        return get(field).map(YamlMap::text).orElse(null);
    }

    public List<Text> texts(String field) {
        return list(field).stream().map(YamlMap::text).toList();
    }

    public List<String> strings(String field) {
        return list(field).stream().map(YamlNode::string).toList();
    }

    /** A list of codes; those that are not among the known ones are reported. */
    public List<String> codes(String field, List<String> known, String listName) {
        Set<String> all = Set.copyOf(known);
        for (YamlNode code : list(field)) {
            if (!all.contains(code.string())) {
                node.problems().unknown(code.place(), ProblemCode.UNKNOWN_CODE, code.string(), known, listName);
            }
        }
        return strings(field);
    }

    public List<YamlNode> list(String field) {
        return list(field, FolderLimits.ELEMENTS);
    }

    /** A list of which there may be fewer elements than usual, since each costs more. */
    public List<YamlNode> list(String field, int most) {
        return get(field).map(node -> node.list(most)).orElse(List.of());
    }

    /** One of the names of an enum; when it is none, that is reported, and it is read as the nearest or the fallback. */
    public <E extends Enum<E>> E choice(String field, E fallback) {
        E[] choices = fallback.getDeclaringClass().getEnumConstants();
        List<String> names = Arrays.stream(choices).map(Enum::name).toList();
        String value = string(field);
        Optional<String> meant = NearestName.to(value, names);
        if (!value.isEmpty() && !names.contains(value)) {
            String all = String.join(", ", names);
            Text cure = meant.map(ProblemWords.DID_YOU_MEAN::text)
                    .orElse(Text.format("Mulige koder: %s.", "Possible codes: %s.", all));
            get(field)
                    .ifPresent(node ->
                            node.wrong(new Text("en kode, der kan stå her", "a code that can stand here"), cure));
        }
        return meant.map(name -> Enum.valueOf(fallback.getDeclaringClass(), name))
                .orElse(fallback);
    }

    public @Nullable Boolean optionalBoolean(String field) {
        return scalar(field, Boolean.class, ExpectedValue.YES_NO);
    }

    public boolean bool(String field) {
        Boolean value = optionalBoolean(field);
        return value != null && value;
    }

    public @Nullable Integer optionalInteger(String field) {
        BigInteger value = scalar(field, BigInteger.class, ExpectedValue.WHOLE_NUMBER);
        if (value != null && value.bitLength() >= Integer.SIZE) {
            wrong(field, ExpectedValue.SMALL_NUMBER);
            return null;
        }
        return value == null ? null : value.intValue();
    }

    /** A number as precise as it is written; zero when it is missing, which is reported. */
    public BigDecimal decimal(String field) {
        int before = node.problems().count();
        Object value = get(field).map(YamlNode::tree).orElse(null);
        if (value instanceof BigInteger whole) {
            return new BigDecimal(whole);
        }
        if (value instanceof BigDecimal decimal) {
            return decimal;
        }
        if (get(field).isPresent() && node.problems().count() == before) {
            wrong(field, ExpectedValue.NUMBER);
        }
        return BigDecimal.ZERO;
    }

    public @Nullable LocalDate optionalDate(String field) {
        String value = optionalString(field);
        if (value == null || value.isEmpty()) {
            return null;
        }
        try {
            if (value.length() == LENGTH_OF_A_DATE) {
                return LocalDate.parse(value);
            }
        } catch (DateTimeParseException e) {
            // Told below, like a date of more digits than a year has.
        }
        wrong(field, ExpectedValue.DATE);
        return null;
    }

    private <T> @Nullable T scalar(String field, Class<T> type, ExpectedValue wanted) {
        if (get(field).isEmpty()) {
            return null;
        }
        int before = node.problems().count();
        Object value = get(field).map(YamlNode::tree).orElse(null);
        if (type.isInstance(value)) {
            return type.cast(value);
        }
        if (node.problems().count() == before) {
            wrong(field, wanted);
        }
        return null;
    }

    public void wrong(String field, ExpectedValue wanted) {
        get(field).ifPresent(value -> value.wrong(wanted));
    }

    /** A misspelt field is reported, and then read as what it was probably meant to be. */
    private void unknown(String key, List<String> known) {
        YamlField entry = entries.getOrDefault(key, new YamlField(node, node));
        node.problems().unknown(entry.key().place(), ProblemCode.UNKNOWN_KEY, key, known);
        NearestName.to(key, known).ifPresent(meant -> entries.putIfAbsent(meant, entry));
    }

    private static Text text(YamlNode node) {
        YamlMap map = node.map("da", "en");
        Text text = new Text(map.string("da"), map.string("en"));
        node.problems().remember(TextChecks.text(text.da()), map.place("da"));
        node.problems().remember(TextChecks.text(text.en()), map.place("en"));
        return text;
    }

    private static String name(String field) {
        return field.endsWith("?") ? field.substring(0, field.length() - 1) : field;
    }
}
