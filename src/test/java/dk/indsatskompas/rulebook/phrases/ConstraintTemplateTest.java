package dk.indsatskompas.rulebook.phrases;

import static org.assertj.core.api.Assertions.assertThat;

import dk.indsatskompas.rulebook.Operator;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ConstraintTemplateTest {

    @ParameterizedTest
    @CsvSource({
        "age < 30, LESS",
        "age <= {n}, AT_MOST",
        "age > {n}, MORE",
        "age >= 18, AT_LEAST",
        "age == 18, EQUALS",
        "inEmployment == true, EQUALS",
        "benefit == \"{code}\", EQUALS",
        "'benefit in (\"A\", \"{other}\")', ONE_OF",
        "'benefit != null && benefit not in (\"A\")', NONE_OF",
        "'benefit != null && benefit not in (\"{code}\", \"B\")', NONE_OF",
        "'wants contains \"A\"', CONTAINS_ANY",
        "'wants contains \"A\" || wants contains \"B\"', CONTAINS_ANY",
        "'wants != null && wants not contains \"A\" && wants not contains \"B\"', CONTAINS_NONE",
    })
    void acceptsOneTestOfOneAttribute(String text, Operator operator) {
        assertThat(ConstraintTemplate.parse(text))
                .map(ConstraintTemplate::operator)
                .contains(operator);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "age",
                "age != 30",
                "age < 30 && inEmployment == true",
                "age < 30 || age > 60",
                "age < weeksOnBenefit",
                "age < 29 + 1",
                "getAge() < 30",
                "benefit.length() > 3",
                "benefit matches \".*\"",
                "benefit == null",
                "wants contains \"A\" || benefit contains \"B\"",
                "wants contains \"A\" && wants contains \"B\"",
                "wants not contains \"A\"",
                "benefit != \"A\"",
                "benefit not in (\"A\")",
                "benefit != null && readiness not in (\"A\")",
                "benefit != null && benefit not in ()",
                "wants != null && benefit not contains \"A\"",
                "eval(true)",
                "age < 30); System.exit(1); Citizen(age < 30",
                "benefit == \"A\" || true == \"B\"",
            })
    void refusesAnythingElse(String text) {
        assertThat(ConstraintTemplate.parse(text)).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "age < {n}, age >= {n}",
        "age <= 18, age > 18",
        "inEmployment == true, inEmployment == false",
        "'benefit == \"{code}\"', 'benefit != null && benefit not in (\"{code}\")'",
        "'benefit in (\"A\", \"B\")', 'benefit != null && benefit not in (\"A\", \"B\")'",
        "'wants contains \"A\" || wants contains \"B\"', 'wants != null && wants not contains \"A\" && wants not contains \"B\"'",
    })
    void hasAnOppositeThatCanBeWritten(String text, String opposite) {
        assertThat(ConstraintTemplate.parse(text).orElseThrow().opposite().text())
                .contains(opposite);
        assertThat(ConstraintTemplate.parse(opposite).orElseThrow().opposite().text())
                .hasValueSatisfying(back ->
                        assertThat(back).isIn(text, text.replace("==", "in").replaceFirst("(\"\\{code}\")", "($1)")));
    }

    @Test
    void fillsItsSlots() {
        assertThat(ConstraintTemplate.parse("benefit in (\"A\", \"{other}\")"))
                .map(template -> template.fill(Map.of("other", "B", "n", "7")))
                .contains(List.of("A", "B"));
    }
}
