package dk.indsatskompas.impact;

import dk.indsatskompas.EditedRules;
import dk.indsatskompas.ShippedRules;
import dk.indsatskompas.advice.Advisor;
import java.time.LocalDate;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;

/** How long it takes to see, of ten thousand made-up citizens, who would get another answer and why. */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MILLISECONDS)
@Warmup(iterations = 4, time = 5)
@Measurement(iterations = 5, time = 3)
@Fork(1)
public class ImpactBenchmark {

    private static final LocalDate DAY = LocalDate.of(2026, 11, 22);

    private RulebookPair number;
    private RulebookPair everybody;

    @Setup
    public void prepare() {
        Advisor shipped = new Advisor(ShippedRules.rulebook());
        number = new RulebookPair(
                shipped, new Advisor(EditedRules.shipped().withCaseloadOf30().rulebook()));
        everybody = new RulebookPair(
                shipped,
                new Advisor(EditedRules.shipped().withAnotherDescription().rulebook()));
    }

    /** One number in two sentences: whom it cannot concern is seen from the rules alone. */
    @Benchmark
    public Impact anotherNumber() {
        return impact(number);
    }

    /** The catalogue says something else, so that everybody has to be advised twice. */
    @Benchmark
    public Impact anotherCatalogue() {
        return impact(everybody);
    }

    private static Impact impact(RulebookPair sides) {
        return Impact.of(sides, SyntheticPopulation.population(sides, 1, SyntheticPopulation.SIZE, DAY), asked -> {});
    }
}
