package dk.indsatskompas.peers;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import dk.indsatskompas.ShippedRules;
import dk.indsatskompas.advice.Advisor;
import dk.indsatskompas.advice.Question;
import dk.indsatskompas.bulk.People;
import dk.indsatskompas.rulebook.Rulebook;
import dk.indsatskompas.vocabulary.Profile;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;
import org.slf4j.LoggerFactory;

/**
 * What it costs to find the rules that fire for one citizen, here and in other engines: the same rules, and 1,024
 * citizens who take turns. Nothing is measured before an engine has given the same answer as ours for each of them. On
 * two busy cores most of them go on getting faster for ten seconds.
 */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MICROSECONDS)
@Warmup(iterations = 10, time = 1)
@Measurement(iterations = 5, time = 1)
@Fork(1)
public class PeersBenchmark {

    private static final int CITIZENS = 1_024;

    @Param
    public Contestant contestant;

    private Seat<?> seat;
    private int turn;

    @Setup
    public void prepare() {
        // Some log every evaluation; what goes wrong shows in the comparison.
        ((Logger) LoggerFactory.getLogger(Logger.ROOT_LOGGER_NAME)).setLevel(Level.ERROR);
        Rulebook rulebook = ShippedRules.rulebook();
        List<Profile> profiles = People.questions(new Advisor(rulebook), CITIZENS).stream()
                .map(Question::profile)
                .toList();
        seat = Seat.of(contestant.of(rulebook), profiles);
        compare(Seat.of(new Ours(rulebook), profiles), rulebook.contents().rules().size());
    }

    private void compare(Seat<?> ours, int rules) {
        Set<String> seen = new HashSet<>();
        for (int n = 0; n < CITIZENS; n++) {
            Set<String> expected = ours.fired(n);
            Set<String> actual = seat.fired(n);
            if (!actual.equals(expected)) {
                throw new IllegalStateException(
                        "%s, citizen %d: %s instead of %s".formatted(contestant, n, actual, expected));
            }
            seen.addAll(expected);
        }
        if (seen.size() < rules) {
            throw new IllegalStateException("Only %d of %d rules fire for anybody".formatted(seen.size(), rules));
        }
    }

    @Benchmark
    public Object fired() {
        turn = (turn + 1) % CITIZENS;
        return seat.fired(turn);
    }
}
