package dk.indsatskompas.analysis;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dk.indsatskompas.ShippedRules;
import dk.indsatskompas.advice.Advice;
import dk.indsatskompas.advice.Advisor;
import dk.indsatskompas.analysis.Observation.ObservationKind;
import dk.indsatskompas.analysis.ValueDomain.TooMany;
import dk.indsatskompas.rulebook.Catalogue.CatalogueEntry;
import dk.indsatskompas.rulebook.Rulebook;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;

/** What is said of whole rulebooks. */
class AnalysisTest {

    private static final LocalDate DAY = LocalDate.of(2026, 11, 22);

    @Test
    void everyShippedRuleMattersAndEverythingCanBeFirst() {
        assertThat(Analysis.of(ShippedRules.rulebook(), DAY).observations()).isEmpty();
    }

    @Test
    void theShippedRulesReallyHaveNothingForThoseWhomTheyAreSaidToHaveNothingFor() {
        UncoveredCitizens silence = Analysis.of(ShippedRules.rulebook(), DAY).silence();
        Advisor advisor = new Advisor(ShippedRules.rulebook());
        assertThat(silence.complete()).isTrue();
        assertThat(silence.groups()).isNotEmpty().allSatisfy(group -> {
            Advice advice = advisor.advise(group.example().profile());
            assertThat(advice.recommendations()).isEmpty();
            assertThat(advice.undetermined()).isEmpty();
        });
        assertThat(silence.groups().get(0).facts())
                .extracting(fact -> fact.said().da())
                .containsExactly(
                        "ydelse: alt andet end Ressourceforløbsydelse",
                        "visitation: Jobparat eller Ikke visiteret",
                        "ønsker: ingen");
    }

    @Test
    void whatIsOnlyForThoseWhoHaveItIsNeverRecommended() {
        String rule = RandomRules.rule(
                0, List.of("READ-E1-JOB"), List.of("har allerede indsatsen \"mentor\""), "Anbefal \"mentor\"");
        try (Rulebook rulebook = RandomRules.of(rule)) {
            assertThat(Analysis.of(rulebook, DAY).observations())
                    .filteredOn(one -> one.found().da().contains("»mentor«"))
                    .singleElement()
                    .satisfies(one -> {
                        assertThat(one.kind()).isEqualTo(ObservationKind.NEVER_RECOMMENDED);
                        assertThat(one.place()).hasToString("catalogue.yaml:2:9");
                        assertThat(one.example()).isNull();
                    });
        }
    }

    @Test
    void whatTakesTooLongIsNotGuessed() {
        String rules = RandomRules.rule(0, List.of("READ-E1-JOB"), List.of("er i job"), "Anbefal \"mentor\"")
                + RandomRules.rule(1, List.of("READ-E1-JOB"), List.of("er i job"), "Anbefal \"ips\"");
        try (Rulebook rulebook = RandomRules.of(rules)) {
            Advisor advisor = new Advisor(rulebook);
            CatalogueEntry mentor = rulebook.contents().catalogue().get("mentor");
            assertThatThrownBy(() -> new FirstPlace(advisor, mentor, 1).somebody())
                    .isInstanceOf(TooMany.class);
        }
    }
}
