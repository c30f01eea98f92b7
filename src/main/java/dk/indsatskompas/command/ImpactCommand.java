package dk.indsatskompas.command;

import dk.indsatskompas.advice.Advisor;
import dk.indsatskompas.advice.AnswerJson;
import dk.indsatskompas.decisions.Decisions;
import dk.indsatskompas.decisions.KeptRulebook;
import dk.indsatskompas.impact.Impact;
import dk.indsatskompas.impact.Population;
import dk.indsatskompas.impact.RulebookPair;
import dk.indsatskompas.impact.SyntheticPopulation;
import dk.indsatskompas.publishing.BuiltInRules;
import dk.indsatskompas.publishing.RulebookCache;
import dk.indsatskompas.replay.LatestQuestions;
import dk.indsatskompas.rulebook.folder.Folder;
import dk.indsatskompas.rulebook.problems.BrokenRulebook;
import dk.indsatskompas.vocabulary.Text;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.Callable;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;

/** Shows what a draft would change, and for whom. */
@Command(name = "impact", mixinStandardHelpOptions = true, exitCodeOnExecutionException = CannotOpen.EXIT)
public final class ImpactCommand implements Callable<Integer> {
    @Parameters(paramLabel = "MAPPE/FOLDER", description = "rules/", defaultValue = "rules")
    private Path draft = Path.of("rules");

    @Option(names = "--against", paramLabel = "MAPPE|FINGERAFTRYK/FOLDER|FINGERPRINT")
    private @Nullable String against;

    @Mixin
    private PopulationOptions population = new PopulationOptions();

    @Mixin
    private LogOptions place = new LogOptions();

    @Mixin
    private ReportTerminal terminal = new ReportTerminal();

    private record ComparedRulebook(Advisor advisor, Text from) {}

    @Override
    public Integer call() {
        Folder folder = terminal.folder(draft);
        population.check(terminal);
        try {
            Advisor after = new Advisor(GivenRules.draft(folder, true, terminal));
            boolean logIsMeant = population.needsLog() || (against == null ? place.isThere() : isFingerprint(against));
            terminal.out()
                    .println(
                            logIsMeant
                                    ? place.read(log -> compared(after, before(log), log))
                                    : compared(after, withoutLog(), null));
            return 0;
        } catch (BrokenRulebook e) {
            terminal.out().println(terminal.isJson() ? ReportTerminal.json(e.problems()) : e.list(terminal.language()));
            return 1;
        } catch (UncheckedIOException e) {
            throw Obstacle.CITIZENS_UNREADABLE.cannot();
        }
    }

    private String compared(Advisor after, ComparedRulebook before, @Nullable Decisions log) {
        RulebookPair sides = new RulebookPair(before.advisor(), after);
        Impact impact;
        try (ProgressLine progress = new ProgressLine(terminal.err())) {
            impact = Impact.of(
                    sides,
                    population.open(sides, log),
                    asked -> progress.checked(asked, Math.max(asked, population.size())));
        }
        impact = impact.from(population.day(), sides);
        return terminal.isJson()
                ? ReportTerminal.pretty(AnswerJson.write(impact, terminal.language()))
                : new TextWriter(terminal.language()).text("impact", Map.of("impact", impact, "from", before.from()));
    }

    private ComparedRulebook withoutLog() {
        if (against == null) {
            return new ComparedRulebook(
                    GivenRules.advisor(BuiltInRules.folder()), new Text("programmets egen", "the program's own"));
        }
        Advisor advisor = GivenRules.advisor(terminal.folder(HostPath.of(against)));
        return new ComparedRulebook(advisor, Text.format("fra mappen %s", "from the folder %s", against));
    }

    private ComparedRulebook before(Decisions log) {
        List<KeptRulebook> all = log.rulebooks();
        if (against == null ? all.isEmpty() : !isFingerprint(against)) {
            return withoutLog();
        }
        String fingerprint = against == null ? all.get(all.size() - 1).fingerprint() : against;
        Advisor advisor = new RulebookCache(log).find(fingerprint).orElseThrow(Obstacle.NO_SUCH_RULEBOOK::cannot);
        Text from = against == null
                ? new Text("den nyeste i loggen", "the newest in the log")
                : new Text("fra loggen", "from the log");
        return new ComparedRulebook(advisor, from);
    }

    private static boolean isFingerprint(String text) {
        return text.startsWith("sha256:");
    }

    /** The options that say about whom two rulebooks are asked: citizens in a file, of the log, or made up. */
    private static final class PopulationOptions {
        @Option(names = "--population", paramLabel = "FIL/FILE")
        private @Nullable Path file;

        @Option(names = "--last", paramLabel = "N")
        private @Nullable Long last;

        @Option(names = "--synthetic", paramLabel = "N")
        private @Nullable Long synthetic;

        @Option(names = "--seed", paramLabel = "TAL/NUMBER", defaultValue = "1")
        private long seed = 1;

        @Option(names = "--as-of", paramLabel = "DATO/DATE")
        private @Nullable LocalDate asOf;

        /** Stops a command that names several populations, or an empty one, with a {@link ParameterException}. */
        void check(Terminal terminal) {
            if (Stream.of(file, last, synthetic).filter(Objects::nonNull).count() > 1) {
                throw terminal.wrong(
                        "Angiv kun én af --population, --last og --synthetic / Give only one of --population, --last and --synthetic");
            }
            if ((last != null && last < 1) || (synthetic != null && synthetic < 1)) {
                throw terminal.wrong("Angiv mindst én borger / Give at least one citizen");
            }
            if (file != null && !Files.isReadable(file)) {
                throw Obstacle.POPULATION_UNREADABLE.cannot(file);
            }
        }

        boolean needsLog() {
            return last != null;
        }

        /** How many there are at most; 0 when nobody knows. */
        long size() {
            if (file != null) {
                return 0;
            }
            return last != null ? last : syntheticSize();
        }

        /** The date for citizens without one of their own. */
        LocalDate day() {
            return asOf == null ? LocalDate.now(LogOptions.DENMARK) : asOf;
        }

        /** The citizens. Only {@code --last} needs the log, which is null when there is none. */
        Population open(RulebookPair sides, @Nullable Decisions log) {
            if (file != null) {
                try {
                    return Population.given(String.valueOf(file.getFileName()), Files.newInputStream(file), day());
                } catch (IOException e) {
                    throw new UncheckedIOException(e);
                }
            }
            return last != null && log != null
                    ? LatestQuestions.of(log, last)
                    : SyntheticPopulation.population(sides, seed, syntheticSize(), day());
        }

        private long syntheticSize() {
            return synthetic == null ? SyntheticPopulation.SIZE : synthetic;
        }
    }
}
