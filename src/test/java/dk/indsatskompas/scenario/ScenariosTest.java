package dk.indsatskompas.scenario;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import dk.indsatskompas.ShippedRules;
import dk.indsatskompas.advice.Advisor;
import dk.indsatskompas.rulebook.Evaluation;
import dk.indsatskompas.rulebook.Rule;
import dk.indsatskompas.rulebook.Rulebook;
import dk.indsatskompas.scenario.WholeCitizen.Expected;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/** The examples of the rules folder, each a test named by its own sentence, run through the engine. */
class ScenariosTest {

    private final Rulebook rulebook = ShippedRules.rulebook();
    private final Examples examples = Examples.of(rulebook);

    @TestFactory
    Stream<DynamicTest> scenarios() {
        return examples.scenarios().stream()
                .filter(scenario -> !scenario.folder().equals(Rule.SCALE))
                .map(scenario -> dynamicTest(scenario.folder() + ": " + scenario.name(), () -> {
                    Evaluation evaluation = rulebook.evaluate(scenario.facts());
                    scenario.expected()
                            .forEach((rule, truth) -> assertThat(evaluation.rules())
                                    .filteredOn(outcome -> outcome.rule().id().equals(rule))
                                    .as(rule)
                                    .singleElement()
                                    .extracting(outcome -> outcome.outcome())
                                    .isEqualTo(truth));
                }));
    }

    @TestFactory
    Stream<DynamicTest> wholeCitizens() {
        Advisor advisor = new Advisor(rulebook);
        return examples.citizens().stream()
                .map(citizen -> dynamicTest(
                        citizen.name(),
                        () -> assertThat(Expected.of(advisor.advise(citizen.profile())))
                                .isEqualTo(citizen.expected())));
    }

    @Test
    void atLeastTwelveWholeCitizensAreDescribed() {
        assertThat(examples.citizens()).hasSizeGreaterThanOrEqualTo(12);
    }
}
