package dk.indsatskompas.scenario;

import static org.assertj.core.api.Assertions.assertThat;

import dk.indsatskompas.EditedRules;
import dk.indsatskompas.Invariant;
import dk.indsatskompas.ShippedRules;
import dk.indsatskompas.analysis.Analysis;
import dk.indsatskompas.analysis.Observation;
import dk.indsatskompas.analysis.Observation.ObservationKind;
import dk.indsatskompas.rulebook.Rulebook;
import dk.indsatskompas.rulebook.problems.Problem;
import dk.indsatskompas.rulebook.problems.ProblemCode;
import dk.indsatskompas.vocabulary.Language;
import java.util.List;
import org.junit.jupiter.api.Test;

/** What a rulebook guarantees everybody, and what is told when it does not hold. */
@Invariant("A rulebook that breaks a guarantee does not come into force")
class GuaranteesTest {
    private static final String GUARANTEES = "guarantees.dslr";
    private static final String IPS = "inklusion_2011/rules.dslr";

    @Test
    void moreThanADozenAreShippedAndProved() {
        assertThat(ShippedRules.rulebook().contents().guarantees()).hasSizeGreaterThan(12);
        assertThat(RulesFolder.check(ShippedRules.rulebook().folder())).isEmpty();
    }

    @Test
    void oneThatAnEditBreaksIsToldWithTheSimplestCitizenAndTheRuleToLookAt() {
        Problem broken = broken(EditedRules.shipped().withIpsForThoseWhoDoNotWantIt());

        assertThat(broken.in(Language.DA))
                .endsWith(
                        "  RB082  Garantien »IPS er frivillig« (Garantér, at \"ips\" aldrig anbefales) holder ikke. Et eksempel"
                                + " (ønsker: ingen; alvorlig sindslidelse: ja): »IPS – individuelt planlagt job med støtte« anbefales som"
                                + " nr. 1 med styrken Stærk. Regler, der gælder, af begge evalueringer: »IPS til borgere med"
                                + " alvorlig sindslidelse«."
                                + " Rækkefølgen: 1. IPS – individuelt planlagt job med støtte (Stærk). Se på reglen »IPS til borgere med"
                                + " alvorlig sindslidelse« (inklusion_2011/rules.dslr:7), eller ret garantien. Eksemplet kan prøves med"
                                + " ask: {citizen: {wants: [], severeMentalIllness: true}}");
        assertThat(broken.in(Language.EN))
                .contains(
                        "  RB082  The guarantee “IPS er frivillig” (Guarantee that \"ips\" is never recommended) does not hold. An"
                                + " example (wishes: none; severe mental illness: yes): “IPS – individual placement and support” is"
                                + " recommended as no. 1 with the strength Strong.")
                .endsWith(
                        "The order: 1. IPS – individual placement and support (Strong). Look at the rule “IPS til borgere med"
                                + " alvorlig sindslidelse” (inklusion_2011/rules.dslr:7), or correct the guarantee. The example can be"
                                + " tried with ask: {citizen: {wants: [], severeMentalIllness: true}}");
    }

    @Test
    void oneThatPromisesSomethingNamesTheRuleThatComesNearest() {
        Problem broken = broken(EditedRules.shipped()
                .replace(
                        "mentor_2012/rules.dslr", "- er under 30 år\n", "- er under 30 år\n      - er mindst 18 år\n"));

        assertThat(broken.in(Language.EN))
                .contains("at least one such recommendation is always given or in place")
                .contains(
                        "An example (age: 17; readiness: AKTIVITETSPARAT; vocational or professional qualification: no; in"
                                + " education: no; in employment: no): No such recommendation is given. The rule “Mentor til udsatte unge"
                                + " uden uddannelse og job” comes nearest, but this does not hold: The citizen is at least 18 years old.");
    }

    @Test
    void oneAboutTheOrderIsToldWithTheKeyThatDecides() {
        Problem broken = broken(
                with("    Borgeren\n      - er mindst 18 år\n", "Garantér, at \"ips\" aldrig står over \"mentor\""));

        assertThat(broken.in(Language.EN))
                .contains(
                        "“IPS – individual placement and support” ranks above “Mentoring”, because its evidence stands higher on"
                                + " our scale when fitted to the citizen and the offer.");
    }

    @Test
    void oneHoldsForThoseWhoAreNotFullyKnownToo() {
        Problem broken = broken(with(
                "    Borgeren\n      - har en alvorlig sindslidelse\n    Det vides ikke, om borgeren\n      - er i psykiatrisk behandling\n",
                "Garantér, at \"ips\" aldrig anbefales"));

        assertThat(broken.found().en()).contains("An example (wishes: EMPLOYMENT; severe mental illness: yes):");
    }

    @Test
    void oneHoldsOnEveryDay() {
        Problem broken = broken(with(
                "    Borgeren\n      - modtager \"UDDANNELSESHJAELP\"\n", "Garantér, at \"mentor\" aldrig anbefales"));

        assertThat(broken.cure().en()).contains("{asOf: 2025-06-30, citizen: {age: ");
    }

    @Test
    void oneThatSpeaksOfNobodyIsAProblem() {
        EditedRules edited = with(
                "    Borgeren\n      - er mindst 30 år\n    Det vides ikke, om borgeren\n      - er under 18 år\n",
                "Garantér, at \"mentor\" aldrig anbefales");

        assertThat(problems(edited)).extracting(Problem::code).containsExactly(ProblemCode.GUARANTEE_OF_NOBODY);
    }

    @Test
    void oneThatNamesWhatDoesNotExistIsToldWithWhatWasMeant() {
        assertThat(problems(with("    Borgeren\n      - er i job\n", "Garantér, at \"mentr\" aldrig anbefales")))
                .extracting(problem -> problem.in(Language.DA))
                .singleElement()
                .asString()
                .contains("RB017")
                .contains("Mente du »mentor«?");
        assertThat(problems(
                        with("    Borgeren\n      - er i job\n", "Garantér, at \"ips\" har mindst styrken \"STRNG\"")))
                .extracting(problem -> problem.in(Language.DA))
                .singleElement()
                .asString()
                .contains("RB018")
                .contains("Mente du »STRONG«?");
    }

    @Test
    void onlyGuaranteesSpeakOfRecommendationsAndOfWhatIsNotKnown() {
        for (String subject :
                List.of("Anbefalingen\n      - er en indsats\n    Borgeren", "Det vides ikke, om borgeren")) {
            EditedRules edited = EditedRules.shipped()
                    .replace(
                            IPS,
                            "    Borgeren\n      - er mindst 18 år\n      - er i psykiatrisk behandling\n      - er ikke i job\n      - modtager ikke",
                            "    " + subject
                                    + "\n      - er mindst 18 år\n      - er i psykiatrisk behandling\n      - er ikke i job\n      - modtager ikke");

            assertThat(problems(edited)).extracting(Problem::code).contains(ProblemCode.NOT_SPOKEN_OF_HERE);
        }
    }

    @Test
    void aRuleGuaranteesNothingAndAGuaranteeRecommendsNothing() {
        assertThat(problems(with("    Borgeren\n      - er i job\n", "Anbefal \"mentor\"")))
                .extracting(problem -> problem.in(Language.EN))
                .anyMatch(line -> line.contains("Here a guarantee as the conclusion is expected."));
        assertThat(problems(EditedRules.shipped()
                        .replace(IPS, "    Anbefal \"ips\"\n", "    Garantér, at \"ips\" aldrig anbefales\n")))
                .extracting(problem -> problem.in(Language.EN))
                .anyMatch(line -> line.contains("Here a recommendation as the conclusion is expected."));
    }

    @Test
    void oneThatIsDroppedIsTold() {
        Rulebook before = ShippedRules.rulebook();
        String text = before.folder().text(GUARANTEES).orElseThrow();
        int first = text.indexOf("rule \"IPS er frivillig\"");
        EditedRules without = EditedRules.shipped()
                .with(GUARANTEES, text.substring(0, first) + text.substring(text.indexOf("rule \"", first + 1)));

        assertThat(Analysis.untold(before, without.rulebook()))
                .extracting(Observation::kind)
                .containsExactly(ObservationKind.GUARANTEE_DROPPED);
    }

    @Test
    void aDraftThatBreaksOneCanStillBeAsked() throws Exception {
        try (Rulebook draft = RulesFolder.draft(
                        EditedRules.shipped().withIpsForThoseWhoDoNotWantIt().folder())
                .rulebook()) {
            assertThat(draft.contents().guarantees()).isNotEmpty();
        }
    }

    private static EditedRules with(String conditions, String claim) {
        String guarantees = ShippedRules.rulebook().folder().text(GUARANTEES).orElseThrow();
        return EditedRules.shipped()
                .with(GUARANTEES, guarantees + "\nrule \"Ny\"\nwhen\n" + conditions + "then\n    " + claim + "\nend\n");
    }

    private static List<Problem> problems(EditedRules edited) {
        return RulesFolder.check(edited.folder());
    }

    private static Problem broken(EditedRules edited) {
        return problems(edited).stream()
                .filter(problem -> problem.code() == ProblemCode.GUARANTEE_BROKEN)
                .findFirst()
                .orElseThrow();
    }
}
