package dk.indsatskompas.web.pages.attempt;

import dk.indsatskompas.vocabulary.Attribute;
import dk.indsatskompas.vocabulary.Vocabulary;
import dk.indsatskompas.web.http.FormCheck;
import dk.indsatskompas.web.http.RequestFault;
import jakarta.servlet.http.HttpServletRequest;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** The fields of the form as they came in; blanks are none. What the form of this rulebook does not have is refused. */
record SentForm(Map<String, List<String>> fields) {
    /** Nothing was sent. */
    static final SentForm NOTHING = new SentForm(Map.of());

    /** The path of the question that stands alone, and what is answered to it by a button, in writing, or by ticks. */
    static final String ASKED = "asked";

    static final String ANSWER = "answer";
    static final String TYPED = "typed";
    static final String TICKED = "ticked";

    /** That what is written or ticked is the answer. */
    static final String THIS = "=";

    static final String PASSED = "passed";
    static final String UNDO = "undo";
    static final String EXAMPLE = "example";
    static final String LOAD = "load";
    static final String CLEAR = "clear";
    static final String REFERENCE = "citizenRef";
    static final String RECORD = "record";
    static final String ALL = "all";

    private static final Set<String> ONCE =
            Set.of(ASKED, ANSWER, TYPED, UNDO, EXAMPLE, LOAD, CLEAR, REFERENCE, RECORD, ALL);
    private static final Set<String> OFTEN = Set.of(TICKED, PASSED);

    /** Which of them hold the paths of attributes. */
    private static final List<String> NAMING = List.of(ASKED, PASSED, UNDO);

    static SentForm of(HttpServletRequest request, Vocabulary vocabulary) {
        Map<String, Boolean> lists =
                vocabulary.attributes().stream().collect(Collectors.toMap(Attribute::path, Attribute::isList));
        FormCheck.refuseOthers(
                request,
                name -> ONCE.contains(name) || Boolean.FALSE.equals(lists.get(name)),
                name -> OFTEN.contains(name) || lists.containsKey(name));
        Map<String, List<String>> fields = new LinkedHashMap<>();
        request.getParameterMap().forEach((name, values) -> {
            List<String> said = Arrays.stream(values)
                    .map(String::strip)
                    .filter(value -> !value.isEmpty())
                    .toList();
            if (!said.isEmpty()) {
                fields.put(name, said);
            }
        });
        SentForm sent = new SentForm(fields);
        sent.refuseWhatIsUnknown(lists.keySet());
        return sent;
    }

    private void refuseWhatIsUnknown(Set<String> known) {
        if (NAMING.stream().anyMatch(name -> !known.containsAll(all(name)))) {
            throw RequestFault.NOT_ON_THE_PAGE.refused("form:");
        }
        // An answer to nothing would be passed over.
        if (!has(ASKED) && !answer().isEmpty()) {
            throw RequestFault.MISSING_PARAMETER.refused("form:" + ASKED);
        }
    }

    List<String> all(String name) {
        return fields.getOrDefault(name, List.of());
    }

    @Nullable
    String one(String name) {
        List<String> said = all(name);
        return said.isEmpty() ? null : said.get(0);
    }

    boolean has(String name) {
        return fields.containsKey(name);
    }

    /** The answer to the question that stands alone; none when nothing was answered. */
    List<String> answer() {
        List<String> written = fields.getOrDefault(TYPED, all(TICKED));
        String pressed = one(ANSWER);
        return pressed == null || pressed.equals(THIS) ? written : List.of(pressed);
    }
}
