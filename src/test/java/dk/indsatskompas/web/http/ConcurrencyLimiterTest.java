package dk.indsatskompas.web.http;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dk.indsatskompas.Invariant;
import java.time.Duration;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

@Invariant("One caller's flood leaves places to the others, and health is always answered")
class ConcurrencyLimiterTest {

    private final ConcurrencyLimiter places = new ConcurrencyLimiter(5, 2, Duration.ofSeconds(7));

    @Test
    void areLeftToOthersByOneWhoHasAllOfTheirs() {
        take("one", 2);

        refuses("one", ProblemType.TOO_MANY_REQUESTS);

        take("another", 2);
    }

    @Test
    void areNotThereForAnybodyWhenAllAreTaken() {
        take("one", 2);
        take("another", 2);
        take("a third", 1);

        refuses("a third", ProblemType.OVERLOADED);
        refuses("a fourth", ProblemType.OVERLOADED);
        refuses("one", ProblemType.TOO_MANY_REQUESTS);
    }

    @Test
    void areFreeAgainOnceTheyAreLeft() {
        take("one", 2).forEach(ConcurrencyLimiter.Permit::leave);
        take("one", 2);
        take("another", 2);
        refuses("one", ProblemType.TOO_MANY_REQUESTS);
        take("a third", 1).forEach(ConcurrencyLimiter.Permit::leave);

        take("a fourth", 1);
    }

    @Test
    void rememberNobodyWhoHasNone() {
        take("one", 2).forEach(ConcurrencyLimiter.Permit::leave);
        List<ConcurrencyLimiter.Permit> all = List.of(
                take("another", 1).get(0),
                take("a third", 2).get(0),
                take("a fourth", 2).get(0));
        refuses("a fifth", ProblemType.OVERLOADED);

        assertThat(places.callers()).isEqualTo(3);
        assertThat(all).hasSize(3);
    }

    @Test
    void areNeitherLostNorFoundAmongManyThreads() {
        ConcurrencyLimiter few = new ConcurrencyLimiter(3, 2, Duration.ofSeconds(1));

        IntStream.range(0, 100_000).parallel().forEach(n -> {
            try {
                few.take(n % 2 == 0 ? "one" : "another").leave();
            } catch (RefusedRequest e) {
                assertThat(e.getMessage()).isIn(ProblemType.TOO_MANY_REQUESTS.uri(), ProblemType.OVERLOADED.uri());
            }
        });

        assertThat(few.callers()).isZero();
        assertThat(IntStream.range(0, 3).mapToObj(n -> few.take("caller " + n))).hasSize(3);
        assertThatThrownBy(() -> few.take("caller 3")).isInstanceOf(RefusedRequest.class);
    }

    private List<ConcurrencyLimiter.Permit> take(String caller, int many) {
        return IntStream.range(0, many).mapToObj(n -> places.take(caller)).toList();
    }

    private void refuses(String caller, ProblemType type) {
        assertThatThrownBy(() -> places.take(caller)).isInstanceOfSatisfying(RefusedRequest.class, busy -> {
            assertThat(busy).hasMessage(type.uri());
            assertThat(busy.answer().getHeaders().getFirst("Retry-After")).isEqualTo("7");
        });
    }
}
