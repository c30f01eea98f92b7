package dk.indsatskompas.rulebook;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import dk.indsatskompas.EditedRules;
import dk.indsatskompas.Invariant;
import dk.indsatskompas.RandomProfiles;
import dk.indsatskompas.ShippedRules;
import dk.indsatskompas.advice.Advisor;
import dk.indsatskompas.advice.InvalidRequest;
import dk.indsatskompas.advice.Question;
import dk.indsatskompas.impact.Impact;
import dk.indsatskompas.impact.RulebookDifference.ContractDifference;
import dk.indsatskompas.impact.RulebookDifference.ContractDifference.NarrowedField;
import dk.indsatskompas.impact.RulebookPair;
import dk.indsatskompas.impact.SyntheticPopulation;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Two rulebooks whose words differ live side by side: each is asked in its own, and they can be held against each other. */
class TwoVocabulariesTest {

    private static final LocalDate TODAY = LocalDate.of(2026, 11, 22);
    private static final Rulebook SHIPPED = ShippedRules.rulebook();

    /** The shipped rules with one attribute called otherwise, everywhere. */
    private static final Rulebook RENAMED = everywhere("weeksOnBenefit", "weeksOnSupport");

    private static Rulebook everywhere(String before, String after) {
        EditedRules edited = EditedRules.shipped();
        for (String file : SHIPPED.folder().files().keySet()) {
            if (SHIPPED.folder().text(file).orElse("").contains(before) && !file.equals("README.md")) {
                edited = edited.replace(file, before, after);
            }
        }
        return edited.rulebook();
    }

    private static Rulebook narrowed() {
        return EditedRules.shipped()
                .replace("vocabulary.yaml", "        to: 3000", "        to: 2000")
                .rulebook();
    }

    private static byte[] question(String weeks) {
        return ("{\"citizenRef\": \"case-1\", \"citizen\": {\"age\": 40, \"" + weeks + "\": 80}}")
                .getBytes(StandardCharsets.UTF_8);
    }

    @Test
    void eachIsAskedInItsOwnWords() {
        Question old = new Advisor(SHIPPED).read(question("weeksOnBenefit"), TODAY);
        Question now = new Advisor(RENAMED).read(question("weeksOnSupport"), TODAY);

        assertThat(old.profile().known().values())
                .containsExactlyElementsOf(now.profile().known().values());
        assertThatThrownBy(() -> new Advisor(RENAMED).read(question("weeksOnBenefit"), TODAY))
                .isInstanceOfSatisfying(
                        InvalidRequest.class,
                        refused -> assertThat(refused.faults())
                                .singleElement()
                                .satisfies(fault -> assertThat(fault.pointer()).isEqualTo("/citizen/weeksOnBenefit")));
    }

    @Test
    @Invariant("Two rulebooks with different words answer side by side, each in its own")
    void whoIsAskedInTheWordsOfTheOtherIsTestedByWhatTheyShare() {
        new RandomProfiles(SHIPPED).profiles(5, 500).forEach(citizen -> {
            Evaluation other = RENAMED.evaluate(citizen);
            assertThat(other.fired())
                    .extracting(Rule::id)
                    .isEqualTo(RENAMED.evaluate(citizen.in(RENAMED.contents().vocabulary())).fired().stream()
                            .map(Rule::id)
                            .toList());
        });
    }

    @Test
    void whatAStepChangesOfTheContractIsTold() {
        assertThat(ContractDifference.between(SHIPPED, SHIPPED)).isNull();
        assertThat(ContractDifference.between(SHIPPED, RENAMED))
                .isEqualTo(new ContractDifference(
                        List.of("citizen.weeksOnSupport"), List.of("citizen.weeksOnBenefit"), List.of()));
        assertThat(ContractDifference.between(SHIPPED, narrowed()).narrower())
                .extracting(NarrowedField::attribute, field -> field.text().en())
                .containsExactly(tuple(
                        "citizen.weeksOnBenefit",
                        "The number must now be from 0 to 2000; before, it was from 0 to 3000."));
        assertThat(ContractDifference.between(narrowed(), SHIPPED)).isNull();
    }

    @Test
    void anImpactAsksEachWhatItCanBeAsked() {
        RulebookPair sides = new RulebookPair(new Advisor(SHIPPED), new Advisor(RENAMED));

        Impact impact = Impact.of(sides, SyntheticPopulation.population(sides, 1, 400, TODAY), asked -> {});

        assertThat(impact.citizens().unanswerable()).isZero();
        assertThat(impact.citizens().asked()).isEqualTo(400);
        assertThat(impact.rulebooks().contract()).isNotNull();
    }
}
