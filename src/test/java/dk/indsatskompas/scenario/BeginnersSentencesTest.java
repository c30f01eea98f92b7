package dk.indsatskompas.scenario;

import static dk.indsatskompas.scenario.Slip.said;
import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

/** What a beginner gets wrong in the sentences of a rule, and the whole of what is said of it. More is in {@code broken/}. */
class BeginnersSentencesTest {

    private static final String RULES = "laesehold_2020/rules.dslr";

    @Test
    void aFullStopAfterASentence() {
        assertThat(said(RULES, "er under 30 år", "er under 30 år."))
                .containsExactly(
                        "laesehold_2020/rules.dslr:10:9  RB014  »er under 30 år.« er ingen sætning i ordbogen. Mente du »er under 30 år«?");
    }

    @Test
    void aFullStopAfterTheConclusion() {
        assertThat(said(RULES, "Anbefal \"mentor\"", "Anbefal \"mentor\"."))
                .containsExactly(
                        "laesehold_2020/rules.dslr:13:5  RB014  »Anbefal \"mentor\".« er ingen sætning i ordbogen. Mente du »Anbefal \"mentor\"«?");
    }

    /** And none is made up for what is the name of no code. */
    @Test
    void aCodeCalledByItsName() {
        assertThat(said(RULES, "er under 30 år", "modtager ydelsen Dagpenge"))
                .containsExactly(
                        "laesehold_2020/rules.dslr:10:9  RB014  »modtager ydelsen Dagpenge« er ingen sætning i ordbogen. Mente du »modtager ydelsen \"DAGPENGE\"«?");
        assertThat(said(RULES, "er under 30 år", "modtager ydelsen dagpeng"))
                .singleElement()
                .asString()
                .doesNotContain("\"dagpeng\"");
    }

    @Test
    void twoSentencesOnOneLineWithAnd() {
        assertThat(said(RULES, "30 år\n      - er", "30 år og er"))
                .containsExactly(
                        "laesehold_2020/rules.dslr:10:9  RB014  »er under 30 år og er ikke i job« er ingen sætning i ordbogen. Skriv hver sætning på sin egen linje: »- er under 30 år« og »- er ikke i job«.");
    }

    @Test
    void twoSentencesOnOneLineWithAHyphen() {
        assertThat(said(RULES, "30 år\n      - er", "30 år - er"))
                .containsExactly(
                        "laesehold_2020/rules.dslr:10:9  RB014  »er under 30 år - er ikke i job« er ingen sætning i ordbogen. Skriv hver sætning på sin egen linje: »- er under 30 år« og »- er ikke i job«.");
    }

    @Test
    void aSentenceBrokenOverTwoLines() {
        assertThat(said(RULES, "er under 30", "er under\n        30"))
                .containsExactly(
                        "laesehold_2020/rules.dslr:11:9  RB014  »30 år« er ingen sætning i ordbogen. Den hører til linjen over. Skriv sætningen på én linje: »- er under 30 år«.");
    }

    @Test
    void aConclusionBrokenOverTwoLines() {
        assertThat(said(RULES, "Anbefal \"mentor\"", "Anbefal\n      \"mentor\""))
                .containsExactly(
                        "laesehold_2020/rules.dslr:14:7  RB011  Her ventes »end«. Efter »then« kan der kun stå én sætning, på én linje. Skriv en ny regel for hver konklusion mere.");
    }

    @Test
    void aSmallLetterForACapital() {
        assertThat(said(RULES, "Borgeren", "borgeren"))
                .containsExactly(
                        "laesehold_2020/rules.dslr:9:5  RB014  »borgeren« er ingen sætning i ordbogen. Mente du »Borgeren«?");
    }

    @Test
    void aCapitalForASmallLetter() {
        assertThat(said(RULES, "- er under", "- Er under"))
                .containsExactly(
                        "laesehold_2020/rules.dslr:10:9  RB014  »Er under 30 år« er ingen sætning i ordbogen. Mente du »er under 30 år«?");
    }

    @Test
    void aColonAfterTheSubject() {
        assertThat(said(RULES, "Borgeren", "Borgeren:"))
                .containsExactly(
                        "laesehold_2020/rules.dslr:9:5  RB014  »Borgeren:« er ingen sætning i ordbogen. Mente du »Borgeren«?");
    }

    @Test
    void aBullet() {
        assertThat(said(RULES, "- er under", "• er under"))
                .containsExactly(
                        "laesehold_2020/rules.dslr:10:7  RB064  Linjen begynder med »•«. Begynd den med en almindelig bindestreg: - er under 30 år");
    }

    @Test
    void aStar() {
        assertThat(said(RULES, "- er under", "* er under"))
                .containsExactly(
                        "laesehold_2020/rules.dslr:10:7  RB064  Linjen begynder med »*«. Begynd den med en almindelig bindestreg: - er under 30 år");
    }

    @Test
    void aNumberWithADecimalComma() {
        assertThat(said(RULES, "30 år", "30,5 år"))
                .containsExactly(
                        "laesehold_2020/rules.dslr:10:9  RB019  Tallet 30,5 er ikke et helt tal fra 15 til 100. Skriv et helt tal inden for grænserne, kun med cifre.");
    }

    @Test
    void noSpaceAfterANumber() {
        assertThat(said(RULES, "30 år", "30år"))
                .containsExactly(
                        "laesehold_2020/rules.dslr:10:9  RB014  »er under 30år« er ingen sætning i ordbogen. Mente du »er under 30 år«?");
    }

    @Test
    void apostrophesForQuotationMarks() {
        assertThat(said(RULES, "\"mentor\"", "'mentor'"))
                .containsExactly(
                        "laesehold_2020/rules.dslr:13:5  RB014  »Anbefal 'mentor'« er ingen sætning i ordbogen. Mente du »Anbefal \"mentor\"«?");
    }

    @Test
    void noQuotationMarks() {
        assertThat(said(RULES, "\"mentor\"", "mentor"))
                .containsExactly(
                        "laesehold_2020/rules.dslr:13:5  RB014  »Anbefal mentor« er ingen sætning i ordbogen. Mente du »Anbefal \"mentor\"«?");
    }

    @Test
    void anUnclosedQuotationMark() {
        assertThat(said(RULES, "\"mentor\"", "\"mentor"))
                .containsExactly(
                        "laesehold_2020/rules.dslr:13:5  RB014  »Anbefal \"mentor« er ingen sætning i ordbogen. Mente du »Anbefal \"mentor\"«?");
    }

    @Test
    void aTitleForAnId() {
        assertThat(said(RULES, "\"mentor\"", "\"Læsehold\""))
                .containsExactly(
                        "laesehold_2020/rules.dslr:13:5  RB017  »Læsehold« findes ikke i kataloget. Mulige navne: mentor, stable-contact-person.");
    }

    @Test
    void anIdInCapitals() {
        assertThat(said(RULES, "\"mentor\"", "\"Mentor\""))
                .containsExactly(
                        "laesehold_2020/rules.dslr:13:5  RB017  »Mentor« findes ikke i kataloget. Mente du »mentor«?");
    }

    @Test
    void aCommentAfterASentence() {
        assertThat(said(RULES, "er under 30 år", "er under 30 år // midlertidigt"))
                .containsExactly(
                        "laesehold_2020/rules.dslr:10:9  RB014  »er under 30 år // midlertidigt« er ingen sætning i ordbogen. Mente du »er under 30 år«?");
    }

    @Test
    void aWordTooMany() {
        assertThat(said(RULES, "er ikke i job", "eller er ikke i job"))
                .containsExactly(
                        "laesehold_2020/rules.dslr:11:9  RB014  »eller er ikke i job« er ingen sætning i ordbogen. Et »eller« er to regler, som ellers siger det samme.");
    }

    @Test
    void wordsOfOnesOwn() {
        assertThat(said(RULES, "er ikke i job", "har ikke arbejde"))
                .containsExactly(
                        "laesehold_2020/rules.dslr:11:9  RB014  »har ikke arbejde« er ingen sætning i ordbogen. Se sætningerne i rules/README.md. Handler linjen om en oplysning, som profilen ikke har, så tilføj den i vocabulary.yaml, og skriv en sætning om den i language/da.dsl og language/en.dsl.");
    }

    @Test
    void linesThatGitPutIn() {
        assertThat(said(
                        RULES,
                        "      - er under 30 år\n",
                        "<<<<<<< HEAD\n      - er under 30 år\n=======\n      - er under 25 år\n>>>>>>> ny\n"))
                .containsExactly(
                        "laesehold_2020/rules.dslr:10:1  RB014  »<<<<<<< HEAD« er ingen sætning i ordbogen. Git har sat linjen ind, fordi to har rettet samme sted. Behold den ene udgave, og slet linjerne med <<<<<<<, ======= og >>>>>>>.");
    }
}
