package dk.indsatskompas.command;

import com.zaxxer.hikari.HikariDataSource;
import dk.indsatskompas.advice.Advisor;
import dk.indsatskompas.advice.AnswerDetail;
import dk.indsatskompas.advice.AnsweredQuestion;
import dk.indsatskompas.bulk.Batch;
import dk.indsatskompas.bulk.BatchContext;
import dk.indsatskompas.bulk.BatchContext.BatchLog;
import dk.indsatskompas.bulk.BatchListener;
import dk.indsatskompas.bulk.LineError;
import dk.indsatskompas.decisions.Decisions;
import dk.indsatskompas.decisions.LogSettings;
import dk.indsatskompas.decisions.keys.LogKeys;
import dk.indsatskompas.decisions.store.SqliteFile;
import dk.indsatskompas.process.SecretFile.ExposedFile;
import dk.indsatskompas.process.SecretFile.MissingFile;
import dk.indsatskompas.publishing.BuiltInRules;
import dk.indsatskompas.rulebook.Rulebook;
import dk.indsatskompas.rulebook.folder.Folder;
import dk.indsatskompas.rulebook.problems.BrokenRulebook;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.concurrent.Callable;
import java.util.function.LongConsumer;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Answers a file of questions. */
@Command(name = "recommend", mixinStandardHelpOptions = true, exitCodeOnExecutionException = CannotOpen.EXIT)
public final class RecommendCommand implements Callable<Integer> {
    private static final Path BESIDE = Path.of("rules");
    private static final String CALLER = "command-line";

    @Parameters(paramLabel = "FIL/FILE", description = "people.ndjson")
    private Path people = Path.of("people.ndjson");

    @Option(names = "--out", required = true, paramLabel = "FIL/FILE")
    private Path out = Path.of("answers.ndjson");

    @Option(names = "--rules", paramLabel = "MAPPE/FOLDER")
    private @Nullable Path rules;

    @Option(names = "--as-of", paramLabel = "DATO/DATE")
    private @Nullable LocalDate asOf;

    @Option(names = "--detail", paramLabel = "full|brief")
    private AnswerDetail detail = AnswerDetail.FULL;

    @Option(names = "--format", paramLabel = "ndjson|csv")
    private AnswersFormat format = AnswersFormat.NDJSON;

    private enum AnswersFormat {
        NDJSON,
        CSV
    }

    @Option(names = "--data", paramLabel = "MAPPE/FOLDER")
    private @Nullable Path data;

    @Mixin
    private Terminal terminal = new Terminal();

    @Override
    public Integer call() {
        try (BatchFiles files = BatchFiles.open(people, out);
                Rulebook rulebook = rulebook()) {
            Advisor advisor = new Advisor(rulebook);
            BatchTally tally = data == null ? answer(files, advisor, null) : recorded(files, advisor, data);
            String said = new TextWriter(terminal.language()).text("recommend", Map.of("tally", tally));
            (files.areShown() ? terminal.err() : terminal.out()).println(said);
            return tally.refused == 0 ? 0 : 1;
        }
    }

    private BatchTally recorded(BatchFiles files, Advisor advisor, Path folder) {
        LogSettings setup = LogOptions.settings(keys(folder));
        try (HikariDataSource source = SqliteFile.open(folder.resolve("decisions.db"));
                Decisions decisions = Decisions.open(source, setup)) {
            decisions.keep(advisor.rulebook().folder(), CALLER);
            return answer(files, advisor, new BatchLog(decisions, CALLER, null));
        }
    }

    private BatchTally answer(BatchFiles files, Advisor advisor, @Nullable BatchLog log) {
        Clock clock = Clock.system(LogOptions.DENMARK);
        try (ProgressLine progress = new ProgressLine(terminal.err());
                Batch bulk = new Batch(Runtime.getRuntime().availableProcessors(), Long.MAX_VALUE)) {
            BatchTally tally = new BatchTally(bytes -> progress.checked(bytes, files.size()));
            boolean table = format == AnswersFormat.CSV;
            BatchContext context = new BatchContext(
                    advisor,
                    terminal.language(),
                    clock,
                    asOf == null ? LocalDate.now(clock) : asOf,
                    table ? AnswerDetail.CARDS : detail,
                    log);
            files.through((in, answers) ->
                    bulk.answer(in, table ? new AnswerTable(answers, terminal.language()) : answers, context, tally));
            return tally.ended();
        }
    }

    private static LogKeys keys(Path folder) {
        try {
            return LogKeys.beside(folder.resolve("decisions.db"), folder.resolve("keys"));
        } catch (MissingFile e) {
            throw Obstacle.KEY_MISSING.cannot(e.place());
        } catch (ExposedFile e) {
            throw CannotOpen.of(e);
        } catch (UncheckedIOException | IllegalArgumentException e) {
            throw Obstacle.KEYS_UNUSABLE.cannot(folder);
        }
    }

    private Rulebook rulebook() {
        try {
            return GivenRules.draft(folder(), data == null, terminal);
        } catch (BrokenRulebook e) {
            throw CannotOpen.of(e);
        }
    }

    private Folder folder() {
        if (rules != null) {
            return terminal.folder(rules);
        }
        return Files.isDirectory(BESIDE) ? Folder.of(BESIDE) : BuiltInRules.folder();
    }

    /** What came of a batch, counted. */
    static final class BatchTally implements BatchListener {
        /** How often a recommendation was given, and how often too little was known to say. */
        record RecommendationCount(long recommended, long undetermined) {
            private RecommendationCount plus(RecommendationCount other) {
                return new RecommendationCount(recommended + other.recommended, undetermined + other.undetermined);
            }
        }

        private final LongConsumer progress;
        private final long start = System.nanoTime();
        Duration taken = Duration.ZERO;
        long answered;
        long refused;
        final SortedMap<String, RecommendationCount> counts = new TreeMap<>();

        BatchTally(LongConsumer progress) {
            this.progress = progress;
        }

        @Override
        public void answered(AnsweredQuestion question) {
            answered++;
            question.advice().recommendations().forEach(one -> count(one.id(), new RecommendationCount(1, 0)));
            question.advice().undetermined().forEach(one -> count(one.id(), new RecommendationCount(0, 1)));
        }

        private void count(String id, RecommendationCount one) {
            counts.merge(id, one, RecommendationCount::plus);
        }

        @Override
        public void refused(LineError why) {
            refused++;
        }

        @Override
        public void read(long bytes) {
            progress.accept(bytes);
        }

        BatchTally ended() {
            taken = Duration.ofNanos(System.nanoTime() - start);
            return this;
        }
    }
}
