package dk.indsatskompas.impact;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import dk.indsatskompas.EditedRules;
import dk.indsatskompas.Invariant;
import dk.indsatskompas.ShippedRules;
import dk.indsatskompas.ShippedWords;
import dk.indsatskompas.advice.Advice;
import dk.indsatskompas.advice.Advice.Undetermined;
import dk.indsatskompas.advice.Advisor;
import dk.indsatskompas.advice.AnswerJson;
import dk.indsatskompas.advice.Question;
import dk.indsatskompas.advice.Reason;
import dk.indsatskompas.advice.Recommended;
import dk.indsatskompas.impact.Impact.CauseCount;
import dk.indsatskompas.impact.Impact.ChangeCause;
import dk.indsatskompas.impact.Impact.ChangeCause.CauseKind;
import dk.indsatskompas.impact.Impact.CitizenGroup;
import dk.indsatskompas.impact.Impact.ExampleCitizen;
import dk.indsatskompas.impact.Impact.GroupCount;
import dk.indsatskompas.impact.Impact.KindImpact;
import dk.indsatskompas.impact.Impact.UnanswerableCitizen;
import dk.indsatskompas.impact.Population.PopulationMember;
import dk.indsatskompas.vocabulary.Language;
import dk.indsatskompas.vocabulary.Profile;
import dk.indsatskompas.vocabulary.Truth;
import dk.indsatskompas.vocabulary.Vocabulary;
import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Predicate;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;

@Invariant("The impact counts what asking one by one counts")
class ImpactTest {

    private static final LocalDate TODAY = LocalDate.of(2026, 11, 23);
    private static final int SIZE = 800;
    private static final String PRACTICE = "ips-caseload-max-25";
    private static final String RULES = "inklusion_2011/rules.dslr";

    private static final Advisor SHIPPED = new Advisor(ShippedRules.rulebook());
    private static final Advisor CASELOAD_20 = new Advisor(EditedRules.shipped()
            .replace(RULES, "over 25 borgere til hver konsulent", "over 20 borgere til hver konsulent")
            .replace(RULES, "højst 25 borgere til hver konsulent", "højst 20 borgere til hver konsulent")
            .rulebook());
    private static final RulebookPair SIDES = new RulebookPair(SHIPPED, CASELOAD_20);
    private static final Impact IMPACT = Impact.of(SIDES, synthetic(SIDES), asked -> {});

    @Test
    void findsNothingBetweenARulebookAndItself() {
        RulebookPair same =
                new RulebookPair(SHIPPED, new Advisor(EditedRules.shipped().rulebook()));

        Impact impact = Impact.of(same, synthetic(same), asked -> {});

        assertThat(impact.citizens()).isEqualTo(new Impact.CitizenCounts(SIZE, 0, 0, 0, 0, 0));
        assertThat(impact.recommendations()).isEmpty();
        assertThat(impact.rulebooks())
                .isEqualTo(new RulebookDifference(List.of(), List.of(), null, List.of(), List.of(), null));
    }

    @Test
    void countsWhatAskingOneByOneCounts() {
        List<Question> citizens = citizens();

        for (String id : ShippedRules.rulebook().contents().catalogue().ids()) {
            assertThat(count(id, ChangeKind.GAINED)).as(id).isEqualTo(count(citizens, id, false, true));
            assertThat(count(id, ChangeKind.LOST)).as(id).isEqualTo(count(citizens, id, true, false));
            assertThat(count(id, ChangeKind.RANK_UP)).as(id).isEqualTo(moved(citizens, id, 1));
            assertThat(count(id, ChangeKind.RANK_DOWN)).as(id).isEqualTo(moved(citizens, id, -1));
            assertThat(count(id, ChangeKind.NOW_UNDETERMINED))
                    .as(id)
                    .isEqualTo(citizens.stream()
                            .filter(one -> !isRecommended(SHIPPED, one, id) && !isUndetermined(SHIPPED, one, id))
                            .filter(one -> isUndetermined(CASELOAD_20, one, id))
                            .count());
        }
        assertThat(count(PRACTICE, ChangeKind.GAINED)).isGreaterThan(20);
        assertThat(count(PRACTICE, ChangeKind.NOW_UNDETERMINED)).isGreaterThan(20);
        assertThat(count("ips", ChangeKind.DELIVERY_CONDITIONS)).isGreaterThan(20);
    }

    @Test
    void onlyCitizensBetweenTheOldThresholdAndTheNewChange() {
        Predicate<Question> between = one -> {
            Integer caseload = ShippedWords.number(one.profile(), ShippedWords.IPS_CASELOAD);
            return caseload != null && caseload > 20 && caseload <= 25;
        };
        List<Question> citizens = citizens();

        assertThat(IMPACT.citizens().changed())
                .isPositive()
                .isLessThanOrEqualTo(citizens.stream().filter(between).count());
        assertThat(count(PRACTICE, ChangeKind.GAINED))
                .isEqualTo(citizens.stream()
                        .filter(between)
                        .filter(one -> Boolean.TRUE.equals(one.profile().value(ShippedWords.SEVERE_MENTAL_ILLNESS)))
                        .filter(one -> wantsSomething(one.profile()))
                        .count());
    }

    @Test
    void namesTheRuleAndTheConditionThatChanged() {
        KindImpact gained = kind(IMPACT, PRACTICE, ChangeKind.GAINED);

        assertThat(gained.causes())
                .extracting(count -> count.cause().rule())
                .containsExactlyInAnyOrder(EditedRules.CASELOAD, EditedRules.CASELOAD_IN_PLACE);
        CauseCount recommending = gained.causes().stream()
                .filter(count -> EditedRules.CASELOAD.equals(count.cause().rule()))
                .findFirst()
                .orElseThrow();
        assertThat(recommending).satisfies(count -> {
            ChangeCause cause = count.cause();
            assertThat(count.citizens()).isEqualTo(gained.citizens());
            assertThat(cause.by()).isEqualTo(CauseKind.RULE_CHANGED);
            assertThat(cause.before()).singleElement().satisfies(sentence -> {
                assertThat(sentence.text().da()).isEqualTo("IPS-tilbuddet har over 25 borgere til hver konsulent");
                assertThat(sentence.file()).isEqualTo(RULES);
                assertThat(sentence.line()).isEqualTo(line("har over 25 borgere"));
            });
            assertThat(cause.after())
                    .singleElement()
                    .satisfies(sentence -> assertThat(sentence.text().en())
                            .isEqualTo("The IPS offer has more than 20 citizens per consultant"));
        });
        assertThat(kind(IMPACT, "ips", ChangeKind.DELIVERY_CONDITIONS).causes())
                .extracting(count -> count.cause().rule())
                .containsExactly(EditedRules.CASELOAD_MET);
        assertThat(kind(IMPACT, PRACTICE, ChangeKind.NO_LONGER_IN_PLACE).causes())
                .extracting(count -> count.cause().rule())
                .containsExactly(EditedRules.CASELOAD_IN_PLACE);
        assertThat(IMPACT.rulebooks().rules())
                .extracting(RuleDifference::rule)
                .containsExactlyInAnyOrder(
                        EditedRules.CASELOAD, EditedRules.CASELOAD_MET, EditedRules.CASELOAD_IN_PLACE);
    }

    @Test
    void namesOnlyTheConditionThatMattersWhenARuleChangedInTwo() {
        RulebookPair sides = new RulebookPair(
                SHIPPED,
                new Advisor(EditedRules.shipped()
                        .replace(
                                "inklusion_2011/rules.dslr",
                                "      - har en alvorlig sindslidelse\n      - ønsker job eller uddannelse\n    IPS-tilbuddet\n      - har over 25 borgere til hver konsulent",
                                "      - er i psykiatrisk behandling\n      - har en alvorlig sindslidelse\n      - ønsker job eller uddannelse\n    IPS-tilbuddet\n      - har over 20 borgere til hver konsulent")
                        .rulebook()));

        Impact impact = Impact.of(sides, synthetic(sides), asked -> {});

        KindImpact lost = kind(impact, PRACTICE, ChangeKind.LOST);
        assertThat(lost.causes()).singleElement().satisfies(count -> {
            assertThat(count.cause().before()).isEmpty();
            assertThat(count.cause().after())
                    .extracting(sentence -> sentence.text().da())
                    .containsExactly("Borgeren er i psykiatrisk behandling");
        });
        assertThat(kind(impact, PRACTICE, ChangeKind.GAINED).causes())
                .first()
                .satisfies(count -> assertThat(count.cause().before())
                        .extracting(sentence -> sentence.text().da())
                        .containsExactly("IPS-tilbuddet har over 25 borgere til hver konsulent"));
    }

    @Test
    void everyChangeHasACause() {
        assertThat(IMPACT.recommendations())
                .allSatisfy(one -> assertThat(one.kinds())
                        .allSatisfy(kind -> assertThat(kind.causes().stream()
                                        .mapToLong(CauseCount::citizens)
                                        .sum())
                                .isGreaterThanOrEqualTo(kind.citizens())));
    }

    @Test
    void countsEachGroupAgainstAllInIt() {
        List<Question> citizens = citizens();

        assertThat(IMPACT.groups())
                .allSatisfy(count -> assertThat(count.of())
                        .isEqualTo(citizens.stream()
                                .filter(one -> isIn(count.group(), one.profile()))
                                .count()));
        KindImpact gained = kind(IMPACT, PRACTICE, ChangeKind.GAINED);
        assertThat(gained.groups())
                .hasSizeGreaterThan(10)
                .allSatisfy(count -> assertThat(count.citizens())
                        .isEqualTo(citizens.stream()
                                .filter(one -> isIn(count.group(), one.profile()))
                                .filter(one -> !isRecommended(SHIPPED, one, PRACTICE))
                                .filter(one -> isRecommended(CASELOAD_20, one, PRACTICE))
                                .count()));
        for (String by : List.of("citizen.age", "citizen.benefit", "citizen.readiness")) {
            assertThat(gained.groups().stream()
                            .filter(count -> count.group().by().equals(by))
                            .mapToLong(GroupCount::citizens)
                            .sum())
                    .isEqualTo(gained.citizens());
        }
    }

    @Test
    void showsTheSimplestCitizensFirstWithBothTraces() {
        List<ExampleCitizen> examples =
                kind(IMPACT, PRACTICE, ChangeKind.GAINED).examples();
        List<Integer> known = citizens().stream()
                .filter(one -> !isRecommended(SHIPPED, one, PRACTICE))
                .filter(one -> isRecommended(CASELOAD_20, one, PRACTICE))
                .map(one -> one.profile().known().size())
                .sorted()
                .limit(10)
                .toList();

        assertThat(examples).extracting(example -> example.facts().size()).isEqualTo(known);
        assertThat(examples).allSatisfy(example -> {
            assertThat(example.before().rules())
                    .extracting(Reason::rule, Reason::outcome)
                    .containsExactlyInAnyOrder(
                            tuple(EditedRules.CASELOAD, Truth.FALSE), tuple(EditedRules.CASELOAD_IN_PLACE, Truth.TRUE));
            assertThat(example.after().rules())
                    .extracting(Reason::rule, Reason::outcome)
                    .containsExactlyInAnyOrder(
                            tuple(EditedRules.CASELOAD, Truth.TRUE), tuple(EditedRules.CASELOAD_IN_PLACE, Truth.FALSE));
            assertThat(example.before().order()).doesNotContain(PRACTICE);
            assertThat(example.after().order()).contains(PRACTICE);
        });
    }

    @Test
    void oneThreadFindsWhatManyFind() {
        Impact alone = new ImpactRun(SIDES, 1).of(synthetic(SIDES), asked -> {});

        assertThat(new ImpactRun(SIDES, 3).of(synthetic(SIDES), asked -> {})).isEqualTo(alone);
        assertThat(json(IMPACT)).isEqualTo(json(alone));
    }

    @Test
    void theOrderOfThePopulationDoesNotMatter() {
        List<PopulationMember> members = new ArrayList<>();
        Population population = synthetic(SIDES);
        population.members().forEachRemaining(members::add);
        Collections.shuffle(members, new Random(7));

        assertThat(Impact.of(SIDES, new Population(population.described(), members.iterator()), asked -> {}))
                .isEqualTo(IMPACT);
    }

    @Test
    void asksEverybodyInAFileAndTellsFaultyLinesByTheirNumbers() {
        String lines = """
                {"citizenRef": "a", "citizen": {"severeMentalIllness": true, "wants": ["EMPLOYMENT"]}, "offers": {"ips": {"caseload": 22}}}
                {"citizenRef": "b", "citizen": {"age": "old"}}
                %s
                {"citizenRef": "c"}""".formatted("x".repeat(Question.LARGEST + 1));

        Impact impact = Impact.of(
                SIDES,
                Population.given(
                        "people.ndjson", new ByteArrayInputStream(lines.getBytes(StandardCharsets.UTF_8)), TODAY),
                asked -> {});

        assertThat(impact.citizens().asked()).isEqualTo(2);
        assertThat(impact.citizens().unanswerable()).isEqualTo(2);
        assertThat(impact.citizens().gaining()).isEqualTo(1);
        assertThat(impact.unanswerable())
                .extracting(UnanswerableCitizen::number)
                .containsExactly(2L, 3L);
        assertThat(impact.unanswerable().get(0).before())
                .singleElement()
                .satisfies(fault -> assertThat(fault.pointer()).isEqualTo("/citizen/age"));
        assertThat(json(impact)).doesNotContain("\"old\"").contains("people.ndjson");
    }

    @Test
    void tellsHowManyWereAskedMeanwhile() {
        AtomicLong told = new AtomicLong();

        Impact.of(SIDES, synthetic(SIDES), asked -> {
            assertThat(asked).isGreaterThan(told.get());
            told.set(asked);
        });

        assertThat(told).hasValue(SIZE);
    }

    @Test
    void saysWhatIsAddedRemovedAndRankedOtherwise() {
        EditedRules edited = EditedRules.shipped()
                .replace(RULES, "rule \"IPS til borgere med alvorlig sindslidelse\"", "rule \"IPS til dem\"")
                .replace("inklusion_2011/scenarios.yaml", "IPS til borgere med alvorlig sindslidelse", "IPS til dem");
        RulebookPair sides = new RulebookPair(SHIPPED, new Advisor(edited.rulebook()));

        Impact impact = Impact.of(sides, synthetic(sides), asked -> {});

        assertThat(impact.rulebooks().rules()).hasSize(2).anySatisfy(rule -> {
            assertThat(rule.rule()).isEqualTo("inklusion_2011/IPS til dem");
            assertThat(rule.before()).isNull();
            assertThat(rule.after()).isNotNull();
        });
        assertThat(impact.citizens().changed()).isZero();
    }

    @Test
    void namesTheFindingThatIsGradedOtherwise() {
        EditedRules edited = EditedRules.shipped()
                .replace("mentor_2012/study.yaml", "design: RANDOMISED", "design: COMPARISON_GROUP");
        RulebookPair sides = new RulebookPair(SHIPPED, new Advisor(edited.rulebook()));

        Impact impact = Impact.of(sides, synthetic(sides), asked -> {});

        assertThat(impact.rulebooks().findings())
                .extracting(RulebookDifference.GradeDifference::finding)
                .contains("MENTOR-E1-EDU");
        assertThat(kind(impact, "mentor", ChangeKind.STRENGTH).causes())
                .extracting(count -> count.cause().by())
                .containsOnly(CauseKind.FINDING);
    }

    @Test
    void aSummaryIsSmallAndNamesNobody() {
        ImpactSummary summary = IMPACT.summary();

        assertThat(summary.against()).isEqualTo(SHIPPED.rulebook().fingerprint());
        assertThat(summary.population().size()).isEqualTo(SIZE);
        assertThat(summary.population().seed()).isEqualTo(1);
        assertThat(summary.text().en()).startsWith("Of 800 made-up citizens, the answer changes for ");
        assertThat(summary.rules()).contains(EditedRules.CASELOAD);
        assertThat(summary.recommendations())
                .filteredOn(line -> line.id().equals(PRACTICE))
                .singleElement()
                .satisfies(line -> assertThat(line.gained()).isEqualTo(count(PRACTICE, ChangeKind.GAINED)));
        assertThat(new String(AnswerJson.write(summary, Language.EN), StandardCharsets.UTF_8))
                .hasSizeLessThan(4000)
                .doesNotContain("facts");
        assertThat(Impact.aside(SIDES, synthetic(SIDES), asked -> {}).summary()).isEqualTo(summary);
        assertThat(json(IMPACT.withoutExamples())).doesNotContain("\"facts\"");
    }

    private static Population synthetic(RulebookPair sides) {
        return SyntheticPopulation.population(sides, 1, SIZE, TODAY);
    }

    private static List<Question> citizens() {
        Vocabulary codes = ShippedWords.ALL;
        SyntheticPopulation synthetic = new SyntheticPopulation(SHIPPED.rulebook(), CASELOAD_20.rulebook(), 1, TODAY);
        return LongStream.rangeClosed(1, SIZE)
                .mapToObj(number -> synthetic.member(number).question().apply(codes))
                .toList();
    }

    private static long count(String id, ChangeKind kind) {
        return IMPACT.recommendations().stream()
                .filter(one -> one.id().equals(id))
                .mapToLong(one -> one.citizens(kind))
                .sum();
    }

    private static KindImpact kind(Impact impact, String id, ChangeKind kind) {
        return impact.recommendations().stream()
                .filter(one -> one.id().equals(id))
                .flatMap(one -> one.kinds().stream())
                .filter(one -> one.kind() == kind)
                .findFirst()
                .orElseThrow();
    }

    private static long count(List<Question> citizens, String id, boolean before, boolean after) {
        return citizens.stream()
                .filter(one -> isRecommended(SHIPPED, one, id) == before)
                .filter(one -> isRecommended(CASELOAD_20, one, id) == after)
                .count();
    }

    private static long moved(List<Question> citizens, String id, int way) {
        return citizens.stream()
                .filter(one -> isRecommended(SHIPPED, one, id) && isRecommended(CASELOAD_20, one, id))
                .filter(one -> Integer.signum(rank(SHIPPED, one, id) - rank(CASELOAD_20, one, id)) == way)
                .count();
    }

    private static boolean isRecommended(Advisor advisor, Question one, String id) {
        return rank(advisor, one, id) > 0;
    }

    private static int rank(Advisor advisor, Question one, String id) {
        return advice(advisor, one).recommendations().stream()
                .filter(recommended -> recommended.id().equals(id))
                .mapToInt(Recommended::rank)
                .findFirst()
                .orElse(0);
    }

    private static boolean isUndetermined(Advisor advisor, Question one, String id) {
        return advice(advisor, one).undetermined().stream()
                .map(Undetermined::id)
                .anyMatch(id::equals);
    }

    private static final Map<List<Object>, Advice> ASKED = new ConcurrentHashMap<>();

    private static Advice advice(Advisor advisor, Question one) {
        return ASKED.computeIfAbsent(
                List.of(advisor, one), asked -> advisor.answer(one).advice());
    }

    private static boolean wantsSomething(Profile profile) {
        List<String> wants = ShippedWords.codes(profile, ShippedWords.WANTS);
        return wants != null && !wants.isEmpty();
    }

    private static boolean isIn(CitizenGroup group, Profile profile) {
        Object value = profile.value(ShippedWords.ALL.find(group.by()).orElseThrow());
        if (value == null || group.id().equals("unknown")) {
            return value == null && group.id().equals("unknown");
        }
        if (value instanceof Integer age) {
            String[] band = group.id().split("-", 2);
            return age >= Integer.parseInt(band[0]) && age <= Integer.parseInt(band[1]);
        }
        return value instanceof List<?> wants
                ? wants.isEmpty() ? group.id().equals("none") : wants.contains(group.id())
                : group.id().equals(value);
    }

    private static int line(String sentence) {
        List<String> lines =
                SHIPPED.rulebook().folder().text(RULES).orElseThrow().lines().toList();
        return 1 + lines.indexOf("      - " + sentence + " til hver konsulent");
    }

    private static String json(Impact impact) {
        return new String(AnswerJson.write(impact, Language.EN), StandardCharsets.UTF_8);
    }
}
