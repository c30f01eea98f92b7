package dk.indsatskompas.analysis;

import static dk.indsatskompas.ShippedWords.AGE;
import static dk.indsatskompas.ShippedWords.BENEFIT;
import static dk.indsatskompas.ShippedWords.READINESS;
import static dk.indsatskompas.ShippedWords.WANTS;
import static org.assertj.core.api.Assertions.assertThat;

import dk.indsatskompas.ShippedWords;
import dk.indsatskompas.rulebook.Constraint;
import dk.indsatskompas.rulebook.Operator;
import dk.indsatskompas.vocabulary.Attribute;
import dk.indsatskompas.vocabulary.Code;
import dk.indsatskompas.vocabulary.CodeList;
import dk.indsatskompas.vocabulary.CodeLists;
import dk.indsatskompas.vocabulary.Facets;
import dk.indsatskompas.vocabulary.Text;
import dk.indsatskompas.vocabulary.Vocabulary;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** Somebody is found when there is somebody, on a day on which all that is said of them can be said. */
class CitizenSearchTest {

    private static final LocalDate LAST = LocalDate.of(2020, 12, 31);
    private static final LocalDate FIRST = LocalDate.of(2021, 1, 1);
    private static final Vocabulary WORDS = new Vocabulary(
            ShippedWords.ALL.subjects(),
            ShippedWords.ALL.attributes(),
            new CodeLists(withEmpty(Map.of(
                    "benefit",
                    list(code("OLD", null, LAST), code("ANY", null, null)),
                    "readiness",
                    list(code("NEW", FIRST, null), code("ALWAYS", null, null)),
                    "wants",
                    list(code("A", null, null), code("B", null, null), code("C", null, null))))));
    private static final CitizenSearch SEARCH = new CitizenSearch(WORDS);

    private static Map<String, CodeList> withEmpty(Map<String, CodeList> lists) {
        Map<String, CodeList> all = new HashMap<>(lists);
        Stream.of(
                        "intervention",
                        "kind",
                        "design",
                        "strength",
                        Facets.POPULATION_LIST,
                        Facets.CONDITIONS_LIST,
                        Facets.RECOMMENDATION_LIST,
                        Facets.RECOMMENDATION_KIND_LIST)
                .forEach(name -> all.put(name, list()));
        return all;
    }

    @Test
    void aCodeIsHeldOnADayOnWhichItIsInForce() {
        assertThat(SEARCH.find(List.of(is(BENEFIT, "OLD")), List.of()))
                .contains(new Example(LAST, WORDS.profile(Map.of(BENEFIT, "OLD"))));
        assertThat(SEARCH.find(List.of(is(READINESS, "NEW")), List.of()))
                .contains(new Example(FIRST, WORDS.profile(Map.of(READINESS, "NEW"))));
    }

    @Test
    void noDayIsNamedWhenEveryDayWillDo() {
        assertThat(SEARCH.find(List.of(is(BENEFIT, "ANY")), List.of()))
                .contains(new Example(null, WORDS.profile(Map.of(BENEFIT, "ANY"))));
    }

    @Test
    void nobodyHasTwoCodesThatWereNeverInForceTogether() {
        assertThat(SEARCH.find(List.of(is(BENEFIT, "OLD"), is(READINESS, "NEW")), List.of()))
                .isEmpty();
        assertThat(SEARCH.find(List.of(is(BENEFIT, "OLD"), is(READINESS, "ALWAYS")), List.of()))
                .isPresent();
    }

    @Test
    void aNumberIsTheOneAtTheThreshold() {
        Constraint under30 = new Constraint(AGE, Operator.LESS, List.of(30));
        assertThat(SEARCH.find(List.of(under30), List.of()))
                .contains(new Example(null, WORDS.profile(Map.of(AGE, 29))));
        assertThat(SEARCH.find(List.of(), List.of(under30)))
                .contains(new Example(null, WORDS.profile(Map.of(AGE, 30))));
    }

    @Test
    void aListHoldsNoMoreThanItMust() {
        Constraint aOrB = new Constraint(WANTS, Operator.CONTAINS_ANY, List.of("A", "B"));
        Constraint notA = new Constraint(WANTS, Operator.CONTAINS_NONE, List.of("A"));
        Constraint notB = new Constraint(WANTS, Operator.CONTAINS_NONE, List.of("B"));
        assertThat(SEARCH.find(List.of(aOrB, notA), List.of()))
                .contains(new Example(null, WORDS.profile(Map.of(WANTS, List.of("B")))));
        assertThat(SEARCH.find(List.of(), List.of(aOrB)))
                .contains(new Example(null, WORDS.profile(Map.of(WANTS, List.of()))));
        assertThat(SEARCH.find(List.of(aOrB, notA, notB), List.of())).isEmpty();
        assertThat(SEARCH.find(List.of(aOrB, notA), List.of(notB)))
                .contains(new Example(null, WORDS.profile(Map.of(WANTS, List.of("B")))));
    }

    @Test
    void anExampleIsWrittenAsAScenarioHasIt() {
        Example example = new Example(
                LAST,
                WORDS.profile(Map.of(
                        AGE,
                        30,
                        ShippedWords.IPS_CASELOAD,
                        26,
                        ShippedWords.FINDING_KIND,
                        "NULL",
                        WANTS,
                        List.of("A", "B"))));
        assertThat(example.yaml())
                .containsExactly(
                        "asOf: 2020-12-31",
                        "citizen: {age: 30, wants: [A, B]}",
                        "offers: {ips: {caseload: 26}}",
                        "finding: {kind: \"NULL\"}");
    }

    private static Constraint is(Attribute attribute, String code) {
        return new Constraint(attribute, Operator.EQUALS, List.of(code));
    }

    private static CodeList list(Code... codes) {
        return new CodeList("list", Text.same("list"), Stream.of(codes).toList());
    }

    private static Code code(String id, @Nullable LocalDate from, @Nullable LocalDate until) {
        return new Code(id, Text.same(id), from, until, null, null);
    }
}
