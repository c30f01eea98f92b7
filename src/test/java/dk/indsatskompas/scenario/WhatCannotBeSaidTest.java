package dk.indsatskompas.scenario;

import static dk.indsatskompas.scenario.Slip.said;
import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What no sentence says, and how it is said instead. */
class WhatCannotBeSaidTest {

    private static final String RULES = "laesehold_2020/rules.dslr";

    @Test
    void orBetweenTwoSentencesIsTwoRules() {
        assertThat(said(RULES, "er under 30 år\n      - er ikke i job", "er under 30 år eller er ikke i job"))
                .containsExactly(
                        "laesehold_2020/rules.dslr:10:9  RB014  »er under 30 år eller er ikke i job« er ingen sætning i ordbogen. Et »eller« er to regler, som ellers siger det samme. Skriv »- er under 30 år« i den ene og »- er ikke i job« i den anden.");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"- eller er ikke i job", "eller\n      - er ikke i job", "- er ikke i job eller uden arbejde"})
    void orIsTwoRulesHoweverItIsWritten(String written) {
        assertThat(said(RULES, "- er ikke i job", written))
                .singleElement()
                .asString()
                .startsWith("laesehold_2020/rules.dslr:11:")
                .endsWith(" Et »eller« er to regler, som ellers siger det samme.");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "er i job efter 2026-01-01",
                "har søgt siden 1. januar 2026",
                "har søgt siden 1/1 2026",
                "har søgt siden 01.01.2026",
                "har søgt siden juni 2026"
            })
    void aDateBelongsToTheRulebookOrACode(String written) {
        assertThat(said(RULES, "er ikke i job", written))
                .singleElement()
                .asString()
                .endsWith(
                        "En regel kender ingen datoer. Skal den gælde fra en bestemt dag, så lad regelbogen træde i kraft den dag (»from«, når den aktiveres). Begynder eller ophører en kode, så skriv »from« eller »until« ved koden i codelists.yaml.");
    }

    @Test
    void aFactThatIsNotInTheProfileIsAddedToTheVocabulary() {
        assertThat(said(RULES, "er ikke i job", "bor mere end 40 km fra en skole"))
                .singleElement()
                .asString()
                .endsWith(
                        "Se sætningerne i rules/README.md. Handler linjen om en oplysning, som profilen ikke har, så tilføj den i vocabulary.yaml, og skriv en sætning om den i language/da.dsl og language/en.dsl.");
        assertThat(said("language/da.dsl", "- er i job=inEmployment == true", "- har kørekort=drivingLicence == true"))
                .anySatisfy(line -> assertThat(line)
                        .endsWith("Se oplysningerne i rules/README.md. En ny tilføjes først i vocabulary.yaml."));
    }

    @Test
    void anOfferThatDoesNotExistIsAddedToTheVocabulary() {
        assertThat(said(RULES, "    Mentortilbuddet", "    Opkvalificeringen"))
                .containsExactly(
                        "laesehold_2020/rules.dslr:19:5  RB014  »Opkvalificeringen« er ingen sætning i ordbogen. Her kan stå: Borgeren, Kontaktforløbet, Mentortilbuddet, Fundet. Er det et nyt tilbud, så tilføj det i vocabulary.yaml, og giv det et navn i language/da.dsl og language/en.dsl.");
        assertThat(said(
                        "language/da.dsl",
                        "[when]Mentortilbuddet=MentorOffer()\n",
                        "[when]Mentortilbuddet=MentorOffer()\n[when]Opkvalificeringen=UpskillingOffer()\n"))
                .anySatisfy(line -> assertThat(line)
                        .contains("language/da.dsl:5:25  RB021")
                        .endsWith(" Et nyt tilbud tilføjes først i vocabulary.yaml."));
    }
}
