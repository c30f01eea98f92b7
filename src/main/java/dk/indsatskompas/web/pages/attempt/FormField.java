package dk.indsatskompas.web.pages.attempt;

import dk.indsatskompas.vocabulary.Attribute;
import dk.indsatskompas.vocabulary.Code;
import dk.indsatskompas.vocabulary.InputFault;
import dk.indsatskompas.vocabulary.ValueType;
import dk.indsatskompas.vocabulary.Vocabulary;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One attribute as it is asked for.
 *
 * @param codes that can be chosen today, and those that were; none where it is no code
 * @param said what was said of it; none while it is not known
 */
record FormField(
        Attribute attribute,
        List<Code> codes,
        List<String> said,
        @Nullable InputFault fault) {
    /** So many codes at most are buttons; more are a list to choose from. */
    private static final int MOST_BUTTONS = 9;

    static FormField of(
            Attribute attribute, Vocabulary vocabulary, LocalDate day, List<String> said, List<InputFault> faults) {
        return new FormField(
                attribute,
                vocabulary.codeLists().of(attribute).stream()
                        .filter(code -> code.inForce(day) || said.contains(code.id()))
                        .toList(),
                said,
                FilledForm.fault(faults, attribute));
    }

    String path() {
        return attribute.path();
    }

    /** Its id in the page. */
    String id() {
        return "field-" + path().replace('.', '-');
    }

    /** What is asked, and what to know of it: that stands in parentheses behind the question; empty when there is nothing. */
    record QuestionText(String asked, String explained) {
        static QuestionText of(String whole) {
            int explanation = whole.endsWith(")") ? whole.indexOf(" (") : -1;
            return explanation < 0
                    ? new QuestionText(whole, "")
                    : new QuestionText(
                            whole.substring(0, explanation), whole.substring(explanation + 2, whole.length() - 1));
        }
    }

    boolean isNumber() {
        return attribute.range().isPresent();
    }

    boolean isYesOrNo() {
        return attribute.type() instanceof ValueType.YesNo;
    }

    boolean isList() {
        return attribute.isList();
    }

    boolean hasButtons() {
        return codes.size() <= MOST_BUTTONS;
    }

    ValueType.Whole range() {
        return attribute.range().orElseThrow();
    }

    String text() {
        return said.isEmpty() ? "" : said.get(0);
    }

    boolean isNone() {
        return said.equals(List.of(FilledForm.NONE));
    }
}
