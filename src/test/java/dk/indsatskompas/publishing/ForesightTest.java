package dk.indsatskompas.publishing;

import static org.assertj.core.api.Assertions.assertThat;

import dk.indsatskompas.EditedRules;
import dk.indsatskompas.ShippedRules;
import dk.indsatskompas.advice.Advisor;
import dk.indsatskompas.impact.ImpactSummary;
import dk.indsatskompas.impact.Sides;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class ForesightTest {

    private static final Clock CLOCK = Clock.fixed(Instant.parse("2026-11-23T10:00:00Z"), ZoneOffset.UTC);
    private static final Sides SIDES = new Sides(
            new Advisor(ShippedRules.rulebook()),
            new Advisor(EditedRules.shipped().withCaseloadOf30().rulebook()));

    private final AtomicInteger worked = new AtomicInteger();

    @Test
    void isWorkedOutOnceForEachPairOfRulebooks() {
        Foresight foresight = new Foresight(CLOCK, 300);

        ImpactSummary submitted = between(foresight, "a", "b", false);
        ImpactSummary activated = between(foresight, "a", "b", false);
        between(foresight, "c", "b", false);

        assertThat(activated).isSameAs(submitted);
        assertThat(worked).hasValue(2);
        assertThat(submitted.citizens().asked()).isEqualTo(300);
        assertThat(submitted.citizens().losing()).isPositive();
        assertThat(submitted.rules()).contains(EditedRules.CASELOAD);
        assertThat(submitted.population().asOf()).isEqualTo("2026-11-23");
    }

    @Test
    void asksAboutAThousandAtMostWhenAFolderIsSaved() {
        assertThat(List.of(
                        between(new Foresight(CLOCK, 1_200), "a", "b", true)
                                .population()
                                .size(),
                        between(new Foresight(CLOCK, 70), "a", "b", true)
                                .population()
                                .size()))
                .containsExactly(1_000L, 70L);
    }

    @Test
    void tellsNothingWhenNobodyIsToBeAskedOrARulebookCannotBeReadAnyMore() {
        assertThat(between(new Foresight(CLOCK, 0), "a", "b", false)).isNull();
        assertThat(new Foresight(CLOCK, 10).between("a", "b", false, Optional::empty))
                .isNull();
        assertThat(new Foresight(CLOCK, 10).between("a", "b", false, () -> {
                    throw KeptRulebooks.Unreadable.missing();
                }))
                .isNull();
        assertThat(worked).hasValue(0);
    }

    private @Nullable ImpactSummary between(Foresight foresight, String before, String after, boolean fromFolder) {
        return foresight.between(before, after, fromFolder, () -> {
            worked.incrementAndGet();
            return Optional.of(SIDES);
        });
    }
}
