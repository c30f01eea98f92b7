package dk.indsatskompas.scenario;

import static dk.indsatskompas.scenario.Slip.said;
import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

/** What a beginner gets wrong around the sentences of a rule, and the whole of what is said of it. More is in {@code broken/}. */
class BeginnersRulesTest {

    private static final String RULES = "laesehold_2020/rules.dslr";

    @Test
    void noBasedOn() {
        assertThat(said(RULES, "    @basedOn(\"READ-E1-JOB\")\n", ""))
                .containsExactly(
                        "laesehold_2020/rules.dslr:6:1  RB027  Reglen nævner intet fund. Skriv @basedOn(\"…\") under reglens navn.");
    }

    @Test
    void basedOnWithoutAt() {
        assertThat(said(RULES, "@basedOn(\"READ-E1-JOB\")", "basedOn(\"READ-E1-JOB\")"))
                .containsExactly(
                        "laesehold_2020/rules.dslr:7:5  RB011  Her ventes »@basedOn(\"READ-E1-JOB\")«. En regel er: rule, eventuelt @basedOn, when, sætninger, then, én sætning, end.");
    }

    @Test
    void basedOnWithoutQuotationMarks() {
        assertThat(said(RULES, "@basedOn(\"READ-E1-JOB\")", "@basedOn(READ-E1-JOB)"))
                .containsExactly(
                        "laesehold_2020/rules.dslr:7:5  RB011  Her ventes »@basedOn(\"READ-E1-JOB\")«. En regel er: rule, eventuelt @basedOn, when, sætninger, then, én sætning, end.");
    }

    @Test
    void basedOnWithAnUnclosedQuotationMark() {
        assertThat(said(RULES, "@basedOn(\"READ-E1-JOB\")", "@basedOn(\"READ-E1-JOB)"))
                .containsExactly(
                        "laesehold_2020/rules.dslr:7:5  RB011  Her ventes »@basedOn(\"READ-E1-JOB\")«. En regel er: rule, eventuelt @basedOn, when, sætninger, then, én sætning, end.");
    }

    @Test
    void basedOnWithoutParentheses() {
        assertThat(said(RULES, "@basedOn(\"READ-E1-JOB\")", "@basedOn \"READ-E1-JOB\""))
                .containsExactly(
                        "laesehold_2020/rules.dslr:7:5  RB011  Her ventes »@basedOn(\"READ-E1-JOB\")«. En regel er: rule, eventuelt @basedOn, when, sætninger, then, én sætning, end.");
    }

    @Test
    void basedOnMisspelt() {
        assertThat(said(RULES, "@basedOn(\"READ-E1-JOB\")", "@baseOn(\"READ-E1-JOB\")"))
                .containsExactly(
                        "laesehold_2020/rules.dslr:7:5  RB011  Her ventes »@basedOn(\"READ-E1-JOB\")«. En regel er: rule, eventuelt @basedOn, when, sætninger, then, én sætning, end.");
    }

    @Test
    void basedOnWithNothing() {
        assertThat(said(RULES, "@basedOn(\"READ-E1-JOB\")", "@basedOn()"))
                .containsExactly(
                        "laesehold_2020/rules.dslr:7:5  RB011  Her ventes »@basedOn(\"…\")« eller »when«. En regel er: rule, eventuelt @basedOn, when, sætninger, then, én sætning, end.");
    }

    @Test
    void noCommaBetweenFindings() {
        assertThat(said(RULES, "@basedOn(\"READ-E1-JOB\")", "@basedOn(\"READ-E1-JOB\" \"READ-Q1-ADVISER\")"))
                .containsExactly(
                        "laesehold_2020/rules.dslr:7:5  RB011  Her ventes »@basedOn(\"READ-E1-JOB\", \"READ-Q1-ADVISER\")«. En regel er: rule, eventuelt @basedOn, when, sætninger, then, én sætning, end.");
    }

    @Test
    void basedOnBelowWhen() {
        assertThat(said(RULES, "    @basedOn(\"READ-E1-JOB\")\nwhen", "when\n    @basedOn(\"READ-E1-JOB\")"))
                .containsExactly(
                        "laesehold_2020/rules.dslr:8:5  RB011  Her ventes en sætning. Flyt linjen op mellem reglens navn og »when«.");
    }

    @Test
    void aWordInDanishForWhen() {
        assertThat(said(RULES, "when\n    Borgeren", "når\n    Borgeren"))
                .containsExactly(
                        "laesehold_2020/rules.dslr:8:1  RB011  Her ventes »when«. Nøgleordene i en regel er engelske: rule, when, then og end.");
    }

    @Test
    void aWordInDanishForThen() {
        assertThat(said(RULES, "then\n    Anbefal \"mentor\"", "så\n    Anbefal \"mentor\""))
                .containsExactly(
                        "laesehold_2020/rules.dslr:12:1  RB011  Her ventes »then«. Nøgleordene i en regel er engelske: rule, when, then og end.");
    }

    @Test
    void aWordInDanishForEnd() {
        assertThat(said(RULES, "\"mentor\"\nend", "\"mentor\"\nslut"))
                .containsExactly(
                        "laesehold_2020/rules.dslr:14:1  RB011  Her ventes »end«. Nøgleordene i en regel er engelske: rule, when, then og end.");
    }

    @Test
    void aWordInDanishForRule() {
        assertThat(said(RULES, "rule \"Holdet", "regel \"Holdet"))
                .containsExactly(
                        "laesehold_2020/rules.dslr:16:1  RB011  Her ventes »rule \"navn\"«. Nøgleordene i en regel er engelske: rule, when, then og end.");
    }

    @Test
    void aFullStopAfterEnd() {
        assertThat(said(RULES, "\"mentor\"\nend", "\"mentor\"\nend."))
                .containsExactly(
                        "laesehold_2020/rules.dslr:14:1  RB011  Her ventes »end«. En regel er: rule, eventuelt @basedOn, when, sætninger, then, én sætning, end.");
    }

    @Test
    void anUnclosedNameOfARule() {
        assertThat(said(RULES, "hver uge\"", "hver uge"))
                .containsExactly(
                        "laesehold_2020/rules.dslr:16:1  RB011  Her ventes »rule \"navn\"« (navnet uden / og \\). En regel er: rule, eventuelt @basedOn, when, sætninger, then, én sætning, end.");
    }

    @Test
    void noSentences() {
        assertThat(said(RULES, "    Borgeren\n      - er under 30 år\n      - er ikke i job\n", ""))
                .containsExactly(
                        "laesehold_2020/rules.dslr:9:1  RB011  Her ventes mindst én sætning. En regel er: rule, eventuelt @basedOn, when, sætninger, then, én sætning, end.");
    }

    @Test
    void noConclusion() {
        assertThat(said(RULES, "    Anbefal \"mentor\"\n", ""))
                .containsExactly(
                        "laesehold_2020/rules.dslr:13:1  RB011  Her ventes én sætning efter »then«. En regel er: rule, eventuelt @basedOn, when, sætninger, then, én sætning, end.");
    }

    @Test
    void theTopOfTheFileLost() {
        assertThat(said(RULES, "expander da.dsl\n", ""))
                .containsExactly(
                        "laesehold_2020/rules.dslr:5:1  RB012  En af de fire linjer øverst i filen mangler eller er ændret. Her skal stå »expander da.dsl«. Linjerne kan kopieres fra _template/rules.dslr.");
    }

    @Test
    void keywordsInCapitals() {
        assertThat(said(RULES, "when\n    Borgeren", "When\n    Borgeren"))
                .containsExactly(
                        "laesehold_2020/rules.dslr:8:1  RB011  Her ventes »when«. Skriv nøgleordene med små bogstaver: rule, when, then og end.");
        assertThat(said(RULES, "then\n    Anbefal \"mentor\"\nend", "THEN\n    Anbefal \"mentor\"\nEnd"))
                .containsExactly(
                        "laesehold_2020/rules.dslr:12:1  RB011  Her ventes »then«. Skriv nøgleordene med små bogstaver: rule, when, then og end.",
                        "laesehold_2020/rules.dslr:14:1  RB011  Her ventes »end«. Skriv nøgleordene med små bogstaver: rule, when, then og end.");
    }

    @Test
    void aHyphenWithNothingAfterIt() {
        assertThat(said(RULES, "      - er ikke i job", "      -\n      - er ikke i job"))
                .containsExactly(
                        "laesehold_2020/rules.dslr:11:7  RB011  Her ventes en sætning efter bindestregen. Skriv den, eller slet linjen.");
        assertThat(said("laesehold_2020/scenarios.yaml", "scenarios:\n", "scenarios:\n  -\n"))
                .containsExactly(
                        "laesehold_2020/scenarios.yaml:3:4  RB008  En tom værdi er ikke et afsnit med felter. Skriv felterne under hinanden, rykket ind.");
    }

    @Test
    void anAnnotationThatIsNotKnown() {
        assertThat(said(
                        RULES,
                        "    @basedOn(\"READ-E1-JOB\")\n",
                        "    @basedOn(\"READ-E1-JOB\")\n    @author(\"Maja\")\n"))
                .containsExactly(
                        "laesehold_2020/rules.dslr:8:5  RB011  Her ventes »@basedOn(\"…\")« eller »when«. »@author« kendes ikke. Slet linjen, eller lad den begynde med //, hvis den er en kommentar.");
    }
}
