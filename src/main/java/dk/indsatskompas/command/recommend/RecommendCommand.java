package dk.indsatskompas.command.recommend;

import com.zaxxer.hikari.HikariDataSource;
import dk.indsatskompas.advice.Advisor;
import dk.indsatskompas.bulk.Batch;
import dk.indsatskompas.bulk.BatchContext;
import dk.indsatskompas.bulk.BatchLog;
import dk.indsatskompas.command.options.CannotOpen;
import dk.indsatskompas.command.options.DraftRules;
import dk.indsatskompas.command.options.LogOptions;
import dk.indsatskompas.command.options.ProgressLine;
import dk.indsatskompas.command.options.RulesPath;
import dk.indsatskompas.decisions.DamagedStore;
import dk.indsatskompas.decisions.Decisions;
import dk.indsatskompas.decisions.LogSettings;
import dk.indsatskompas.decisions.SoftwareVersions;
import dk.indsatskompas.decisions.StoreUnavailable;
import dk.indsatskompas.decisions.keys.ExposedFile;
import dk.indsatskompas.decisions.keys.LogKeys;
import dk.indsatskompas.decisions.keys.MissingKey;
import dk.indsatskompas.decisions.log.WaitLimits;
import dk.indsatskompas.decisions.store.SqliteFile;
import dk.indsatskompas.publishing.BuiltInRules;
import dk.indsatskompas.rulebook.folder.Folder;
import dk.indsatskompas.rulebook.problems.BrokenRulebook;
import dk.indsatskompas.vocabulary.Language;
import dk.indsatskompas.vocabulary.Text;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Answers a file of questions. */
@Command(
        name = "recommend",
        mixinStandardHelpOptions = true,
        exitCodeOnExecutionException = CannotOpen.EXIT,
        description = {
            "Besvarer en fil med ét spørgsmål pr. linje: Linje n i svaret hører til linje n i filen. Spørgsmålene må også "
                    + "stå over flere linjer eller i en liste, og - er det, der sendes ind eller ud. Svarene registreres "
                    + "kun, når --data er angivet. Slutter med 0, når alle linjer er besvaret, med 1, når en ikke er, og "
                    + "med 2, når en fil ikke kan læses eller skrives.",
            "Answers a file of one question a line: line n of the answer belongs to line n of the file. The questions may "
                    + "also be laid out or in an array, and - is what is piped in or out. The answers are "
                    + "recorded only when --data is given. Exits with 0 when all lines were answered, with 1 when one "
                    + "was not, and with 2 when a file cannot be read or written."
        })
public final class RecommendCommand implements Callable<Integer> {

    private static final Path BESIDE = Path.of("rules");
    private static final String CALLER = "command-line";

    @Parameters(paramLabel = "FIL/FILE", description = "people.ndjson")
    private Path people = Path.of("people.ndjson");

    @Option(
            names = "--out",
            required = true,
            paramLabel = "FIL/FILE",
            description = {"Filen, som svarene skrives til.", "The file that the answers are written to."})
    private Path out = Path.of("answers.ndjson");

    @Option(
            names = "--rules",
            paramLabel = "MAPPE/FOLDER",
            description = {
                "Regelmappen, der svarer. Uden valg: rules, eller programmets egen, når den ikke er der.",
                "The rules folder that answers. When left out: rules, or the program's own when that is not there."
            })
    private @Nullable Path rules;

    @Option(
            names = "--as-of",
            paramLabel = "DATO/DATE",
            description = {
                "Datoen for de linjer, der ikke selv har asOf. Uden valg: i dag.",
                "The date for lines without an asOf of their own. When left out: today."
            })
    private @Nullable LocalDate asOf;

    @Option(
            names = "--data",
            paramLabel = "MAPPE/FOLDER",
            description = {
                "Mappen med den log, svarene registreres i; den oprettes, når den ikke er der.",
                "The folder of the log that the answers are recorded in; it is made when it is not there."
            })
    private @Nullable Path data;

    @Option(names = "--lang", description = "da, en", defaultValue = "da")
    private Language language = Language.DA;

    @Spec
    private CommandSpec spec = CommandSpec.create();

    @Override
    public Integer call() {
        try (BatchFiles files = BatchFiles.open(people, out);
                Advising advising = new Advising(advisor())) {
            BatchTally tally = data == null ? answer(files, advising, null) : recorded(files, advising, data);
            CommandLine line = spec.commandLine();
            (files.areShown() ? line.getErr() : line.getOut()).println(new BatchText(tally, language).lines());
            return tally.refused() == 0 ? 0 : 1;
        } catch (CannotOpen e) {
            return cannot(e);
        } catch (StoreUnavailable e) {
            return cannot(CannotOpen.of(e));
        } catch (DamagedStore e) {
            return cannot(CannotOpen.of(e));
        }
    }

    /** Who answers; the rulebook's memory is given back at the end. */
    private record Advising(Advisor advisor) implements AutoCloseable {
        @Override
        public void close() {
            advisor.rulebook().close();
        }
    }

    private BatchTally recorded(BatchFiles files, Advising advising, Path folder) {
        LogSettings setup =
                new LogSettings(keys(folder), SoftwareVersions.versions(), Clock.systemUTC(), WaitLimits.DEFAULT);
        try (HikariDataSource source = SqliteFile.open(folder.resolve("decisions.db"));
                Decisions decisions = Decisions.open(source, setup)) {
            decisions.keep(advising.advisor().rulebook().folder(), CALLER);
            return answer(files, advising, new BatchLog(decisions, CALLER));
        }
    }

    private BatchTally answer(BatchFiles files, Advising advising, @Nullable BatchLog log) {
        Clock clock = Clock.system(ZoneId.of("Europe/Copenhagen"));
        ProgressLine progress = new ProgressLine(spec.commandLine().getErr());
        BatchTally tally = new BatchTally(bytes -> progress.checked(bytes, files.size()));
        try (Batch bulk = new Batch(Runtime.getRuntime().availableProcessors(), Long.MAX_VALUE)) {
            BatchContext context = new BatchContext(advising.advisor(), language, clock, asOf, log);
            files.through((in, answers) -> bulk.answer(in, answers, context, tally));
            return tally.ended();
        } finally {
            progress.end();
        }
    }

    private static LogKeys keys(Path folder) {
        try {
            return LogKeys.beside(folder.resolve("decisions.db"), folder.resolve("keys"));
        } catch (MissingKey e) {
            throw new CannotOpen(Text.format(NO_KEYS.da(), NO_KEYS.en(), e.place()));
        } catch (ExposedFile e) {
            throw new CannotOpen(LogOptions.exposed(e));
        } catch (UncheckedIOException | IllegalArgumentException e) {
            throw new CannotOpen(Text.format(BAD_KEYS.da(), BAD_KEYS.en(), folder));
        }
    }

    private Advisor advisor() {
        try {
            return new Advisor(
                    DraftRules.open(folder(), data == null, spec.commandLine().getErr(), language)
                            .rulebook());
        } catch (BrokenRulebook e) {
            throw new CannotOpen(new Text(e.list(Language.DA), e.list(Language.EN)));
        }
    }

    private Folder folder() {
        if (rules != null) {
            return RulesPath.open(rules, spec);
        }
        return Files.isDirectory(BESIDE) ? Folder.of(BESIDE) : BuiltInRules.folder();
    }

    private int cannot(CannotOpen e) {
        spec.commandLine().getErr().println(e.text().in(language));
        return CannotOpen.EXIT;
    }

    private static final Text NO_KEYS = new Text(
            "Loggen er der, men den er skrevet med en nøgle, der mangler: %s. Læg den tilbage fra sikkerhedskopien.",
            "The log is there, but it was written with a key that is missing: %s. Put it back from the backup.");
    private static final Text BAD_KEYS =
            new Text("Loggens nøgler i %s kan ikke bruges.", "The keys of the log in %s cannot be used.");
}
