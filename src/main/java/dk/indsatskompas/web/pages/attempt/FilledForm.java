package dk.indsatskompas.web.pages.attempt;

import dk.indsatskompas.vocabulary.Attribute;
import dk.indsatskompas.vocabulary.InputFault;
import dk.indsatskompas.vocabulary.Profile;
import dk.indsatskompas.vocabulary.Vocabulary;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * What a person has said of a citizen so far, as the form holds it; what is in it belongs to a vocabulary that has such
 * attributes, and nothing is said yet of whether the values are any.
 *
 * @param values by the path of an attribute, never empty: one value, several codes, or {@link #NONE} of them
 * @param passed the paths of what was asked and is not known
 * @param again the path of what is to be asked next, whatever decides most; null for nothing
 */
record FilledForm(
        Map<String, List<String>> values,
        Set<String> passed,
        @Nullable String again) {
    /** Nothing is said of anybody. */
    static final FilledForm EMPTY = new FilledForm(Map.of(), Set.of(), null);

    /** In the place of codes: none of them; no code is this. */
    static final String NONE = "-";

    /** In the place of an answer: it is not known. */
    static final String UNKNOWN = "?";

    private static final Pattern WHOLE = Pattern.compile("-?\\d{1,9}");
    private static final JsonMapper JSON = JsonMapper.shared();

    /** A citizen of whom this is known. */
    static FilledForm of(Profile profile) {
        Map<String, List<String>> values = new LinkedHashMap<>();
        profile.known().forEach((attribute, value) -> values.put(attribute.path(), said(value)));
        return new FilledForm(values, Set.of(), null);
    }

    private static List<String> said(Object value) {
        if (value instanceof List<?> codes) {
            return codes.isEmpty()
                    ? List.of(NONE)
                    : codes.stream().map(Object::toString).toList();
        }
        return List.of(value.toString());
    }

    static FilledForm of(SentForm sent, Vocabulary vocabulary) {
        Map<String, List<String>> values = new LinkedHashMap<>();
        Set<String> passed = new LinkedHashSet<>(sent.all(SentForm.PASSED));
        for (Attribute attribute : vocabulary.attributes()) {
            List<String> given = sent.all(attribute.path());
            if (!given.isEmpty()) {
                values.put(attribute.path(), chosen(given));
                passed.remove(attribute.path());
            }
        }
        String asked = sent.one(SentForm.ASKED);
        List<String> answer = sent.answer();
        if (asked != null && answer.equals(List.of(UNKNOWN))) {
            passed.add(asked);
        } else if (asked != null && !answer.isEmpty()) {
            values.put(asked, answer);
        }
        String undone = sent.one(SentForm.UNDO);
        if (undone != null) {
            values.remove(undone);
            passed.remove(undone);
        }
        return new FilledForm(values, passed, undone);
    }

    /** That it is none of them says nothing beside one of them. */
    private static List<String> chosen(List<String> given) {
        List<String> codes = given.stream().filter(code -> !code.equals(NONE)).toList();
        return codes.isEmpty() ? given : codes;
    }

    /** The same without what is at fault, so that the rest can be answered. */
    FilledForm without(List<InputFault> faults, Vocabulary vocabulary) {
        Map<String, List<String>> good = new LinkedHashMap<>(values);
        vocabulary.attributes().stream()
                .filter(attribute -> fault(faults, attribute) != null)
                .forEach(attribute -> good.remove(attribute.path()));
        return new FilledForm(good, passed, again);
    }

    static @Nullable InputFault fault(List<InputFault> faults, Attribute attribute) {
        return faults.stream()
                .filter(fault -> fault.pointer().equals(attribute.pointer())
                        || fault.pointer().startsWith(attribute.pointer() + "/"))
                .findFirst()
                .orElse(null);
    }

    /** The question about this citizen, as a case system would send it. */
    byte[] body(Vocabulary vocabulary, String reference) {
        ObjectNode body = JSON.createObjectNode().put("citizenRef", reference);
        for (Attribute attribute : vocabulary.attributes()) {
            List<String> said = values.get(attribute.path());
            if (said != null) {
                ObjectNode at = body;
                for (String name : attribute.subject().path().split("\\.", -1)) {
                    at = at.withObjectProperty(name);
                }
                put(at, attribute, said);
            }
        }
        return JSON.writeValueAsBytes(body);
    }

    private static void put(ObjectNode at, Attribute attribute, List<String> said) {
        String first = said.get(0);
        attribute.map(
                range -> WHOLE.matcher(first).matches()
                        ? at.put(attribute.field(), Integer.parseInt(first))
                        : at.put(attribute.field(), first),
                () -> first.equals("true") || first.equals("false")
                        ? at.put(attribute.field(), first.equals("true"))
                        : at.put(attribute.field(), first),
                list -> at.put(attribute.field(), first),
                list -> codes(at, attribute, said));
    }

    private static ObjectNode codes(ObjectNode at, Attribute attribute, List<String> said) {
        ArrayNode codes = at.putArray(attribute.field());
        said.stream().filter(code -> !code.equals(NONE)).forEach(codes::add);
        return at;
    }

    List<String> said(String path) {
        return values.getOrDefault(path, List.of());
    }

    /** What was asked and is not known, and is still not said. */
    List<String> notKnown() {
        return new ArrayList<>(
                passed.stream().filter(path -> !values.containsKey(path)).toList());
    }

    /** In which order what is worth asking is asked: first what is asked again, and not what was passed. */
    Stream<String> toAsk(List<String> worthAsking) {
        return Stream.concat(Stream.ofNullable(again), worthAsking.stream())
                .distinct()
                .filter(path -> !passed.contains(path) && !values.containsKey(path));
    }
}
