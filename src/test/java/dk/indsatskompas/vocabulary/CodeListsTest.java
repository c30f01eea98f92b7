package dk.indsatskompas.vocabulary;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import dk.indsatskompas.ShippedWords;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class CodeListsTest {

    private static final LocalDate FIRST = LocalDate.of(2020, 1, 1);
    private static final LocalDate LAST = LocalDate.of(2025, 6, 30);
    private static final Code DATED = new Code("OLD", Text.same("Old"), FIRST, LAST, "NEW", null);
    private static final Code UNDATED = new Code("NEW", Text.same("New"), null, null, null, null);
    private static final CodeLists LISTS =
            new CodeLists(Map.of("benefit", new CodeList("benefit", Text.same("Benefit"), List.of(DATED, UNDATED))));

    @Test
    void holdACodeInForceFromItsFirstDayToItsLast() {
        assertThat(DATED.inForce(FIRST)).isTrue();
        assertThat(DATED.inForce(LAST)).isTrue();
        assertThat(DATED.inForce(FIRST.minusDays(1))).isFalse();
        assertThat(DATED.inForce(LAST.plusDays(1))).isFalse();
    }

    @Test
    void holdACodeWithoutDatesAlwaysInForce() {
        assertThat(UNDATED.inForce(LocalDate.MIN)).isTrue();
        assertThat(UNDATED.inForce(LocalDate.MAX)).isTrue();
    }

    @Test
    void acceptACodeOnItsLastDay() {
        assertThat(faults(LAST)).isEmpty();
    }

    @Test
    void refuseACodeThatIsNoLongerInForceWithDateAndSuccessor() {
        assertThat(faults(LAST.plusDays(1))).singleElement().satisfies(fault -> {
            assertThat(fault.code()).isEqualTo("code-not-in-force");
            assertThat(fault.pointer()).isEqualTo("/citizen/benefit");
            assertThat(fault.message().da()).contains("2025-06-30");
            assertThat(fault.message().en()).contains("2025-06-30");
            assertThat(fault.hint().da()).contains("NEW");
        });
    }

    @Test
    void refuseACodeThatIsNotYetInForceWithDate() {
        assertThat(faults(FIRST.minusDays(1)))
                .singleElement()
                .satisfies(fault -> assertThat(fault.message().da()).contains("2020-01-01"));
    }

    @Test
    void refuseToGiveAListThatDoesNotExist() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> LISTS.get("other"))
                .withMessageContaining("other");
    }

    private static List<InputFault> faults(LocalDate asOf) {
        List<InputFault> faults = new ArrayList<>();
        Vocabulary words = new Vocabulary(ShippedWords.ALL.subjects(), ShippedWords.ALL.attributes(), LISTS);
        new ProfileReader(words, asOf, faults).profile(Map.of("citizen", Map.of("benefit", "OLD")));
        return faults;
    }
}
