package dk.indsatskompas.scenario;

import static dk.indsatskompas.scenario.MadeFolder.RULES;
import static dk.indsatskompas.scenario.MadeFolder.SCENARIOS;
import static dk.indsatskompas.scenario.MadeFolder.STUDY;
import static dk.indsatskompas.scenario.Slip.said;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

/** What is wrong is told in one round: nothing that could be looked at waits until something else is right. */
class AllAtOnceTest {

    private static final MadeFolder BASE = MadeFolder.base();
    private static final String CITIZENS = "whole_citizens.yaml";

    @Test
    void aMisspeltFieldAndItsValue() {
        assertThat(BASE.replace(SCENARIOS, "{age: 29, inEmployment: false}", "{aeg: 290, inEmploymet: nej}")
                        .found())
                .contains(SCENARIOS + ":4:15 SCENARIO_PROFILE", SCENARIOS + ":4:25 SCENARIO_PROFILE")
                .filteredOn(found -> found.startsWith(SCENARIOS + ":4:"))
                .hasSize(4);
        assertThat(BASE.replace(STUDY, "direction: POSITIVE", "dirction: POSITIV")
                        .found())
                .containsExactly(STUDY + ":18:5 UNKNOWN_KEY", STUDY + ":18:15 WRONG_VALUE");
    }

    @Test
    void aFieldThatStandsTwiceAndWrongValuesBesideIt() {
        assertThat(BASE.replace(SCENARIOS, "{age: 29, inEmployment: false}", "{age: 29, age: 29, inEmployment: nej}")
                        .found())
                .contains(SCENARIOS + ":4:24 DUPLICATE_KEY", SCENARIOS + ":4:33 SCENARIO_PROFILE");
    }

    @Test
    void aCodeIsReadAsTheOneThatWasMeant() {
        assertThat(BASE.replace("catalogue.yaml", "kind: INTERVENTION", "kind: INTERVENTIO")
                        .found())
                .containsExactly("catalogue.yaml:3:11 WRONG_VALUE");
    }

    @Test
    void keywordsAndTheSentencesBetweenThem() {
        assertThat(BASE.replace(
                                RULES,
                                "when\n    Borgeren\n      - er under 30 år",
                                "When\n    Borgeren\n      - er undr 30 år")
                        .found())
                .containsExactly(RULES + ":8:1 RULE_STRUCTURE", RULES + ":10:9 UNKNOWN_SENTENCE");
    }

    @Test
    void examplesOfEveryKindAndTables() {
        MadeFolder other = BASE.replace("vocabulary.yaml", "to: 100", "to: 99")
                .replace(
                        CITIZENS,
                        "findings: [READ-E1-JOB], addressesWish: true",
                        "findings: [READ-E1-JOB], addressesWish: false")
                .replace(SCENARIOS, "fires: [\"Holdet mødes hver uge\"]", "silent: [\"Holdet mødes hver uge\"]");
        assertThat(said(other.files()))
                .extracting(line -> line.split("  ", 3)[0])
                .contains("README.md", SCENARIOS + ":9:5", CITIZENS + ":8:69");
    }

    @Test
    void theLineOfAWholeCitizenIsThatOfTheValue() {
        MadeFolder made = BASE.replace(CITIZENS, "strength: PRACTICE_EXPERIENCE", "strength: ASSOCIATION")
                .append(CITIZENS, "      alreadyInPlace: [mentor]\n");
        List<String> lines = said(made.files());
        assertThat(lines).hasSize(2);
        assertThat(lines.get(0)).startsWith(CITIZENS + ":9:39  RB039  ");
        assertThat(lines.get(1))
                .startsWith(CITIZENS + ":10:7  RB039  ")
                .contains("alreadyInPlace skulle være [mentor]");
    }

    @Test
    void aCitizenThatCannotBeReadIsNotComparedAsWell() {
        assertThat(said(BASE.replace(CITIZENS, "age: 20", "age: twenty").files()))
                .containsExactly(
                        "whole_citizens.yaml:4:15  RB041  Eksemplets citizen.age: Her står teksten »twenty«. Angiv et helt tal, eller udelad feltet.");
    }
}
