package dk.indsatskompas.scenario;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dk.indsatskompas.ShippedRules;
import dk.indsatskompas.analysis.Analysis;
import dk.indsatskompas.rulebook.Rulebook;
import dk.indsatskompas.rulebook.problems.CheckStopped;
import java.time.LocalDate;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** Whoever runs a check in a thread can stop it by interrupting the thread. */
class StoppedCheckTest {

    private static final Rulebook SHIPPED = ShippedRules.rulebook();

    @AfterEach
    void goOn() {
        Thread.interrupted();
    }

    @Test
    void stopsReadingAndCheckingAFolder() {
        isStopped(() -> RulesFolder.check(SHIPPED.folder()));
    }

    @Test
    void stopsTryingTheScenarios() {
        Examples examples = Examples.of(SHIPPED);

        isStopped(() -> new ScenarioCheck(examples.contents(), examples.scenarios(), examples.places()).check());
    }

    @Test
    void stopsCountingAndMutation() {
        Examples examples = Examples.of(SHIPPED);

        isStopped(() -> Coverage.of(examples));
        isStopped(() -> new MutationCheck(examples).check());
    }

    @Test
    void stopsTheAnalysis() {
        isStopped(() -> Analysis.of(SHIPPED, LocalDate.EPOCH));
    }

    /** The thread stays interrupted, so that whoever interrupted it is still heard further out. */
    private static void isStopped(ThrowingCallable check) {
        Thread.currentThread().interrupt();
        assertThatThrownBy(check).isInstanceOf(CheckStopped.class);
        assertThat(Thread.currentThread().isInterrupted()).isTrue();
    }
}
