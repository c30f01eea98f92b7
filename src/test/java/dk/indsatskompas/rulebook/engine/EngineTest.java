package dk.indsatskompas.rulebook.engine;

import static org.assertj.core.api.Assertions.assertThat;

import dk.indsatskompas.Invariant;
import dk.indsatskompas.RandomProfiles;
import dk.indsatskompas.ShippedRules;
import dk.indsatskompas.ShippedWords;
import dk.indsatskompas.Size;
import dk.indsatskompas.rulebook.Condition;
import dk.indsatskompas.rulebook.ConditionMatrix;
import dk.indsatskompas.rulebook.Constraint;
import dk.indsatskompas.rulebook.Operator;
import dk.indsatskompas.rulebook.Place;
import dk.indsatskompas.rulebook.Rule;
import dk.indsatskompas.vocabulary.Attribute;
import dk.indsatskompas.vocabulary.Profile;
import dk.indsatskompas.vocabulary.Text;
import dk.indsatskompas.vocabulary.ValueType.ManyCodes;
import dk.indsatskompas.vocabulary.ValueType.OneCode;
import dk.indsatskompas.vocabulary.ValueType.Whole;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The engine's network grows indexes where many rules ask about one attribute: it must fire then, too, what holds. */
@Invariant("Drools fires of any number of rules what the condition matrix says holds")
class EngineTest {

    private static final Text NOTHING = new Text("intet", "nothing");

    @ParameterizedTest
    @CsvSource({"1, 1", "2, 30", "3, 300", "4, 3000"})
    void firesOfMadeUpRulesWhatTheMatrixSaysHolds(long seed, int count) {
        List<Rule> rules = rules(new Random(seed), count);
        ConditionMatrix matrix = new ConditionMatrix(rules);
        List<Profile> citizens = new RandomProfiles(ShippedRules.rulebook())
                .profiles(seed, Size.CITIZENS.of(500))
                .toList();
        long fired = 0;
        try (Engine engine = new Engine(rules)) {
            for (Profile citizen : citizens) {
                assertThat(engine.fire(citizen, ShippedWords.ALL.subjects()))
                        .isEqualTo(matrix.evaluate(citizen).firedNumbers());
                fired += engine.fire(citizen, ShippedWords.ALL.subjects()).cardinality();
            }
        }
        assertThat(fired).isGreaterThan(count);
    }

    private static List<Rule> rules(Random random, int count) {
        return IntStream.range(0, count)
                .mapToObj(number -> new Rule(
                        "study/Rule \n \"; System.exit(1); // " + number,
                        List.of(),
                        List.of(),
                        conditions(random),
                        ShippedRules.rulebook().contents().rules().get(0).conclusion(),
                        NOTHING,
                        Place.of("rules.dslr")))
                .toList();
    }

    private static List<Condition> conditions(Random random) {
        List<Condition> conditions = new ArrayList<>();
        for (int i = 0; i <= random.nextInt(3); i++) {
            Attribute attribute = ShippedWords.ALL
                    .attributes()
                    .get(random.nextInt(ShippedWords.ALL.attributes().size()));
            conditions.add(new Condition(constraint(attribute, random), NOTHING, NOTHING, Place.of("rules.dslr")));
        }
        return conditions;
    }

    private static Constraint constraint(Attribute attribute, Random random) {
        if (attribute.type() instanceof Whole whole) {
            List<Operator> orders =
                    List.of(Operator.EQUALS, Operator.LESS, Operator.AT_MOST, Operator.MORE, Operator.AT_LEAST);
            int number = whole.min() + random.nextInt(Math.min(100, whole.max() - whole.min() + 1));
            return new Constraint(attribute, orders.get(random.nextInt(orders.size())), List.of(number));
        }
        if (attribute.type() instanceof OneCode one) {
            List<Object> codes = codes(one.list(), random);
            return codes.size() == 1
                    ? new Constraint(attribute, Operator.EQUALS, codes)
                    : new Constraint(attribute, Operator.ONE_OF, codes);
        }
        if (attribute.type() instanceof ManyCodes many) {
            Operator operator = random.nextBoolean() ? Operator.CONTAINS_ANY : Operator.CONTAINS_NONE;
            return new Constraint(attribute, operator, codes(many.list(), random));
        }
        return new Constraint(attribute, Operator.EQUALS, List.of(random.nextBoolean()));
    }

    private static List<Object> codes(String list, Random random) {
        List<String> all =
                ShippedRules.rulebook().contents().codeLists().get(list).ids();
        return random.ints(1 + random.nextInt(2), 0, all.size())
                .distinct()
                .<Object>mapToObj(all::get)
                .toList();
    }
}
