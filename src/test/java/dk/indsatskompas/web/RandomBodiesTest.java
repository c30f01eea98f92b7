package dk.indsatskompas.web;

import static org.assertj.core.api.Assertions.assertThat;

import dk.indsatskompas.Size;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;

@ExtendWith(OutputCaptureExtension.class)
class RandomBodiesTest extends WebTest {

    private static final int BODIES = Size.REQUESTS.get();
    private static final long FIRST_SEED = 20_261_122;

    @Test
    @Tag("endurance")
    void areNeverAFaultOfTheServerAndNeverRepeated(CapturedOutput log) {
        Map<Integer, Integer> statuses = new ConcurrentHashMap<>();

        LongStream.range(FIRST_SEED, FIRST_SEED + BODIES)
                .parallel()
                .forEach(seed -> statuses.merge(ask(seed), 1, Integer::sum));

        assertThat(statuses.keySet()).isSubsetOf(200, 400);
        assertThat(statuses.get(400)).isGreaterThan(BODIES * 9 / 10);
        assertThat(log).doesNotContain("Zq7").doesNotContain("010190").doesNotContain("ERROR");
    }

    private int ask(long seed) {
        var answer = server().ask(new RandomBodies(seed).next());
        if (answer.statusCode() != 200) {
            assertThat(answer.body())
                    .as("seed %s", seed)
                    .doesNotContain("Zq7")
                    .doesNotContain("Hemmelig")
                    .doesNotContain("010190");
            Problems.problem(answer, 400);
            assertThat(Server.json(answer).at("/errors")).as("seed %s", seed).isNotEmpty();
        }
        return answer.statusCode();
    }
}
