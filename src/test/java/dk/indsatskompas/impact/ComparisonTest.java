package dk.indsatskompas.impact;

import static org.assertj.core.api.Assertions.assertThat;

import dk.indsatskompas.EditedRules;
import dk.indsatskompas.RandomProfiles;
import dk.indsatskompas.ShippedRules;
import dk.indsatskompas.ShippedWords;
import dk.indsatskompas.advice.Advice;
import dk.indsatskompas.advice.Advisor;
import dk.indsatskompas.advice.AnsweredQuestion;
import dk.indsatskompas.advice.Position;
import dk.indsatskompas.advice.Position.Listing;
import dk.indsatskompas.advice.Question;
import dk.indsatskompas.impact.Change.ChangedAspect;
import dk.indsatskompas.impact.Change.FindingChange;
import dk.indsatskompas.impact.Change.RuleChange;
import dk.indsatskompas.vocabulary.Language;
import dk.indsatskompas.vocabulary.Profile;
import dk.indsatskompas.vocabulary.Truth;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class ComparisonTest {

    private static final LocalDate TODAY = LocalDate.of(2026, 11, 23);

    private static final String CASELOAD_PRACTICE = "ips-caseload-max-25";

    private final Advisor shipped = new Advisor(ShippedRules.rulebook());

    @Test
    void findsNothingBetweenAnAdviceAndItself() {
        profiles(21)
                .forEach(profile -> assertThat(
                                compare(profile, shipped).changes().isEmpty())
                        .isTrue());
    }

    @Test
    void findsNothingWhereOnlyWordsChanged() {
        Advisor reworded = advisor(EditedRules.shipped().withAnotherDescription());

        assertThat(profiles(22))
                .allMatch(profile -> compare(profile, reworded).changes().isEmpty());
        assertThat(profiles(22)
                        .filter(profile -> !reworded.advise(profile).equals(shipped.advise(profile)))
                        .count())
                .isPositive();
    }

    @Test
    void namesTheChangedRulesForWhomTheyMatterAndNothingForAllOthers() {
        Advisor lenient = advisor(EditedRules.shipped().withCaseloadOf30());

        List<Profile> affected = profiles(23)
                .filter(profile -> !compare(profile, lenient).changes().isEmpty())
                .toList();

        assertThat(affected).hasSizeGreaterThan(10).allMatch(ComparisonTest::hasACaseloadBetweenTheTwo);
        assertThat(profiles(23).filter(ComparisonTest::isToldOfTheCaseload)).allMatch(affected::contains);
        affected.stream()
                .flatMap(profile -> compare(profile, lenient).changes().stream())
                .flatMap(change -> change.rules().stream())
                .forEach(rule -> assertThat(rule.rule())
                        .isIn(EditedRules.CASELOAD, EditedRules.CASELOAD_MET, EditedRules.CASELOAD_IN_PLACE));
        affected.stream().filter(ComparisonTest::isToldOfTheCaseload).forEach(profile -> {
            Change change = change(compare(profile, lenient), CASELOAD_PRACTICE);
            assertThat(change.aspects()).containsExactly(ChangedAspect.PLACE);
            assertThat(change.before().place()).isEqualTo(Listing.RECOMMENDED);
            assertThat(change.after()).isEqualTo(new Position(Listing.ALREADY_IN_PLACE, null, null));
            RuleChange rule = change.rules().get(0);
            assertThat(rule.rule()).isEqualTo(EditedRules.CASELOAD);
            assertThat(rule.before()).isEqualTo(Truth.TRUE);
            assertThat(rule.after()).isEqualTo(Truth.FALSE);
            assertThat(rule.conditions()).hasSize(2);
            assertThat(change.text().da())
                    .isEqualTo(
                            "»Højst 25 borgere pr. IPS-konsulent« er gået fra anbefalet til allerede på plads, fordi reglen "
                                    + "»Højst 25 borgere til hver IPS-konsulent« ikke længere er opfyldt (»IPS-tilbuddet har over "
                                    + "25 borgere til hver konsulent« er erstattet af »IPS-tilbuddet har over 30 borgere til hver "
                                    + "konsulent«) og reglen »Der er allerede højst 25 borgere til hver IPS-konsulent« nu er "
                                    + "opfyldt (»IPS-tilbuddet har højst 25 borgere til hver konsulent« er erstattet af "
                                    + "»IPS-tilbuddet har højst 30 borgere til hver konsulent«).");
            assertThat(change.text().en())
                    .isEqualTo(
                            "“At most 25 citizens per IPS consultant” went from recommended to already in place, because "
                                    + "the rule “Højst 25 borgere til hver IPS-konsulent” is no longer met (“The IPS offer has "
                                    + "more than 25 citizens per consultant” was replaced by “The IPS offer has more than 30 "
                                    + "citizens per consultant”) and the rule “Der er allerede højst 25 borgere til hver "
                                    + "IPS-konsulent” is now met (“The IPS offer has at most 25 citizens per consultant” was "
                                    + "replaced by “The IPS offer has at most 30 citizens per consultant”).");
        });
    }

    @Test
    void namesTheKeyWhereOnlyTheRankMoved() {
        String ranking = ShippedRules.rulebook().folder().text("ranking.yaml").orElseThrow();
        List<String> keys = new ArrayList<>(List.of(ranking.split("(?m)(?=^  - id: )")));
        keys.add(1, keys.remove(4));
        Advisor reordered = advisor(EditedRules.shipped().with("ranking.yaml", String.join("", keys)));

        List<Comparison> changed = profiles(24)
                .map(profile -> compare(profile, reordered))
                .filter(comparison -> !comparison.changes().isEmpty())
                .toList();

        assertThat(changed).hasSizeGreaterThan(10);
        changed.stream().flatMap(comparison -> comparison.changes().stream()).forEach(change -> {
            assertThat(change.aspects()).containsExactly(ChangedAspect.RANK);
            assertThat(change.rules()).isEmpty();
            assertThat(change.findings()).isEmpty();
            assertThat(change.rank().others()).isNotEmpty();
            assertThat(change.rank().key()).isEqualTo("studiedPopulation");
            assertThat(change.text().da())
                    .contains(
                            "rangen (fra ",
                            " nu står over ",
                            "det skyldes, at det er mere sikkert, at borgeren hører til");
        });
    }

    @Test
    void namesWhatCameOrWentAboveItWhereOnlyThatMovedTheRank() {
        Advisor stricter = advisor(EditedRules.shipped()
                .replace(
                        "inklusion_2011/rules.dslr",
                        "      - ønsker job eller uddannelse\nthen\n    Anbefal \"ips\"",
                        "      - ønsker job eller uddannelse\n      - er mindst 60 år\nthen\n    Anbefal \"ips\""));

        List<Change> pushed = profiles(25)
                .flatMap(profile -> compare(profile, stricter).changes().stream())
                .filter(change -> change.aspects().equals(List.of(ChangedAspect.RANK)))
                .filter(change -> change.rank().key() == null)
                .toList();

        assertThat(pushed).isNotEmpty().allSatisfy(change -> {
            assertThat(change.rank().others()).containsExactly("ips");
            assertThat(change.text().da())
                    .endsWith(
                            "fordi »IPS – individuelt planlagt job med støtte« ikke længere er anbefalet højere oppe.");
        });
    }

    @Test
    void namesTheFindingThatIsGradedDifferently() {
        Advisor unread = advisor(EditedRules.shipped()
                .replace("mentor_2012/study.yaml", "design: RANDOMISED", "design: COMPARISON_GROUP"));

        List<Change> changes = profiles(26)
                .flatMap(profile -> compare(profile, unread).changes().stream())
                .filter(change -> change.id().equals("mentor"))
                .toList();

        assertThat(changes).isNotEmpty().allSatisfy(change -> {
            assertThat(change.rules()).isEmpty();
            assertThat(change.aspects()).contains(ChangedAspect.STRENGTH, ChangedAspect.EXPECTED_EFFECTS);
            assertThat(change.findings())
                    .extracting(FindingChange::finding)
                    .containsExactlyInAnyOrder("MENTOR-E1-EDU", "MENTOR-E2-JOB");
            assertThat(change.text().en()).contains("For “Mentoring”, ", "the finding MENTOR-E1-EDU is now graded “");
        });
        assertThat(changes)
                .as("who is outside, with a condition not met, is at the lowest level before and after")
                .anyMatch(change -> change.aspects().contains(ChangedAspect.APPLIED_STRENGTH))
                .anyMatch(change -> !change.aspects().contains(ChangedAspect.APPLIED_STRENGTH));
    }

    @Test
    void namesWhatCameIntoTheCatalogueAndWhatWent() {
        profiles(27).limit(50).forEach(profile -> {
            AnsweredQuestion whole = shipped.answer(asked(profile));
            Advice less = new Advice(
                    whole.advice().recommendations().stream()
                            .filter(one -> !one.id().equals("mentor"))
                            .toList(),
                    whole.advice().notRecommended().stream()
                            .filter(one -> !one.id().equals("mentor"))
                            .toList(),
                    whole.advice().undetermined().stream()
                            .filter(one -> !one.id().equals("mentor"))
                            .toList(),
                    whole.advice().alreadyInPlace().stream()
                            .filter(one -> !one.id().equals("mentor"))
                            .toList(),
                    List.of(),
                    List.of(),
                    List.of());
            AnsweredQuestion without =
                    new AnsweredQuestion(whole.question(), whole.by(), whole.ranking(), whole.evaluation(), less);

            Change came = change(Comparison.of(without, whole), "mentor");
            Change went = change(Comparison.of(whole, without), "mentor");

            assertThat(came.before().place()).isEqualTo(Listing.ABSENT);
            assertThat(went.after().place()).isEqualTo(Listing.ABSENT);
            assertThat(came.text().en()).endsWith("because it was added to the catalogue.");
            assertThat(went.text().da())
                    .startsWith("»Mentorstøtte« er gået fra ")
                    .endsWith(" til ikke i kataloget, fordi anbefalingen er taget ud af kataloget.");
        });
    }

    @Test
    void saysWhatRulesAndConditionsCameAndWent() {
        Advisor other = advisor(EditedRules.shipped()
                .replace(
                        "inklusion_2011/rules.dslr",
                        "rule \"IPS i samarbejde med psykiatrien\"",
                        "rule \"Samarbejde med psykiatrien\"")
                .replace(
                        "inklusion_2011/scenarios.yaml",
                        "IPS i samarbejde med psykiatrien",
                        "Samarbejde med psykiatrien")
                .replace(
                        "inklusion_2011/rules.dslr",
                        "\n      - foregår uden tæt samarbejde med psykiatrien\n",
                        "\n      - foregår i tæt samarbejde med psykiatrien\n"));

        List<Change> changes = profiles(28)
                .flatMap(profile -> compare(profile, other).changes().stream())
                .filter(change -> change.aspects().contains(ChangedAspect.PLACE))
                .toList();

        assertThat(changes).isNotEmpty().allSatisfy(change -> {
            assertThat(change.id()).isEqualTo("psychiatry-cooperation");
            assertThat(change.rules())
                    .extracting(RuleChange::rule)
                    .containsExactlyInAnyOrder(
                            "inklusion_2011/IPS i samarbejde med psykiatrien",
                            "inklusion_2011/Samarbejde med psykiatrien");
            for (Language language : Language.values()) {
                assertThat(change.text().in(language)).doesNotContain("null");
            }
            assertThat(change.text().da())
                    .contains("reglen »Samarbejde med psykiatrien« er kommet til")
                    .contains("reglen »IPS i samarbejde med psykiatrien« er faldet bort");
        });
    }

    private Comparison compare(Profile profile, Advisor other) {
        return Comparison.of(shipped.answer(asked(profile)), other.answer(asked(profile)));
    }

    private static Question asked(Profile profile) {
        return new Question("case-1", TODAY, profile);
    }

    private static Change change(Comparison comparison, String id) {
        return comparison.changes().stream()
                .filter(change -> change.id().equals(id))
                .findFirst()
                .orElseThrow();
    }

    private static boolean hasACaseloadBetweenTheTwo(Profile profile) {
        Integer caseload = ShippedWords.number(profile, ShippedWords.IPS_CASELOAD);
        return caseload != null && caseload > 25 && caseload <= 30;
    }

    private static boolean isToldOfTheCaseload(Profile profile) {
        List<String> wants = ShippedWords.codes(profile, ShippedWords.WANTS);
        return hasACaseloadBetweenTheTwo(profile)
                && Boolean.TRUE.equals(profile.value(ShippedWords.SEVERE_MENTAL_ILLNESS))
                && wants != null
                && !wants.isEmpty();
    }

    private static Advisor advisor(EditedRules rules) {
        return new Advisor(rules.rulebook());
    }

    private static Stream<Profile> profiles(long seed) {
        return new RandomProfiles(ShippedRules.rulebook()).profiles(seed, 1_000);
    }
}
