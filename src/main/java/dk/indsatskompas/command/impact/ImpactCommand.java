package dk.indsatskompas.command.impact;

import dk.indsatskompas.advice.Advisor;
import dk.indsatskompas.advice.AnswerJson;
import dk.indsatskompas.analysis.Analysis;
import dk.indsatskompas.analysis.ComingDates;
import dk.indsatskompas.analysis.Observation;
import dk.indsatskompas.command.check.CheckJson.CheckedPlace;
import dk.indsatskompas.command.options.CannotOpen;
import dk.indsatskompas.command.options.Format;
import dk.indsatskompas.command.options.GivenRules;
import dk.indsatskompas.command.options.HostPath;
import dk.indsatskompas.command.options.JsonOutput;
import dk.indsatskompas.command.options.LogOptions;
import dk.indsatskompas.command.options.Obstacle;
import dk.indsatskompas.command.options.ProgressLine;
import dk.indsatskompas.command.options.Terminal;
import dk.indsatskompas.command.options.TextWriter;
import dk.indsatskompas.decisions.Decisions;
import dk.indsatskompas.decisions.KeptRulebook;
import dk.indsatskompas.impact.Impact;
import dk.indsatskompas.impact.RulebookPair;
import dk.indsatskompas.publishing.BuiltInRules;
import dk.indsatskompas.publishing.RulebookCache;
import dk.indsatskompas.rulebook.Rulebook;
import dk.indsatskompas.rulebook.folder.Folder;
import dk.indsatskompas.rulebook.problems.BrokenRulebook;
import dk.indsatskompas.vocabulary.Text;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
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

    @Option(names = "--format", description = "text, json", defaultValue = "text")
    private Format format = Format.TEXT;

    @Mixin
    private Terminal terminal = new Terminal();

    /** The rulebook that is compared with, and where it comes from. */
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
            List<CheckedPlace> problems =
                    e.problems().stream().map(CheckedPlace::of).toList();
            terminal.out().println(format == Format.JSON ? JsonOutput.json(problems) : e.list(terminal.language()));
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
        if (format == Format.JSON) {
            return JsonOutput.pretty(AnswerJson.write(impact, terminal.language()));
        }
        Rulebook rulebook = after.rulebook();
        Stream<Observation> untold = Analysis.untold(before.advisor().rulebook(), rulebook).stream();
        Stream<Observation> coming = ComingDates.of(rulebook, population.day()).stream();
        List<Observation> besides = Stream.concat(untold, coming).toList();
        return new TextWriter(terminal.language())
                .text("impact/impact", Map.of("impact", impact, "from", before.from(), "besides", besides));
    }

    private ComparedRulebook withoutLog() {
        if (against == null) {
            return new ComparedRulebook(GivenRules.advisor(BuiltInRules.folder()), BUILT_IN);
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
        return new ComparedRulebook(advisor, against == null ? NEWEST : KEPT);
    }

    private static boolean isFingerprint(String text) {
        return text.startsWith("sha256:");
    }

    private static final Text BUILT_IN = new Text("programmets egen", "the program's own");
    private static final Text NEWEST = new Text("den nyeste i loggen", "the newest in the log");
    private static final Text KEPT = new Text("fra loggen", "from the log");
}
