package dk.indsatskompas.impact;

import static org.assertj.core.api.Assertions.assertThat;

import dk.indsatskompas.EditedRules;
import dk.indsatskompas.ShippedRules;
import dk.indsatskompas.ShippedWords;
import dk.indsatskompas.advice.Advisor;
import dk.indsatskompas.advice.Question;
import dk.indsatskompas.impact.Population.PopulationDescription;
import dk.indsatskompas.rulebook.Condition;
import dk.indsatskompas.rulebook.Constraint;
import dk.indsatskompas.rulebook.Operator;
import dk.indsatskompas.rulebook.Rulebook;
import dk.indsatskompas.vocabulary.Attribute;
import dk.indsatskompas.vocabulary.Code;
import dk.indsatskompas.vocabulary.CodeLists;
import dk.indsatskompas.vocabulary.Truth;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.LongStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class SyntheticPopulationTest {

    private static final LocalDate TODAY = LocalDate.of(2026, 11, 23);
    private static final Rulebook BEFORE = ShippedRules.rulebook();
    private static final Rulebook AFTER =
            EditedRules.shipped().withCaseloadOf30().rulebook();
    private static final CodeLists CODES = BEFORE.contents().codeLists();

    private final SyntheticPopulation synthetic = new SyntheticPopulation(BEFORE, AFTER, 1, TODAY);

    @Test
    void eachCitizenIsGivenByTheSeedAndHerNumberAlone() {
        SyntheticPopulation again = new SyntheticPopulation(BEFORE, AFTER, 1, TODAY);
        SyntheticPopulation other = new SyntheticPopulation(BEFORE, AFTER, 2, TODAY);

        assertThat(citizens(synthetic, 1000)).isEqualTo(citizens(again, 1000));
        assertThat(again.known(777)).isEqualTo(synthetic.known(777));
        assertThat(citizens(other, 1000)).isNotEqualTo(citizens(synthetic, 1000));
        assertThat(Set.copyOf(citizens(synthetic, 1000))).hasSizeGreaterThan(990);
    }

    @Test
    void theFirstOnesMakeEveryConditionOfBothRulebooksTrueForSomebodyFalseForSomebodyAndUnknownForSomebody() {
        List<Question> citizens = citizens(synthetic, synthetic.covering());

        assertThat(conditions())
                .hasSizeGreaterThan(30)
                .allSatisfy(constraint -> assertThat(citizens.stream()
                                .map(citizen -> constraint.test(citizen.profile()))
                                .collect(Collectors.toSet()))
                        .containsExactlyInAnyOrder(Truth.values()));
    }

    @Test
    void theFirstOnesStandOnBothSidesOfEveryThresholdOfBothRulebooks() {
        List<Question> citizens = citizens(synthetic, synthetic.covering());

        assertThat(conditions().stream().filter(one -> one.operator().isOrder()))
                .hasSizeGreaterThan(5)
                .allSatisfy(constraint -> {
                    Set<Object> met = met(constraint.attribute(), citizens);
                    int threshold = (Integer) constraint.operands().get(0);
                    assertThat(met).contains(threshold);
                    assertThat(met).containsAnyOf(threshold - 1, threshold + 1);
                    assertThat(met.stream()
                                    .map(value -> constraint.outcome(value))
                                    .collect(Collectors.toSet()))
                            .contains(Truth.TRUE, Truth.FALSE);
                });
        assertThat(met(ShippedWords.IPS_CASELOAD, citizens)).contains(25, 26, 30, 31);
    }

    @Test
    void theFirstOnesHaveEveryCodeInForceAndNoneThatIsNot() {
        List<Question> citizens = citizens(synthetic, synthetic.covering());

        assertThat(met(ShippedWords.BENEFIT, citizens)).isEqualTo(inForce("benefit"));
        assertThat(met(ShippedWords.READINESS, citizens)).isEqualTo(inForce("readiness"));
        assertThat(met(ShippedWords.WANTS, citizens).stream()
                        .flatMap(wishes -> ((List<?>) wishes).stream())
                        .collect(Collectors.toSet()))
                .isEqualTo(inForce("wants"));
    }

    @Test
    void aThresholdThatMovedIsTriedByManyBetweenItsTwoPlaces() {
        assertThat(citizens(synthetic, 3000).stream()
                        .map(citizen -> ShippedWords.number(citizen.profile(), ShippedWords.IPS_CASELOAD))
                        .filter(caseload -> caseload != null && caseload > 25 && caseload <= 30))
                .hasSizeGreaterThan(500);
    }

    @Test
    void offersAreKnownMoreOftenThanHealth() {
        List<Question> citizens = citizens(synthetic, 3000);

        assertThat(met(citizens, ShippedWords.IPS_AVAILABLE))
                .isGreaterThan(met(citizens, ShippedWords.SEVERE_MENTAL_ILLNESS) * 11 / 10);
    }

    @Test
    void saysItsSharesAndThatTheyTellNothingOfRealCitizens() {
        PopulationDescription said = population(10_000).described();

        assertThat(said.seed()).isEqualTo(1);
        assertThat(said.shares()).isEqualTo(AFTER.contents().population().shares());
        assertThat(said.caveat().da()).contains("siger derfor intet om, hvor mange virkelige borgere");
        assertThat(said.caveat().en()).contains("say nothing about how many real citizens");
        assertThat(said.text().en()).contains("every code in force and both sides of every threshold");
        assertThat(population(20).described().text().en()).contains("too few to try every code");
    }

    private static Population population(long size) {
        return SyntheticPopulation.population(
                new RulebookPair(new Advisor(BEFORE), new Advisor(AFTER)), 1, size, TODAY);
    }

    private static List<Question> citizens(SyntheticPopulation synthetic, long size) {
        return LongStream.rangeClosed(1, size)
                .mapToObj(number -> synthetic.member(number).question().apply(ShippedWords.ALL))
                .toList();
    }

    private static Set<Object> met(Attribute attribute, List<Question> citizens) {
        return citizens.stream()
                .flatMap(citizen -> Stream.ofNullable(citizen.profile().value(attribute)))
                .collect(Collectors.toSet());
    }

    private static long met(List<Question> citizens, Attribute attribute) {
        return citizens.stream()
                .filter(citizen -> citizen.profile().value(attribute) != null)
                .count();
    }

    private static Set<Object> inForce(String list) {
        return CODES.get(list).codes().stream()
                .filter(code -> code.inForce(TODAY))
                .map(Code::id)
                .collect(Collectors.toSet());
    }

    private static Set<Constraint> conditions() {
        return Stream.of(BEFORE, AFTER)
                .flatMap(rulebook -> rulebook.contents().rules().stream())
                .flatMap(rule -> rule.conditions().stream())
                .map(Condition::constraint)
                .filter(SyntheticPopulationTest::canHold)
                .collect(Collectors.toSet());
    }

    /** Not where its one code is no longer in force. */
    private static boolean canHold(Constraint constraint) {
        return constraint.operator() != Operator.EQUALS
                || constraint
                        .attribute()
                        .type()
                        .codeList()
                        .map(list ->
                                inForce(list).contains(constraint.operands().get(0)))
                        .orElse(true);
    }
}
