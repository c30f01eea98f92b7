package dk.indsatskompas.web.pages.attempt;

import dk.indsatskompas.advice.InvalidRequest;
import dk.indsatskompas.vocabulary.Attribute;
import dk.indsatskompas.vocabulary.InputFault;
import dk.indsatskompas.vocabulary.Vocabulary;
import dk.indsatskompas.web.http.RequestFault;
import jakarta.servlet.http.HttpServletRequest;
import java.util.Arrays;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
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

    private static final Set<String> OWN = Set.of(
            ASKED, ANSWER, TYPED, TICKED, PASSED, UNDO, EXAMPLE, LOAD, CLEAR, REFERENCE, RECORD, ALL, "_csrf", "lang",
            "theme");

    /** Which of them hold the paths of attributes. */
    private static final List<String> NAMING = List.of(ASKED, PASSED, UNDO);

    static SentForm of(HttpServletRequest request, Vocabulary vocabulary) {
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
        sent.refuseWhatIsUnknown(vocabulary);
        return sent;
    }

    private void refuseWhatIsUnknown(Vocabulary vocabulary) {
        Set<String> known = new HashSet<>(
                vocabulary.attributes().stream().map(Attribute::path).toList());
        List<InputFault> faults = fields.keySet().stream()
                .filter(name -> !OWN.contains(name) && !known.contains(name))
                .limit(1)
                .map(name -> RequestFault.UNKNOWN_PARAMETER.at("form:"))
                .toList();
        boolean namesNothing = NAMING.stream().anyMatch(name -> !known.containsAll(all(name)));
        if (!faults.isEmpty() || namesNothing) {
            throw new InvalidRequest(namesNothing ? List.of(RequestFault.NO_CODE.at("form:")) : faults);
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
