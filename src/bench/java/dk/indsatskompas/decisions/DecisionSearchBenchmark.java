package dk.indsatskompas.decisions;

import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Warmup;
import org.openjdk.jmh.results.RunResult;
import org.openjdk.jmh.runner.Runner;
import org.openjdk.jmh.runner.RunnerException;
import org.openjdk.jmh.runner.options.OptionsBuilder;

/**
 * A page of 50 of every shape of search in a large log, first and deep inside, as ratio to finding one decision by its
 * id. The payloads are really encrypted, but their bodies are small.
 */
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MICROSECONDS)
@Warmup(iterations = 1, time = 1)
@Measurement(iterations = 3, time = 1)
public class DecisionSearchBenchmark {

    @Benchmark
    public Object byId(LargeLog log) {
        return log.byId();
    }

    @Benchmark
    public Object page(LargeLog log, LargeLog.Question asked) {
        return log.page(asked);
    }

    /** Without forks: each would make the log again, and what is measured is the database. */
    public static void main(String[] arguments) throws RunnerException {
        Map<String, Double> micros = new TreeMap<>();
        String[] searches = new Searches(LargeLog.DECISIONS).all().keySet().toArray(String[]::new);
        new Runner(new OptionsBuilder()
                        .include(DecisionSearchBenchmark.class.getSimpleName())
                        .param("search", searches)
                        .forks(0)
                        .build())
                .run()
                .forEach(result ->
                        micros.put(name(result), result.getPrimaryResult().getScore()));
        double one = micros.get("byId");
        System.out.printf("%n%-40s %10s %8s%n", "", "µs", "ratio");
        micros.forEach((name, score) -> System.out.printf("%-40s %10.0f %8.1f%n", name, score, score / one));
    }

    private static String name(RunResult result) {
        String search = result.getParams().getParam("search");
        return search == null ? "byId" : search + ", page " + result.getParams().getParam("page");
    }
}
