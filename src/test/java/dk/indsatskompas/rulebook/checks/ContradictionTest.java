package dk.indsatskompas.rulebook.checks;

import static dk.indsatskompas.ShippedWords.AGE;
import static dk.indsatskompas.ShippedWords.BENEFIT;
import static dk.indsatskompas.ShippedWords.IN_EDUCATION;
import static dk.indsatskompas.ShippedWords.IN_EMPLOYMENT;
import static dk.indsatskompas.ShippedWords.WANTS;
import static org.assertj.core.api.Assertions.assertThat;

import dk.indsatskompas.rulebook.Constraint;
import dk.indsatskompas.rulebook.Operator;
import dk.indsatskompas.rulebook.checks.RuleChecks.Contradiction;
import dk.indsatskompas.vocabulary.Attribute;
import java.util.List;
import org.junit.jupiter.api.Test;

class ContradictionTest {

    @Test
    void findsNumbersThatLeaveNoValue() {
        assertContradict(of(AGE, Operator.LESS, 30), of(AGE, Operator.AT_LEAST, 30));
        assertContradict(of(AGE, Operator.MORE, 29), of(AGE, Operator.LESS, 30));
        assertContradict(of(AGE, Operator.EQUALS, 18), of(AGE, Operator.EQUALS, 19));
    }

    @Test
    void acceptsNumbersThatLeaveOneValue() {
        assertAgree(of(AGE, Operator.AT_MOST, 30), of(AGE, Operator.AT_LEAST, 30));
        assertAgree(of(AGE, Operator.MORE, 28), of(AGE, Operator.LESS, 30));
    }

    @Test
    void findsNumbersThatOnlyLeaveWhatTheAttributeCannotHold() {
        assertContradict(of(AGE, Operator.LESS, 15), of(AGE, Operator.LESS, 30));
    }

    @Test
    void findsYesAndNo() {
        assertContradict(of(IN_EMPLOYMENT, Operator.EQUALS, true), of(IN_EMPLOYMENT, Operator.EQUALS, false));
        assertAgree(of(IN_EMPLOYMENT, Operator.EQUALS, true), of(IN_EDUCATION, Operator.EQUALS, false));
    }

    @Test
    void findsCodesWithoutOneInCommon() {
        assertContradict(of(BENEFIT, Operator.EQUALS, "A"), of(BENEFIT, Operator.ONE_OF, "B", "C"));
        assertAgree(of(BENEFIT, Operator.EQUALS, "B"), of(BENEFIT, Operator.ONE_OF, "B", "C"));
    }

    @Test
    void findsWishesOfWhichNoneMayBeThere() {
        assertContradict(of(WANTS, Operator.CONTAINS_ANY, "A"), of(WANTS, Operator.CONTAINS_NONE, "A", "B"));
        assertAgree(of(WANTS, Operator.CONTAINS_ANY, "A", "C"), of(WANTS, Operator.CONTAINS_NONE, "A", "B"));
        assertAgree(of(WANTS, Operator.CONTAINS_ANY, "A"), of(WANTS, Operator.CONTAINS_ANY, "B"));
    }

    @Test
    void findsWhatOnlyThreeTogetherExclude() {
        assertThat(Contradiction.among(List.of(
                        of(BENEFIT, Operator.ONE_OF, "A", "B"),
                        of(BENEFIT, Operator.ONE_OF, "B", "C"),
                        of(BENEFIT, Operator.ONE_OF, "A", "C"))))
                .isTrue();
        assertThat(Contradiction.among(List.of(
                        of(WANTS, Operator.CONTAINS_ANY, "A", "B"),
                        of(WANTS, Operator.CONTAINS_NONE, "A"),
                        of(WANTS, Operator.CONTAINS_NONE, "B"))))
                .isTrue();
        assertThat(Contradiction.among(
                        List.of(of(WANTS, Operator.CONTAINS_ANY, "A", "B"), of(WANTS, Operator.CONTAINS_NONE, "A"))))
                .isFalse();
    }

    @Test
    void findsOneThatExcludesEverything() {
        assertThat(Contradiction.among(List.of(of(AGE, Operator.LESS, 15)))).isTrue();
        assertThat(Contradiction.among(List.of(of(AGE, Operator.LESS, 16)))).isFalse();
    }

    private static void assertContradict(Constraint one, Constraint other) {
        assertThat(Contradiction.between(one, other)).isTrue();
        assertThat(Contradiction.between(other, one)).isTrue();
    }

    private static void assertAgree(Constraint one, Constraint other) {
        assertThat(Contradiction.between(one, other)).isFalse();
        assertThat(Contradiction.between(other, one)).isFalse();
    }

    private static Constraint of(Attribute attribute, Operator operator, Object... operands) {
        return new Constraint(attribute, operator, List.of(operands));
    }
}
