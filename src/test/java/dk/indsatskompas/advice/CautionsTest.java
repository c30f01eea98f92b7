package dk.indsatskompas.advice;

import static org.assertj.core.api.Assertions.assertThat;

import dk.indsatskompas.RandomProfiles;
import dk.indsatskompas.ShippedRules;
import dk.indsatskompas.ShippedWords;
import dk.indsatskompas.evidence.ConditionStatus;
import dk.indsatskompas.evidence.FindingKind;
import dk.indsatskompas.evidence.PopulationStatus;
import dk.indsatskompas.evidence.Strength;
import dk.indsatskompas.rulebook.Contents;
import dk.indsatskompas.vocabulary.Attribute;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** What a reader is told of each recommendation: what speaks against it comes first, says why, and is said once. */
class CautionsTest {
    private final Advisor advisor = new Advisor(ShippedRules.rulebook());

    private Stream<Recommended> recommended() {
        return new RandomProfiles(advisor.rulebook())
                .profiles(2011, 400)
                .flatMap(profile -> advisor.advise(profile).recommendations().stream());
    }

    private Recommended recommended(String id, Map<Attribute, Object> citizen) {
        return advisor.advise(ShippedWords.ALL.profile(citizen)).recommendations().stream()
                .filter(one -> one.id().equals(id))
                .findFirst()
                .orElseThrow();
    }

    @Test
    void aSummaryBeginsWithTheStudiedPopulationAndIsNeverCut() {
        recommended().forEach(one -> {
            PopulationStatus population = one.fit().studiedPopulation();
            assertThat(one.summary().en().startsWith("Outside the studied population."))
                    .isEqualTo(population == PopulationStatus.OUTSIDE);
            assertThat(one.summary().da().startsWith("Uvist, om borgeren er i den undersøgte gruppe."))
                    .isEqualTo(population == PopulationStatus.UNKNOWN);
            assertThat(Stream.of(one.summary().da(), one.summary().en()))
                    .allMatch(summary -> summary.length() <= Recommended.SUMMARY)
                    .noneMatch(summary -> summary.endsWith("…"));
        });
    }

    @Test
    void aSummarySaysInWordsThatOneConditionIsNotMet() {
        assertThat(recommended().map(one -> one.summary()))
                .anyMatch(summary -> summary.da().contains(". Én leveringsbetingelse er ikke opfyldt."))
                .anyMatch(summary -> summary.en().contains(". One delivery condition is not met."))
                .noneMatch(summary -> (summary.da() + summary.en()).contains(". 1 "));
    }

    @Test
    void whatWasOnlyPartOfTheTestedModelIsNotCalledEvidence() {
        assertThat(recommended().filter(one -> one.evidence().strength().equals(testedModel())))
                .isNotEmpty()
                .allMatch(one ->
                        one.summary().en().endsWith("Part of the tested model, without a measured effect of its own."))
                .noneMatch(one -> one.summary().da().contains("Evidens"));
    }

    private Strength testedModel() {
        return advisor.rulebook().contents().strengths().testedModel();
    }

    @Test
    void whoeverIsOutsideThePopulationIsToldByWhichFacts() {
        Recommended jobfirst = recommended(
                "jobfirst",
                Map.of(
                        ShippedWords.AGE,
                        24,
                        ShippedWords.BENEFIT,
                        "KONTANTHJAELP",
                        ShippedWords.READINESS,
                        "AKTIVITETSPARAT",
                        ShippedWords.WEEKS_ON_BENEFIT,
                        20));

        assertThat(jobfirst.grounds().cautions().get(0).text().en())
                .startsWith("The citizen is outside the studied population (age: 24; weeks on the benefit: 20). "
                        + "According to a supplement outside STAR's note: ");
        assertThat(recommended().filter(one -> one.fit().studiedPopulation() == PopulationStatus.OUTSIDE))
                .isNotEmpty()
                .allMatch(one -> one.grounds()
                        .cautions()
                        .get(0)
                        .text()
                        .da()
                        .matches("Borgeren er uden for .* \\(.+: .+\\)\\..*"));
    }

    @Test
    void conditionsThatAreNotMetAndThoseThatAreNotKnownAreBothSaid() {
        assertThat(recommended().filter(one -> one.evidence().applied() != null))
                .allSatisfy(one -> {
                    Set<ConditionStatus> statuses = one.grounds().deliveryConditions().stream()
                            .map(DeliveryStatus::status)
                            .collect(Collectors.toSet());
                    List<String> said = one.evidence().applied().reasons().stream()
                            .map(doubt -> doubt.text().en())
                            .toList();
                    assertThat(said.stream().anyMatch(text -> text.contains("is not met")))
                            .isEqualTo(statuses.contains(ConditionStatus.NOT_MET));
                    assertThat(said.stream().anyMatch(text -> text.contains("are met is not known")))
                            .isEqualTo(statuses.contains(ConditionStatus.UNKNOWN));
                });
    }

    /** They are answered, once each, and whoever sent them is asked to look again. */
    @Test
    void valuesThatHardlyGoTogetherAreRemarkedOnOnce() {
        assertThat(remarks(Map.of(ShippedWords.AGE, 18, ShippedWords.WEEKS_ON_BENEFIT, 3_000)))
                .containsExactly(
                        "The age and the number of weeks on the benefit hardly go together. Check that both are"
                                + " right; the answer rests on them.");
        assertThat(remarks(Map.of(ShippedWords.AGE, 24, ShippedWords.WEEKS_ON_BENEFIT, 521)))
                .hasSize(1);
        assertThat(remarks(Map.of(ShippedWords.AGE, 24, ShippedWords.WEEKS_ON_BENEFIT, 520)))
                .isEmpty();
        assertThat(remarks(Map.of(ShippedWords.BENEFIT, "NONE", ShippedWords.WEEKS_ON_BENEFIT, 1)))
                .singleElement()
                .asString()
                .startsWith("The citizen is said to receive no benefit");
        assertThat(remarks(Map.of(ShippedWords.BENEFIT, "NONE", ShippedWords.WEEKS_ON_BENEFIT, 0)))
                .isEmpty();
        assertThat(remarks(Map.of(ShippedWords.IN_EDUCATION, true, ShippedWords.WANTS, List.of("EDUCATION"))))
                .singleElement()
                .asString()
                .startsWith("The citizen is said to be in education and to want education.");
        assertThat(remarks(Map.of(ShippedWords.IN_EMPLOYMENT, true, ShippedWords.WANTS, List.of("EMPLOYMENT"))))
                .singleElement()
                .asString()
                .startsWith("The citizen is said to be in a job and to want one.");
    }

    private List<String> remarks(Map<Attribute, Object> citizen) {
        return advisor.advise(ShippedWords.ALL.profile(citizen)).remarks().stream()
                .map(remark -> remark.text().en())
                .toList();
    }

    @Test
    void outcomesThatWereCountedTogetherAreNamedInOneCaution() {
        Recommended ips = recommended(
                "ips", Map.of(ShippedWords.SEVERE_MENTAL_ILLNESS, true, ShippedWords.WANTS, List.of("EMPLOYMENT")));

        assertThat(ips.grounds().cautions())
                .extracting(caution -> caution.text().en())
                .filteredOn(text -> text.contains("Combined figures"))
                .containsExactly("Combined figures: “Job or education” and “Weeks in job or education”; "
                        + "the source gives no separate figure for what the citizen wants.");
    }

    @Test
    void aReadingIsShownOnlyWhereSomethingRestsOnIt() {
        Map<Attribute, Object> resourceCourse =
                Map.of(ShippedWords.AGE, 40, ShippedWords.BENEFIT, "RESSOURCEFORLOEBSYDELSE");
        Map<Attribute, Object> cashBenefit = Map.of(
                ShippedWords.AGE,
                40,
                ShippedWords.BENEFIT,
                "KONTANTHJAELP",
                ShippedWords.READINESS,
                "AKTIVITETSPARAT",
                ShippedWords.WEEKS_ON_BENEFIT,
                60);

        assertThat(readings(recommended("jobfirst", resourceCourse))).containsExactly("READ-JOBFIRST-CITIZENS");
        assertThat(readings(recommended("jobfirst", cashBenefit)))
                .containsExactly("READ-LONG-TERM", "READ-JOBFIRST-CITIZENS", "READ-PUBLIC-SUPPORT");
    }

    @Test
    void aReadingSaysWhichOfItsSentencesHoldOnlyTogether() {
        assertThat(advisor.rulebook()
                        .contents()
                        .interpretation("READ-JOBFIRST-CITIZENS")
                        .text()
                        .en())
                .startsWith(
                        "“vulnerable citizens” is read here as: the citizen has been assessed as activity-ready, and"
                                + " the citizen receives either cash benefit (kontanthjælp) or integration benefit"
                                + " (integrationsydelse); or the citizen receives resource-course benefit (ressourceforløbsydelse).");
    }

    private static List<String> readings(Recommended one) {
        return one.interpretations().stream().map(Recommended.Reading::id).toList();
    }

    /** Where a supplement says who was studied, the figures of that study are read by it. */
    @Test
    void anEffectNamesTheSupplementThatItsPopulationIsKnownFrom() {
        Contents contents = advisor.rulebook().contents();
        EntryRules.all(advisor.rulebook()).forEach(entry -> {
            for (int i = 0; i < entry.recommending().length; i++) {
                Set<String> supplements = Arrays.stream(entry.studiedBy().get(i))
                        .mapToObj(contents.rules()::get)
                        .flatMap(rule -> rule.basedOn().stream())
                        .map(contents::finding)
                        .filter(finding -> Boolean.TRUE.equals(finding.source().outside()))
                        .map(finding -> finding.source().document())
                        .collect(Collectors.toSet());
                assertThat(contents.rules().get(entry.recommending()[i]).basedOn().stream()
                                .map(contents::finding))
                        .filteredOn(finding -> finding.kind() == FindingKind.EFFECT)
                        .allSatisfy(finding -> assertThat(finding.supplements().restsOn())
                                .extracting(source -> source.document())
                                .containsAll(supplements));
            }
        });
    }
}
