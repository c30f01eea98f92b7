package dk.indsatskompas.impact;

import static org.assertj.core.api.Assertions.assertThat;

import dk.indsatskompas.EditedRules;
import dk.indsatskompas.ShippedRules;
import dk.indsatskompas.advice.Advisor;
import dk.indsatskompas.advice.AnsweredQuestion;
import dk.indsatskompas.impact.CitizenImpact.UnaffectedCitizens;
import dk.indsatskompas.rulebook.Rulebook;
import java.time.LocalDate;
import java.util.function.UnaryOperator;
import java.util.stream.LongStream;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

class UnaffectedCitizensTest {

    private static final LocalDate TODAY = LocalDate.of(2026, 11, 23);
    private static final String RULES = "inklusion_2011/rules.dslr";
    private static final int SIZE = 400;

    /** Each an edit, and whether it can be told at all for whom it changes nothing. */
    static Stream<Arguments> edits() {
        return Stream.of(
                edit("a threshold", EditedRules::withCaseloadOf30, true),
                edit(
                        "one condition more",
                        rules -> rules.replace(
                                RULES,
                                "      - har en alvorlig sindslidelse\n",
                                "      - har en alvorlig sindslidelse\n      - er mindst 20 år\n"),
                        true),
                edit(
                        "a condition less",
                        rules -> rules.replace(RULES, "      - ønsker job eller uddannelse\n", ""),
                        true),
                edit(
                        "another population",
                        rules -> rules.replace(RULES, "      - er mindst 18 år\n", "      - er mindst 25 år\n"),
                        true),
                edit(
                        "another grade",
                        rules -> rules.replace(
                                "mentor_2012/study.yaml", "design: RANDOMISED", "design: COMPARISON_GROUP"),
                        false),
                edit(
                        "a rule of another name",
                        rules -> rules.replace(RULES, "rule \"Målgruppen i Projekt Inklusion\"", "rule \"Målgruppen\""),
                        false));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("edits")
    void whoeverIsCalledUntouchedIsAdvisedTheSame(String name, UnaryOperator<EditedRules> edit, boolean tells) {
        Advisor before = new Advisor(ShippedRules.rulebook());
        Rulebook edited = edit.apply(EditedRules.shipped()).rulebook();
        Advisor after = new Advisor(edited);
        UnaffectedCitizens untouched = new UnaffectedCitizens(
                before.rulebook(), edited, RulebookDifference.between(before.rulebook(), edited));
        SyntheticPopulation synthetic = new SyntheticPopulation(before.rulebook(), edited, 3, TODAY);

        long called = LongStream.rangeClosed(1, SIZE)
                .mapToObj(number -> synthetic
                        .member(number)
                        .question()
                        .apply(edited.contents().vocabulary()))
                .filter(citizen -> {
                    AnsweredQuestion old = before.answer(citizen);
                    AnsweredQuestion now = after.answer(citizen);
                    boolean is = untouched.is(old.evaluation(), now.evaluation());
                    assertThat(!is || Comparison.of(old, now).changes().isEmpty())
                            .isTrue();
                    return is;
                })
                .count();

        assertThat(called).isBetween(tells ? 1L : 0L, tells ? SIZE - 1L : 0L);
    }

    private static Arguments edit(String name, UnaryOperator<EditedRules> edit, boolean tells) {
        return Arguments.of(name, edit, tells);
    }
}
