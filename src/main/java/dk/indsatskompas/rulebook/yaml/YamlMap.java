package dk.indsatskompas.rulebook.yaml;

import static java.util.Objects.requireNonNullElse;

import dk.indsatskompas.rulebook.Place;
import dk.indsatskompas.rulebook.checks.TextChecks;
import dk.indsatskompas.rulebook.problems.ProblemCode;
import dk.indsatskompas.rulebook.problems.ProblemWords;
import dk.indsatskompas.vocabulary.NearestName;
import dk.indsatskompas.vocabulary.Text;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.Arrays;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * A section of a YAML file with its fields. What is missing or wrong is reported, and reading goes on with something
 * empty, so that all problems of a file are found in one go.
 */
public final class YamlMap {
    private final YamlNode node;
    private final Map<String, YamlField> entries;

    YamlMap(YamlNode node, Map<String, YamlField> entries, String... fields) {
        this.node = node;
        this.entries = new LinkedHashMap<>(entries);
        List<String> asked = Arrays.stream(fields)
                .flatMap(some -> Stream.of(some.split(" ")))
                .toList();
        List<String> known = asked.stream().map(field -> field.replace("?", "")).toList();
        entries.forEach((key, entry) -> {
            // A misspelt field is reported, and then read as what it was probably meant to be.
            if (!known.isEmpty() && !known.contains(key)) {
                node.problems().unknown(entry.key().place(), ProblemCode.UNKNOWN_KEY, key, known);
                NearestName.to(key, known).ifPresent(meant -> this.entries.putIfAbsent(meant, entry));
            }
        });
        for (String field : asked) {
            if (!field.endsWith("?") && !this.entries.containsKey(field)) {
                node.problems().add(place(), ProblemCode.MISSING_KEY, field);
                if (field.equals("id")) {
                    node.problems().incomplete(place().file());
                }
            }
        }
    }

    public void problem(String field, ProblemCode code, Object... arguments) {
        node.problems().add(place(field), code, arguments);
    }

    public Place place() {
        return node.place();
    }

    /** The place of a field, or of the whole section when it is not there. */
    public Place place(String field) {
        return get(field).map(YamlNode::place).orElseGet(this::place);
    }

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
        if (id.isEmpty() || ExpectedValue.isName(id)) {
            return id;
        }
        problem(field, ProblemCode.NAME, id);
        node.problems().incomplete(place().file());
        return "";
    }

    /** The id of the section, which no other that is marked by such a word and its id may have. */
    public String ownId(String word) {
        String id = id("id");
        node.problems().mark(word + " " + id, place("id"), ProblemCode.DUPLICATE_ID, id);
        return id;
    }

    public @Nullable String optionalString(String field) {
        return get(field).map(YamlNode::string).orElse(null);
    }

    /** A text in both languages. */
    public Text text(String field) {
        return requireNonNullElse(optionalText(field), new Text("", ""));
    }

    public @Nullable Text optionalText(String field) {
        return get(field).map(YamlMap::text).orElse(null);
    }

    /** A text, or what is the same in both languages: {@code 2012–2013}. */
    public Text textOrSame(String field) {
        return get(field)
                .map(node -> node.tree() instanceof Map ? text(node) : Text.same(node.string()))
                .orElse(new Text("", ""));
    }

    public List<Text> texts(String field) {
        return list(field, YamlMap::text);
    }

    public List<String> strings(String field) {
        return list(field, YamlNode::string);
    }

    /** A name; when it is not among the known ones, that is reported, with what else the problem says. */
    public String name(String field, Collection<String> known, ProblemCode unknown, Object... more) {
        String name = string(field);
        if (!name.isEmpty() && !known.contains(name)) {
            node.problems().unknown(place(field), unknown, name, known, more);
        }
        return name;
    }

    /** The same for a list of names. */
    public List<String> names(String field, Collection<String> known, ProblemCode unknown, Object... more) {
        Collection<String> all = known instanceof Set ? known : Set.copyOf(known);
        return list(field, name -> {
            if (!all.contains(name.string())) {
                node.problems().unknown(name.place(), unknown, name.string(), known, more);
            }
            return name.string();
        });
    }

    public List<YamlNode> list(String field) {
        return get(field).map(YamlNode::list).orElse(List.of());
    }

    public <T> List<T> list(String field, Function<YamlNode, T> reader) {
        return list(field).stream().map(reader).toList();
    }

    /** The same for a list of which there may be fewer elements than usual, since each costs more. */
    public <T> List<T> list(String field, int most, Function<YamlNode, T> reader) {
        return get(field).map(node -> node.list(most)).orElse(List.of()).stream()
                .map(reader)
                .toList();
    }

    /** Those elements of a list that can be read. */
    public <T> List<T> some(String field, Function<YamlNode, Optional<T>> reader) {
        return list(field, reader).stream().flatMap(Optional::stream).toList();
    }

    /** One of the names of an enum; when it is none, that is reported, and it is read as the nearest or the fallback. */
    public <E extends Enum<E>> E choice(String field, E fallback) {
        Class<E> type = fallback.getDeclaringClass();
        List<String> names =
                Arrays.stream(type.getEnumConstants()).map(Enum::name).toList();
        return nearest(field, names).map(name -> Enum.valueOf(type, name)).orElse(fallback);
    }

    /** The same for a field that may be left out; null when it is. */
    public <E extends Enum<E>> @Nullable E optionalChoice(String field, E fallback) {
        return get(field).isEmpty() ? null : choice(field, fallback);
    }

    /** One of these codes, in the same way, with the first of them as the fallback; null when the field is left out. */
    public @Nullable String optionalCode(String field, String... codes) {
        return get(field).isEmpty() ? null : nearest(field, List.of(codes)).orElse(codes[0]);
    }

    private Optional<String> nearest(String field, List<String> names) {
        String value = string(field);
        Optional<String> meant = NearestName.to(value, names);
        if (!value.isEmpty() && !names.contains(value)) {
            Text cure = meant.map(ProblemWords.DID_YOU_MEAN::text)
                    .orElse(ProblemWords.POSSIBLE_CODES.text(String.join(", ", names)));
            get(field).ifPresent(node -> node.wrong(ProblemWords.CODE_HERE.text(), cure));
        }
        return meant;
    }

    public @Nullable Boolean optionalBoolean(String field) {
        return scalar(field, Boolean.class, ExpectedValue.YES_NO).orElse(null);
    }

    public boolean bool(String field) {
        return requireNonNullElse(optionalBoolean(field), false);
    }

    public @Nullable Integer optionalInteger(String field) {
        Optional<BigInteger> value = scalar(field, BigInteger.class, ExpectedValue.WHOLE_NUMBER);
        Optional<BigInteger> small = value.filter(number -> number.bitLength() < Integer.SIZE);
        if (value.isPresent() && small.isEmpty()) {
            wrong(field, ExpectedValue.SMALL_NUMBER);
        }
        return small.map(BigInteger::intValue).orElse(null);
    }

    /** A number as precise as it is written; zero when it is missing, which is reported. */
    public BigDecimal decimal(String field) {
        return scalar(field, Number.class, ExpectedValue.NUMBER)
                .map(number -> new BigDecimal(number.toString()))
                .orElse(BigDecimal.ZERO);
    }

    public @Nullable LocalDate optionalDate(String field) {
        String value = string(field);
        try {
            if (value.length() == "2026-11-22".length()) {
                return LocalDate.parse(value);
            }
        } catch (DateTimeParseException e) {
            // Told below, like a date of more digits than a year has.
        }
        if (!value.isEmpty()) {
            wrong(field, ExpectedValue.DATE);
        }
        return null;
    }

    private <T> Optional<T> scalar(String field, Class<T> type, ExpectedValue wanted) {
        int before = node.problems().count();
        Optional<T> value =
                get(field).map(YamlNode::tree).filter(type::isInstance).map(type::cast);
        if (value.isEmpty() && node.problems().count() == before) {
            wrong(field, wanted);
        }
        return value;
    }

    public void wrong(String field, ExpectedValue wanted) {
        get(field).ifPresent(value -> value.wrong(wanted));
    }

    private static Text text(YamlNode node) {
        YamlMap map = node.map("da en");
        Text text = new Text(map.string("da"), map.string("en"));
        node.problems().remember(TextChecks.text(text.da()), map.place("da"));
        node.problems().remember(TextChecks.text(text.en()), map.place("en"));
        return text;
    }
}
