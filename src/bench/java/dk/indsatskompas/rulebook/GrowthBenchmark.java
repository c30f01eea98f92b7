package dk.indsatskompas.rulebook;

import dk.indsatskompas.RandomProfiles;
import dk.indsatskompas.ShippedRules;
import dk.indsatskompas.ShippedWords;
import dk.indsatskompas.rulebook.engine.Engine;
import dk.indsatskompas.rulebook.folder.Folder;
import dk.indsatskompas.rulebook.problems.BrokenRulebook;
import dk.indsatskompas.rulebook.problems.Problems;
import dk.indsatskompas.scenario.ReadAndTried;
import dk.indsatskompas.vocabulary.Profile;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
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
import org.openjdk.jmh.annotations.TearDown;
import org.openjdk.jmh.annotations.Warmup;

/**
 * What a rulebook costs as it grows: the shipped rules and so many more. A citizen is measured warm; what is done once when
 * rules come into force is measured once. The process has read the folder before, for its tables, and has built
 * no engine.
 */
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MICROSECONDS)
@Warmup(iterations = 10, time = 1)
@Measurement(iterations = 5, time = 1)
@Fork(value = 1, jvmArgsAppend = "-Xmx3g")
public class GrowthBenchmark {

    /** The rules as files. */
    @State(Scope.Benchmark)
    public static class Written {

        @Param({"30", "300", "3000"})
        int rules;

        private Path path;

        @Setup
        public void write() throws IOException {
            path = Files.createTempDirectory("rules");
            GrownRules.write(path, rules);
        }

        @TearDown
        public void delete() throws IOException {
            try (Stream<Path> files = Files.walk(path)) {
                for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
                    Files.delete(file);
                }
            }
        }

        Folder folder() {
            return Folder.of(path);
        }
    }

    /** The rules as they were read. */
    @State(Scope.Benchmark)
    public static class Understood {

        private List<Rule> rules;

        @Setup
        public void read(Written written) {
            rules = Rulebook.read(written.folder(), new Problems()).rules();
        }
    }

    /** The rules in both evaluators, and citizens who take turns. */
    @State(Scope.Benchmark)
    public static class Loaded {

        private static final int CITIZENS = 1_024;

        private Engine engine;
        private ConditionMatrix matrix;
        private List<Profile> citizens;
        private int turn;

        @Setup
        public void load(Understood understood) {
            engine = new Engine(understood.rules);
            matrix = new ConditionMatrix(understood.rules);
            citizens = new RandomProfiles(ShippedRules.rulebook())
                    .profiles(1, CITIZENS)
                    .toList();
        }

        Profile next() {
            turn = (turn + 1) % CITIZENS;
            return citizens.get(turn);
        }
    }

    @Benchmark
    public Object engineFires(Loaded loaded) {
        return loaded.engine.fire(loaded.next(), ShippedWords.ALL.subjects());
    }

    @Benchmark
    public Object matrixExplains(Loaded loaded) {
        return loaded.matrix.evaluate(loaded.next());
    }

    @Benchmark
    @BenchmarkMode(Mode.SingleShotTime)
    @OutputTimeUnit(TimeUnit.MILLISECONDS)
    @Warmup(iterations = 0)
    @Measurement(iterations = 1)
    public Object readAndCheck(Written written) throws BrokenRulebook {
        return ReadAndTried.open(written.folder());
    }

    @Benchmark
    @BenchmarkMode(Mode.SingleShotTime)
    @OutputTimeUnit(TimeUnit.MILLISECONDS)
    @Warmup(iterations = 0)
    @Measurement(iterations = 1)
    public Object build(Understood understood) {
        return new Engine(understood.rules);
    }
}
