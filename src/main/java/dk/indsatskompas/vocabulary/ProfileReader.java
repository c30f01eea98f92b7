package dk.indsatskompas.vocabulary;

import java.math.BigDecimal;
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
public record ProfileReader(Vocabulary vocabulary, LocalDate asOf, List<InputFault> faults) {
    /** No list of a profile is longer than this; longer ones are refused before they are read. */
    private static final int LONGEST_LIST = 50;

    private static final int MOST_DIGITS = 100;

    private static final Pattern FIELD_NAME = Pattern.compile("[a-z][A-Za-z0-9]{0,39}");

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

    /** The facets of a subject of the scale. */
    public Profile facets(Subject subject, Map<String, @Nullable Object> tree) {
        Map<Attribute, Object> values = new HashMap<>();
        read(subject, tree, values);
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
                faults.add(unknownFieldFault(pointer, name, inside.keySet()));
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
                faults.add(unknownFieldFault(subject.pointer(), name, fields.keySet()));
                NearestName.to(name, fields.keySet())
                        .map(fields::get)
                        .filter(meant -> value != null)
                        .ifPresent(meant -> value(meant.type(), value, pointer(subject.pointer(), name)));
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
                () -> value instanceof Boolean ? value : refuse(FaultKind.NO_YES_OR_NO, pointer),
                list -> code(list, value, pointer),
                list -> codes(list, value, pointer));
    }

    private @Nullable Object whole(ValueType.Whole range, Object value, String pointer) {
        Object number = value instanceof BigDecimal exact && isWhole(exact) ? exact.toBigInteger() : value;
        if (!(number instanceof Integer || number instanceof Long || number instanceof BigInteger)) {
            return refuse(FaultKind.NO_WHOLE_NUMBER, pointer);
        }
        BigInteger whole = number instanceof BigInteger big ? big : BigInteger.valueOf(((Number) number).longValue());
        return whole.bitLength() < Integer.SIZE && range.contains(whole.intValue())
                ? (Integer) whole.intValue()
                : refuse(FaultKind.OUT_OF_RANGE, pointer, range.min(), range.max());
    }

    /** As JSON Schema has it, 24.0 is; one of too many digits to be written out is not looked at. */
    private static boolean isWhole(BigDecimal number) {
        return number.signum() == 0
                || (number.precision() - number.scale() < MOST_DIGITS
                        && number.stripTrailingZeros().scale() <= 0);
    }

    private @Nullable Object codes(String list, Object value, String pointer) {
        if (!(value instanceof List<?> elements)) {
            return refuse(FaultKind.NO_LIST, pointer);
        }
        if (elements.size() > LONGEST_LIST) {
            return refuse(FaultKind.TOO_LONG, pointer, LONGEST_LIST);
        }
        List<String> codes = new ArrayList<>();
        for (int i = 0; i < elements.size(); i++) {
            String at = pointer + "/" + i;
            if (code(list, elements.get(i), at) instanceof String code) {
                if (codes.contains(code)) {
                    refuse(FaultKind.DUPLICATE, at);
                }
                codes.add(code);
            }
        }
        return List.copyOf(codes);
    }

    private @Nullable Object code(String list, @Nullable Object value, String pointer) {
        if (!(value instanceof String text)) {
            return refuse(FaultKind.NO_CODE, pointer);
        }
        CodeLists lists = vocabulary.codeLists();
        Code code = lists.find(list, text).orElse(null);
        if (code == null) {
            return refuse(FaultKind.UNKNOWN_CODE, pointer, list, Printable.listed(lists.ids(list)));
        }
        return code.inForce(asOf) ? text : notInForce(code, pointer);
    }

    private @Nullable Object notInForce(Code code, String pointer) {
        if (code.from() != null && asOf.isBefore(code.from())) {
            return refuse(FaultKind.CODE_NOT_YET_IN_FORCE, pointer, code.from());
        }
        String until = String.valueOf(code.until());
        return code.successor() == null
                ? refuse(FaultKind.CODE_NO_LONGER_IN_FORCE, pointer, until)
                : refuse(FaultKind.CODE_REPLACED, pointer, until, code.successor());
    }

    @SuppressWarnings("unchecked")
    private Optional<Map<String, @Nullable Object>> object(@Nullable Object value, String pointer) {
        if (value instanceof Map<?, ?> map) {
            return Optional.of((Map<String, @Nullable Object>) map);
        }
        if (value != null) {
            refuse(FaultKind.NO_OBJECT, pointer);
        }
        return Optional.empty();
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
        String place = pointer(pointer, name);
        return NearestName.to(name, known)
                .map(near -> FaultKind.MISSPELT_FIELD.at(place, near))
                .orElseGet(() -> FaultKind.UNKNOWN_FIELD.at(
                        place, known.stream().sorted().collect(Collectors.joining(", "))));
    }

    private @Nullable Object refuse(FaultKind kind, String pointer, Object... arguments) {
        faults.add(kind.at(pointer, arguments));
        return null;
    }
}
