package dk.indsatskompas.advice;

import static java.nio.charset.StandardCharsets.UTF_8;

import dk.indsatskompas.ShippedRules;
import dk.indsatskompas.rulebook.Rulebook;
import dk.indsatskompas.vocabulary.InputFault;
import dk.indsatskompas.vocabulary.Language;
import java.time.LocalDate;

/** The body of a request: it is refused with its faults, which repeat nothing of it, or both evaluators answer it. */
public final class QuestionFuzz {

    /** What stands for a personal value. It is no name of a field, for those are repeated in a pointer. */
    static final String MARKED = "Zq7-mrk";

    private static final Rulebook RULES = ShippedRules.rulebook();
    private static final Advisor ADVISOR = new Advisor(RULES);
    private static final LocalDate TODAY = LocalDate.of(2026, 11, 22);

    private QuestionFuzz() {}

    /** Opening the rulebook takes longer than one input may. */
    public static void fuzzerInitialize() {
        ADVISOR.advise(Question.read(
                        "{\"citizenRef\":\"a\"}".getBytes(UTF_8),
                        RULES.contents().vocabulary(),
                        TODAY)
                .profile());
    }

    public static void fuzzerTestOneInput(byte[] body) {
        try {
            Question question = Question.read(body, RULES.contents().vocabulary(), TODAY);
            ADVISOR.advise(question.profile());
        } catch (InvalidRequest e) {
            e.faults().forEach(QuestionFuzz::repeatsNothing);
        }
    }

    private static void repeatsNothing(InputFault fault) {
        for (Language language : Language.values()) {
            String told = String.join(
                    " ",
                    fault.pointer(),
                    fault.code(),
                    fault.message().in(language),
                    fault.hint().in(language));
            if (told.contains(MARKED)) {
                throw new AssertionError("Repeated: " + told);
            }
        }
    }
}
