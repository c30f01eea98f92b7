package dk.indsatskompas.scenario;

import static dk.indsatskompas.scenario.Slip.said;
import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

/** What a beginner gets wrong in the files with fields, and the whole of what is said of it. More is in {@code broken/}. */
class BeginnersFieldsTest {

    private static final String STUDY = "laesehold_2020/study.yaml";
    private static final String SCENARIOS = "laesehold_2020/scenarios.yaml";
    private static final String CITIZENS = "whole_citizens.yaml";

    @Test
    void anIndentTooFar() {
        assertThat(said(STUDY, "    design: RANDOMISED\n    outcomes", "     design: RANDOMISED\n    outcomes"))
                .containsExactly(
                        "laesehold_2020/study.yaml:16:6  RB004  Her kan filen ikke læses. Ryk linjen lige så langt ind som de felter, den hører sammen med.");
    }

    @Test
    void anIndentTooShort() {
        assertThat(said(STUDY, "    design: RANDOMISED\n    outcomes", "   design: RANDOMISED\n    outcomes"))
                .containsExactly(
                        "laesehold_2020/study.yaml:16:4  RB004  Her kan filen ikke læses. Ryk linjen lige så langt ind som de felter, den hører sammen med.");
    }

    @Test
    void noIndent() {
        assertThat(said(STUDY, "    direction: POSITIVE", "direction: POSITIVE"))
                .containsExactly(
                        "laesehold_2020/study.yaml:19:5  RB004  Her kan filen ikke læses. Ryk linjen lige så langt ind som de felter, den hører sammen med.");
    }

    @Test
    void noColon() {
        assertThat(said(STUDY, "    kind: EFFECT", "    kind EFFECT"))
                .containsExactly(
                        "laesehold_2020/study.yaml:15:9  RB004  Her kan filen ikke læses. Sæt et kolon efter feltets navn.");
    }

    @Test
    void noSpaceAfterAColon() {
        assertThat(said(STUDY, "    kind: EFFECT", "    kind:EFFECT"))
                .containsExactly(
                        "laesehold_2020/study.yaml:15:9  RB004  Her kan filen ikke læses. Sæt et mellemrum efter kolon.");
    }

    @Test
    void noSpaceAfterAColonWithinBraces() {
        assertThat(said(SCENARIOS, "age: 29,", "age:29,"))
                .containsExactly(
                        "laesehold_2020/scenarios.yaml:4:15  RB004  Her kan filen ikke læses. Sæt et mellemrum efter kolon: age: 29");
    }

    @Test
    void noHyphenBeforeAFinding() {
        assertThat(said(STUDY, "  - id: READ-Q1", "    id: READ-Q1"))
                .containsExactly(
                        "laesehold_2020/study.yaml:26:5  RB005  »id« står to gange i samme afsnit. Begynder et nyt afsnit her, så skriv en bindestreg foran: - id. Ellers slet den ene.");
    }

    @Test
    void aColonInAText() {
        assertThat(said(STUDY, "da: \"Holdet mødtes hver uge.\"", "da: Holdet mødtes: hver uge."))
                .containsExactly(
                        "laesehold_2020/study.yaml:45:24  RB004  Her kan filen ikke læses. Teksten indeholder et kolon og skal derfor stå i anførselstegn (\").");
    }

    @Test
    void quotationMarksInAText() {
        assertThat(said(STUDY, "da: \"Holdet mødtes hver uge.\"", "da: \"Holdet \"mødtes\" hver uge.\""))
                .containsExactly(
                        "laesehold_2020/study.yaml:45:26  RB004  Her kan filen ikke læses. Et anførselstegn inde i en tekst skrives » eller «.");
    }

    @Test
    void anApostropheInAText() {
        assertThat(said(STUDY, "da: \"Holdet mødtes hver uge.\"", "da: 'Holdets' uge.'"))
                .containsExactly(
                        "laesehold_2020/study.yaml:45:19  RB004  Her kan filen ikke læses. Teksten indeholder en apostrof. Sæt den i almindelige anførselstegn (\").");
    }

    @Test
    void anUnclosedBrace() {
        assertThat(said(STUDY, "{value: 6, unit: PERCENTAGE_POINTS}", "{value: 6, unit: PERCENTAGE_POINTS"))
                .containsExactly(
                        "laesehold_2020/study.yaml:21:15  RB004  Her kan filen ikke læses. Den krumme parentes bliver ikke lukket. Skriv } til sidst.");
    }

    @Test
    void curlyQuotationMarks() {
        assertThat(said(STUDY, "da: \"Holdet mødtes hver uge.\"", "da: ”Holdet mødtes hver uge.”"))
                .containsExactly(
                        "laesehold_2020/study.yaml:45:11  RB063  Her er krumme anførselstegn, som tekstprogrammer sætter. Skriv lige anførselstegn: \"Holdet mødtes hver uge.\"");
    }

    @Test
    void aSemicolonForAComma() {
        assertThat(said(SCENARIOS, "age: 29,", "age: 29;"))
                .containsExactly(
                        "laesehold_2020/scenarios.yaml:4:22  RB004  Her kan filen ikke læses. Skriv et komma i stedet for semikolon.");
    }

    @Test
    void aDecimalCommaOnALineOfItsOwn() {
        assertThat(said(
                        STUDY,
                        "{value: 6, unit: PERCENTAGE_POINTS}",
                        "\n      value: 6,0\n      unit: PERCENTAGE_POINTS"))
                .containsExactly(
                        "laesehold_2020/study.yaml:22:14  RB008  »6,0« er ikke et tal. Skriv det med cifre og punktum som decimaltegn, for eksempel 13.5.");
    }

    @Test
    void aPercentSign() {
        assertThat(said(STUDY, "value: 20,", "value: 20%,"))
                .containsExactly(
                        "laesehold_2020/study.yaml:19:27  RB008  »20%« er ikke et tal. Skriv det med cifre og punktum som decimaltegn, for eksempel 13.5.");
    }

    @Test
    void aTextThatBeginsWithAPercentSign() {
        assertThat(said(STUDY, "da: \"Holdet mødtes hver uge.\"", "da: % af holdet mødtes hver uge"))
                .containsExactly(
                        "laesehold_2020/study.yaml:45:11  RB004  Her kan filen ikke læses. En tekst, der begynder med %, @ eller `, skal stå i anførselstegn (\").");
    }

    @Test
    void linesThatGitPutIn() {
        assertThat(said(STUDY, "size: 500", "\n<<<<<<< HEAD\nsize: 500\n=======\nsize: 600\n>>>>>>> ny\n"))
                .containsExactly(
                        "laesehold_2020/study.yaml:10:1  RB004  Her kan filen ikke læses. Git har sat linjen ind, fordi to har rettet samme sted. Behold den ene udgave, og slet linjerne med <<<<<<<, ======= og >>>>>>>.");
    }

    @Test
    void aPointInThousands() {
        assertThat(said(STUDY, "size: 500", "size: 1.500"))
                .containsExactly(
                        "laesehold_2020/study.yaml:9:67  RB008  »1.500« er ikke et helt tal. Skriv det kun med cifre, uden punktum, komma og mellemrum.",
                        "laesehold_2020/study.yaml:10:75  RB008  »1.500« er ikke et helt tal. Skriv det kun med cifre, uden punktum, komma og mellemrum.");
    }

    @Test
    void aCodeInSmallLetters() {
        assertThat(said(STUDY, "kind: EFFECT", "kind: effect"))
                .containsExactly(
                        "laesehold_2020/study.yaml:15:11  RB008  »effect« er ikke en kode, der kan stå her. Mente du »EFFECT«?");
    }

    @Test
    void aDateWrittenInDanish() {
        assertThat(said(SCENARIOS, "asOf: 2026-01-01", "asOf: 1.1.2026"))
                .containsExactly(
                        "laesehold_2020/scenarios.yaml:1:7  RB008  »1.1.2026« er ikke en dato. Skriv år, måned og dag, for eksempel 2026-11-22.");
    }

    @Test
    void aDateThatDoesNotExist() {
        assertThat(said(SCENARIOS, "asOf: 2026-01-01", "asOf: 2026-02-30"))
                .containsExactly(
                        "laesehold_2020/scenarios.yaml:1:7  RB008  »2026-02-30« er ikke en dato. Skriv år, måned og dag, for eksempel 2026-11-22.");
    }

    @Test
    void noForFalse() {
        assertThat(said(SCENARIOS, "age: 29, inEmployment: false", "age: 29, inEmployment: nej"))
                .containsExactly(
                        "laesehold_2020/scenarios.yaml:4:24  RB041  Eksemplets citizen.inEmployment: Her står teksten »nej«. Skriv true for ja og false for nej, uden anførselstegn, eller udelad feltet.");
    }

    @Test
    void falseInQuotationMarks() {
        assertThat(said(SCENARIOS, "age: 29, inEmployment: false", "age: 29, inEmployment: \"false\""))
                .containsExactly(
                        "laesehold_2020/scenarios.yaml:4:24  RB041  Eksemplets citizen.inEmployment: Her står teksten »false«. Skriv true for ja og false for nej, uden anførselstegn, eller udelad feltet.");
    }

    @Test
    void noForFalseInAnotherField() {
        assertThat(said("rulebook.yaml", "outside: false", "outside: nej"))
                .containsExactly(
                        "rulebook.yaml:5:58  RB008  »nej« er ikke true eller false. Skriv true for ja og false for nej.");
    }

    @Test
    void aNumberInWords() {
        assertThat(said(SCENARIOS, "age: 29,", "age: niogtyve,"))
                .containsExactly(
                        "laesehold_2020/scenarios.yaml:4:15  RB041  Eksemplets citizen.age: Her står teksten »niogtyve«. Angiv et helt tal, eller udelad feltet.");
    }

    @Test
    void aCodeThatEndsBeforeItBeginsOrIsItsOwnSuccessor() {
        String code = "{id: KONTANTHJAELP, label: {da: \"Kontanthjælp\", en: \"Cash benefit\"}";
        assertThat(said(
                        "codelists.yaml",
                        code,
                        code + ", from: 2027-03-01, until: 2027-02-28, successor: KONTANTHJAELP"))
                .containsExactly(
                        "codelists.yaml:5:103  RB008  »2027-02-28« er ikke den dag, koden begynder, eller en senere dag. Ret »from« eller »until«; sådan kan koden aldrig bruges.",
                        "codelists.yaml:5:126  RB008  »KONTANTHJAELP« er ikke en anden kode. Nævn den kode, der afløser den, eller slet »successor«.");
    }

    /** And nothing of the numbers elsewhere, which may well be right. */
    @Test
    void aRangeTheWrongWayRound() {
        assertThat(said("vocabulary.yaml", "from: 15\n        to: 100", "from: 100\n        to: 15"))
                .containsExactly(
                        "vocabulary.yaml:47:13  RB008  »15« er ikke mindst så stort som »from«. Ret det ene af de to tal; ingen af dem kan være over en milliard.");
    }

    @Test
    void aShareOfMoreThanAll() {
        assertThat(said("population.yaml", "percent: 93", "percent: 120"))
                .containsExactly(
                        "population.yaml:7:14  RB008  »120« er ikke en andel i procent. Skriv et helt tal fra 0 til 100.");
    }

    /** A figure would be told without what the source says of it. */
    @Test
    void aMisspeltHedgeOfAFigure() {
        assertThat(said(STUDY, "unit: PERCENT, arms: [hold]", "unit: PERCENT, hedge: JUST_UNDR, arms: [hold]"))
                .singleElement()
                .asString()
                .endsWith("Mente du »JUST_UNDER«?");
    }

    @Test
    void anAttributeInDanish() {
        assertThat(said(SCENARIOS, "age: 29,", "alder: 29,"))
                .containsExactly(
                        "laesehold_2020/scenarios.yaml:4:15  RB041  Eksemplets citizen.alder: Feltet findes ikke her. Mulige felter: age, benefit, currentInterventions, inEducation, inEmployment, readiness, wants, weeksOnBenefit.");
    }

    @Test
    void noBracketsAroundAList() {
        assertThat(said(SCENARIOS, "fires: [\"Holdet mødes hver uge\"]", "fires: \"Holdet mødes hver uge\""))
                .containsExactly(
                        "laesehold_2020/scenarios.yaml:11:12  RB008  »Holdet mødes hver uge« er ikke en liste. Skriv en liste som [A, B], eller en linje med - for hver.");
    }

    @Test
    void aFieldMisspelt() {
        assertThat(said(SCENARIOS, "fires: [\"Holdet", "fire: [\"Holdet"))
                .containsExactly(
                        "laesehold_2020/scenarios.yaml:11:5  RB006  »fire« er ikke et felt her. Mente du »fires«?");
    }

    @Test
    void theIdOfAFindingMisspelt() {
        assertThat(said(STUDY, "id: READ-E1-JOB", "id: READ-E1-JBO"))
                .containsExactly(
                        "laesehold_2020/rules.dslr:7:15  RB016  Fundet »READ-E1-JOB« findes ikke. Mente du »READ-E1-JBO«?",
                        "whole_citizens.yaml:8:55  RB016  Fundet »READ-E1-JOB« findes ikke. Mente du »READ-E1-JBO«?");
    }

    @Test
    void theIdOfARecommendationMisspeltInTheCatalogue() {
        assertThat(said("catalogue.yaml", "id: mentor", "id: mentr"))
                .containsExactly(
                        "laesehold_2020/rules.dslr:13:5  RB017  »mentor« findes ikke i kataloget. Mente du »mentr«?",
                        "vocabulary.yaml:151:14  RB017  »mentor« findes ikke i kataloget. Mente du »mentr«?",
                        "whole_citizens.yaml:8:16  RB017  »mentor« findes ikke i kataloget. Mente du »mentr«?");
    }

    @Test
    void anIdMisspeltForAWholeCitizen() {
        assertThat(said(CITIZENS, "id: mentor", "id: mentr"))
                .containsExactly(
                        "whole_citizens.yaml:8:16  RB017  »mentr« findes ikke i kataloget. Mente du »mentor«?");
    }

    @Test
    void aFindingMisspeltForAWholeCitizen() {
        assertThat(said(CITIZENS, "READ-E1-JOB", "READ-E1-JBO"))
                .containsExactly(
                        "whole_citizens.yaml:8:55  RB016  Fundet »READ-E1-JBO« findes ikke. Mente du »READ-E1-JOB«?");
    }

    @Test
    void aStrengthMisspeltForAWholeCitizen() {
        assertThat(said(CITIZENS, "MODERATE", "MODERAT"))
                .containsExactly(
                        "whole_citizens.yaml:8:34  RB018  Koden »MODERAT« findes ikke i listen »strength«. Mente du »MODERATE«?");
    }

    @Test
    void yesForTrueForAWholeCitizen() {
        assertThat(said(CITIZENS, "addressesWish: true", "addressesWish: ja"))
                .containsExactly(
                        "whole_citizens.yaml:8:84  RB008  »ja« er ikke true eller false. Skriv true for ja og false for nej.");
    }
}
