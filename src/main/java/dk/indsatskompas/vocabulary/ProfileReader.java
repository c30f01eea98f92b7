package dk.indsatskompas.vocabulary;

import dk.indsatskompas.vocabulary.ValueType.Whole;
import java.math.BigInteger;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Reads a profile from a tree of maps, lists and scalars, as JSON or YAML gives it, and collects every fault. Absent and
 * null are unknown; everything else must be exactly as the vocabulary says, on the date of the evaluation.
 */
public final class ProfileReader {

    /** No list of a profile is longer than this; longer ones are refused before they are read. */
    private static final int LONGEST_LIST = 50;

    private static final Pattern FIELD_NAME = Pattern.compile("[a-z][A-Za-z0-9]{0,39}");

    private final Vocabulary vocabulary;
    private final LocalDate asOf;
    private final List<InputFault> faults;

    public ProfileReader(Vocabulary vocabulary, LocalDate asOf, List<InputFault> faults) {
        this.vocabulary = vocabulary;
        this.asOf = asOf;
        this.faults = faults;
    }

    /** The profile in these objects, which the vocabulary names; what is at fault stays unknown. */
    public Profile profile(Map<String, @Nullable Object> tree) {
        Map<Attribute, Object> values = new HashMap<>();
        for (String name : vocabulary.objects()) {
            String pointer = "/" + name;
            object(tree.get(name), pointer).ifPresent(object -> {
                Map<String, Subject> inside = vocabulary.in(name);
                Subject whole = inside.get("");
                if (whole == null) {
                    subjects(object, pointer, inside, values);
                } else {
                    read(whole, object, values);
                }
            });
        }
        return vocabulary.profile(values);
    }

    /** The facets of a finding. */
    public Profile facets(Map<String, @Nullable Object> tree) {
        Map<Attribute, Object> values = new HashMap<>();
        read(vocabulary.finding(), tree, values);
        return vocabulary.profile(values);
    }

    private void subjects(
            Map<String, @Nullable Object> objects,
            String pointer,
            Map<String, Subject> inside,
            Map<Attribute, Object> values) {
        objects.forEach((name, value) -> {
            Subject subject = inside.get(name);
            if (subject == null) {
                unknownField(pointer, name, inside.keySet());
            } else {
                object(value, pointer + "/" + name).ifPresent(map -> read(subject, map, values));
            }
        });
    }

    private void read(Subject subject, Map<String, @Nullable Object> object, Map<Attribute, Object> values) {
        Map<String, Attribute> fields = vocabulary.of(subject);
        object.forEach((name, value) -> {
            Attribute attribute = fields.get(name);
            if (attribute == null) {
                unknownField("/" + subject.path().replace('.', '/'), name, fields.keySet());
            } else if (value != null) {
                Object read = value(attribute.type(), value, attribute.pointer());
                if (read != null) {
                    values.put(attribute, read);
                }
            }
        });
    }

    private @Nullable Object value(ValueType type, Object value, String pointer) {
        return type.<@Nullable Object>map(
                whole -> whole(whole, value, pointer),
                () -> value instanceof Boolean ? value : wrongType(pointer, YES_NO),
                list -> code(list, value, pointer),
                list -> codes(list, value, pointer));
    }

    private @Nullable Object whole(Whole range, Object value, String pointer) {
        if (!(value instanceof Integer || value instanceof Long || value instanceof BigInteger)) {
            return wrongType(pointer, WHOLE);
        }
        BigInteger number = value instanceof BigInteger big ? big : BigInteger.valueOf(((Number) value).longValue());
        if (number.compareTo(BigInteger.valueOf(range.min())) < 0
                || number.compareTo(BigInteger.valueOf(range.max())) > 0) {
            return refuse(
                    pointer,
                    "out-of-range",
                    new Text("Tallet er uden for det mulige.", "The number is outside what is possible."),
                    Text.format(
                            "Angiv et helt tal fra %d til %d.",
                            "Give a whole number from %d to %d.", range.min(), range.max()));
        }
        return number.intValueExact();
    }

    private @Nullable Object codes(String list, Object value, String pointer) {
        if (!(value instanceof List<?> elements)) {
            return wrongType(pointer, LIST);
        }
        if (elements.size() > LONGEST_LIST) {
            return refuse(
                    pointer,
                    "too-long",
                    new Text("Listen er for lang.", "The list is too long."),
                    Text.format("Angiv højst %d koder.", "Give at most %d codes.", LONGEST_LIST));
        }
        List<String> codes = new ArrayList<>();
        for (int i = 0; i < elements.size(); i++) {
            String at = pointer + "/" + i;
            if (code(list, elements.get(i), at) instanceof String code) {
                if (codes.contains(code)) {
                    refuse(
                            at,
                            "duplicate",
                            new Text("Koden står to gange i listen.", "The code appears twice in the list."),
                            new Text("Nævn hver kode én gang.", "Name each code once."));
                }
                codes.add(code);
            }
        }
        return List.copyOf(codes);
    }

    private @Nullable Object code(String list, @Nullable Object value, String pointer) {
        if (!(value instanceof String text)) {
            return wrongType(pointer, CODE);
        }
        Optional<Code> code = vocabulary.codeLists().find(list, text);
        if (code.isEmpty()) {
            return refuse(
                    pointer,
                    "unknown-code",
                    Text.format("Koden findes ikke i kodelisten »%s«.", "The code is not in the code list “%s”.", list),
                    Text.format(
                            "Brug en af: %s.",
                            "Use one of: %s.",
                            Printable.listed(vocabulary.codeLists().ids(list))));
        }
        if (!code.get().inForce(asOf)) {
            return refuse(pointer, "code-not-in-force", notInForce(code.get()), successor(code.get()));
        }
        return text;
    }

    private Text notInForce(Code code) {
        return tooEarly(code)
                ? Text.format(
                        "Koden gælder først fra %s.", "The code is in force only from %s.", String.valueOf(code.from()))
                : Text.format(
                        "Koden gjaldt til og med %s.",
                        "The code was in force until %s, that day included.", String.valueOf(code.until()));
    }

    private Text successor(Code code) {
        return tooEarly(code) || code.successor() == null
                ? new Text(
                        "Brug en kode, der gælder på datoen i asOf.",
                        "Use a code that is in force on the date in asOf.")
                : Text.format("Brug efterfølgeren %s.", "Use its successor %s.", code.successor());
    }

    private boolean tooEarly(Code code) {
        return code.from() != null && asOf.isBefore(code.from());
    }

    @SuppressWarnings("unchecked")
    private Optional<Map<String, @Nullable Object>> object(@Nullable Object value, String pointer) {
        if (value == null) {
            return Optional.empty();
        }
        if (value instanceof Map<?, ?> map) {
            return Optional.of((Map<String, @Nullable Object>) map);
        }
        wrongType(pointer, OBJECT);
        return Optional.empty();
    }

    private void unknownField(String pointer, String name, Collection<String> known) {
        faults.add(unknownFieldFault(pointer, name, known));
    }

    /**
     * The pointer to a field. Its name comes from outside and is repeated only when it looks like a name of a field; else
     * the object that holds it is pointed at.
     */
    public static String pointer(String object, String name) {
        return FIELD_NAME.matcher(name).matches() ? object + "/" + name : object;
    }

    /** The fault of a field that is not among the known ones of the object at the pointer. */
    public static InputFault unknownFieldFault(String pointer, String name, Collection<String> known) {
        Text hint = NearestName.to(name, known)
                .map(near -> Text.format("Mente du »%s«?", "Did you mean “%s”?", near))
                .orElseGet(() -> Text.format(
                        "Mulige felter: %s.",
                        "Possible fields: %s.", known.stream().sorted().collect(Collectors.joining(", "))));
        return new InputFault(
                pointer(pointer, name),
                "unknown-field",
                new Text("Feltet findes ikke her.", "There is no such field here."),
                hint);
    }

    private @Nullable Object wrongType(String pointer, Text expected) {
        return refuse(
                pointer,
                "wrong-type",
                new Text("Værdien har en forkert type.", "The value has the wrong type."),
                expected);
    }

    private @Nullable Object refuse(String pointer, String code, Text message, Text hint) {
        faults.add(new InputFault(pointer, code, message, hint));
        return null;
    }

    private static final Text WHOLE =
            new Text("Angiv et helt tal, eller udelad feltet.", "Give a whole number, or leave the field out.");
    private static final Text YES_NO =
            new Text("Angiv true eller false, eller udelad feltet.", "Give true or false, or leave the field out.");
    private static final Text CODE = new Text("Angiv en kode som tekst.", "Give a code as a string.");
    private static final Text LIST = new Text("Angiv en liste af koder.", "Give a list of codes.");
    private static final Text OBJECT = new Text("Angiv et objekt.", "Give an object.");
}
