package dk.indsatskompas.rulebook;

import static org.assertj.core.api.Assertions.assertThat;

import dk.indsatskompas.Invariant;
import dk.indsatskompas.RandomProfiles;
import dk.indsatskompas.ShippedRules;
import dk.indsatskompas.ShippedWords;
import dk.indsatskompas.rulebook.RuleOutcome.ConditionOutcome;
import dk.indsatskompas.vocabulary.Attribute;
import dk.indsatskompas.vocabulary.Profile;
import dk.indsatskompas.vocabulary.Truth;
import java.time.LocalDate;
import java.util.BitSet;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** What the sets of rules come to is what testing every condition of every rule comes to. */
@Invariant("What the condition matrix finds with sets of rules is what testing every condition finds")
class ConditionMatrixTest {

    private final Rulebook rulebook = ShippedRules.rulebook();
    private final ConditionMatrix matrix =
            new ConditionMatrix(rulebook.contents().rules());

    @Test
    void everyRuleComesToWhatItsConditionsComeTo() {
        citizens(2_000).forEach(citizen -> {
            List<RuleOutcome> expected = rulebook.contents().rules().stream()
                    .map(rule -> tested(rule, citizen))
                    .toList();
            Evaluation evaluation = matrix.evaluate(citizen);
            assertThat(evaluation.rules()).isEqualTo(expected);
            assertThat(evaluation.fired())
                    .isEqualTo(expected.stream()
                            .filter(RuleOutcome::fired)
                            .map(RuleOutcome::rule)
                            .toList());
        });
    }

    @Test
    void whatIsSupposedComesToWhatItWouldComeToIfItWereSo() {
        citizens(50).forEach(citizen -> {
            for (Attribute attribute : ShippedWords.ALL.attributes()) {
                rulebook.distinctions()
                        .of(attribute, LocalDate.MAX)
                        .forEach(distinct -> supposed(citizen, attribute, distinct.value()));
            }
        });
    }

    private void supposed(Profile citizen, Attribute attribute, Object value) {
        Evaluation now = matrix.evaluate(citizen);
        List<RuleOutcome> then = matrix.evaluate(RandomProfiles.changed(citizen, Map.of(attribute, value)))
                .rules();
        Evaluation supposed = now.supposing(attribute, value);
        assertThat(supposed.rules()).isEqualTo(then);
        BitSet turned = supposed.turnedFrom(now);
        assertThat(turned.stream())
                .containsExactlyElementsOf(IntStream.range(0, then.size())
                        .filter(n -> now.rules().get(n).outcome() != then.get(n).outcome())
                        .boxed()
                        .toList());
        if (citizen.value(attribute) == null && now.isSettled(attribute)) {
            assertThat(turned.isEmpty()).isTrue();
        }
    }

    private Stream<Profile> citizens(int count) {
        return new RandomProfiles(rulebook).profiles(11, count);
    }

    private static RuleOutcome tested(Rule rule, Profile citizen) {
        List<ConditionOutcome> conditions = rule.conditions().stream()
                .map(condition -> new ConditionOutcome(
                        condition, condition.constraint().test(citizen), citizen.value(condition.attribute())))
                .toList();
        Truth all = conditions.stream().map(ConditionOutcome::outcome).reduce(Truth.TRUE, Truth::and);
        return new RuleOutcome(rule, all, conditions);
    }
}
