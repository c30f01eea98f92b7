package dk.indsatskompas.publishing;

import static org.assertj.core.api.Assertions.assertThat;

import dk.indsatskompas.EditedRules;
import dk.indsatskompas.ShippedRules;
import dk.indsatskompas.advice.Advisor;
import dk.indsatskompas.impact.ImpactSummary;
import java.time.LocalDate;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class StepImpactTest {

    private static final LocalDate DAY = LocalDate.of(2026, 11, 23);
    private static final Advisor SHIPPED = new Advisor(ShippedRules.rulebook());
    private static final Advisor LENIENT =
            new Advisor(EditedRules.shipped().withCaseloadOf30().rulebook());
    private static final Advisor REWORDED =
            new Advisor(EditedRules.shipped().withAnotherDescription().rulebook());

    @Test
    void isWorkedOutOnceForEachPairOfRulebooks() {
        StepImpact impact = new StepImpact(300);

        ImpactSummary submitted = impact.between(SHIPPED, LENIENT, false, DAY).orElseThrow();
        ImpactSummary activated =
                impact.between(SHIPPED, LENIENT, false, DAY.plusDays(1)).orElseThrow();
        ImpactSummary other = impact.between(REWORDED, LENIENT, false, DAY).orElseThrow();

        assertThat(activated).isSameAs(submitted);
        assertThat(other.against()).isEqualTo(REWORDED.rulebook().fingerprint());
        assertThat(submitted.citizens().asked()).isEqualTo(300);
        assertThat(submitted.citizens().losing()).isPositive();
        assertThat(submitted.rules()).contains(EditedRules.CASELOAD);
        assertThat(submitted.population().asOf()).isEqualTo("2026-11-23");
    }

    @Test
    void asksAboutAThousandAtMostWhenAFolderIsSaved() {
        assertThat(Stream.of(1_200, 70)
                        .map(most -> new StepImpact(most)
                                .between(SHIPPED, LENIENT, true, DAY)
                                .orElseThrow()
                                .population()
                                .size()))
                .containsExactly(1_000L, 70L);
    }

    @Test
    void isNotWorkedOutWhenNobodyIsToBeAsked() {
        assertThat(new StepImpact(0).between(SHIPPED, LENIENT, false, DAY)).isEmpty();
    }
}
