package dk.indsatskompas.analysis;

import static org.assertj.core.api.Assertions.assertThat;

import dk.indsatskompas.EditedRules;
import dk.indsatskompas.ShippedRules;
import dk.indsatskompas.analysis.Observation.ObservationKind;
import dk.indsatskompas.rulebook.Rulebook;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;

/** A code that ends takes rules with it, and that is said before the day. */
class ComingDatesTest {

    private static final LocalDate DAY = LocalDate.of(2026, 11, 22);
    private static final String CODE = "      - id: RESSOURCEFORLOEBSYDELSE\n";
    private static final String NEW =
            "      - id: OMSTILLINGSYDELSE\n        label: {da: \"Opdigtet\", en: \"Made up\"}\n        from: 2027-03-01\n";
    private static final String RULES = "jobfirst_2016/rules.dslr";
    private static final String RULE = "JobFirst til borgere på ressourceforløbsydelse";

    @Test
    void shippedRulesLoseNothing() {
        assertThat(ComingDates.of(ShippedRules.rulebook(), DAY)).isEmpty();
    }

    @Test
    void namesTheRuleThatEndsAndWhatIsLostWithTheSuccessor() {
        List<Observation> found = of(ended("        until: 2027-02-28\n        successor: OMSTILLINGSYDELSE\n"), DAY);
        assertThat(found)
                .filteredOn(one -> one.kind() == ObservationKind.RULE_ENDS)
                .anySatisfy(
                        one -> assertThat(one.found().da())
                                .isEqualTo(
                                        "Reglen »" + RULE
                                                + "« kan ikke gælde efter den 2027-02-28, hvor koden RESSOURCEFORLOEBSYDELSE ophører."));
        assertThat(found)
                .filteredOn(one -> one.kind() == ObservationKind.SUCCESSOR_UNUSED)
                .singleElement()
                .satisfies(one -> {
                    assertThat(one.place().file()).isEqualTo("codelists.yaml");
                    assertThat(one.found().da())
                            .startsWith(
                                    "Koden RESSOURCEFORLOEBSYDELSE ophører efter den 2027-02-28. Den, der så har efterfølgeren OMSTILLINGSYDELSE, mister dette")
                            .contains("Anbefal \"jobfirst\"");
                    assertThat(one.cure().da()).contains("jobfirst_2016/" + RULE);
                });
    }

    @Test
    void namesARuleThatEndsWithoutASuccessor() {
        assertThat(of(ended("        until: 2027-02-28\n"), DAY))
                .isNotEmpty()
                .allMatch(one -> one.kind() == ObservationKind.RULE_ENDS);
    }

    @Test
    void saysNothingOfARuleThatAnotherTakesOverFrom() {
        EditedRules rules = ended("        until: 2027-02-28\n        successor: OMSTILLINGSYDELSE\n");
        EditedRules followed = rules.with(RULES, rules.folder().text(RULES).orElseThrow() + """

                rule "JobFirst til borgere på omstillingsydelse"
                    @basedOn("JF-E1-OVERALL", "JF-E3-6Y")
                when
                    Borgeren
                      - modtager "OMSTILLINGSYDELSE"
                then
                    Anbefal "jobfirst"
                end
                """);

        assertThat(of(rules, DAY)).anyMatch(ComingDatesTest::isOfTheRule);
        assertThat(of(followed, DAY)).noneMatch(ComingDatesTest::isOfTheRule);
    }

    private static boolean isOfTheRule(Observation one) {
        return one.found().da().contains("»" + RULE + "«");
    }

    /** A rule that names both codes holds again with the second. */
    @Test
    void namesTheDaysOnWhichNeitherOfTwoCodesIsInForce() {
        EditedRules rules = withBoth("2027-04-01");
        assertThat(of(rules, DAY))
                .filteredOn(ComingDatesTest::isOfTheRule)
                .singleElement()
                .satisfies(one -> assertThat(one.found().da())
                        .isEqualTo("Reglen »" + RULE + "« kan ikke gælde fra dagen efter den 2027-02-28, hvor koden"
                                + " RESSOURCEFORLOEBSYDELSE ophører, til den 2027-04-01, hvor koden OMSTILLINGSYDELSE"
                                + " begynder."));
        assertThat(of(withBoth("2027-03-01"), DAY)).noneMatch(ComingDatesTest::isOfTheRule);
    }

    /** It is as it should be, so a check does not speak of it. */
    @Test
    void namesTheDayFromWhichARuleCanHold() {
        EditedRules rules = EditedRules.shipped().replace("codelists.yaml", CODE, CODE + "        from: 2027-01-01\n");
        assertThat(of(rules, DAY))
                .isNotEmpty()
                .allMatch(one -> one.kind() == ObservationKind.RULE_BEGINS)
                .anySatisfy(one -> assertThat(one.found().en())
                        .isEqualTo("The rule “" + RULE + "” can fire only from 2027-01-01, when the code"
                                + " RESSOURCEFORLOEBSYDELSE begins."));
        try (Rulebook rulebook = rules.rulebook()) {
            assertThat(Analysis.of(rulebook, DAY).observations()).isEmpty();
        }
    }

    private static EditedRules withBoth(String from) {
        return ended("        until: 2027-02-28\n        successor: OMSTILLINGSYDELSE\n")
                .replace("codelists.yaml", "from: 2027-03-01", "from: " + from)
                .replace(
                        RULES,
                        "    @reads(\"READ-JOBFIRST-CITIZENS\")\nwhen\n    Borgeren\n      - modtager \"R",
                        "when\n    Borgeren\n      - modtager \"R")
                .replace(
                        RULES,
                        "modtager \"RESSOURCEFORLOEBSYDELSE\"\nthen\n    Anbefal",
                        "modtager enten \"RESSOURCEFORLOEBSYDELSE\" eller \"OMSTILLINGSYDELSE\"\nthen\n    Anbefal");
    }

    @Test
    void saysNothingOfDaysThatHavePassed() {
        assertThat(of(ended("        until: 2027-02-28\n        successor: OMSTILLINGSYDELSE\n"), DAY.plusYears(1)))
                .isEmpty();
    }

    @Test
    void isPartOfTheAnalysis() {
        try (Rulebook rulebook = ended("        until: 2027-02-28\n").rulebook()) {
            assertThat(Analysis.of(rulebook, DAY).observations())
                    .extracting(Observation::kind)
                    .contains(ObservationKind.RULE_ENDS);
        }
    }

    private static EditedRules ended(String dates) {
        return EditedRules.shipped().replace("codelists.yaml", CODE, NEW + CODE + dates);
    }

    private static List<Observation> of(EditedRules rules, LocalDate day) {
        try (Rulebook rulebook = rules.rulebook()) {
            return ComingDates.of(rulebook, day);
        }
    }
}
