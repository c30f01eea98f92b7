package dk.indsatskompas.command.replay;

import dk.indsatskompas.advice.Advisor;
import dk.indsatskompas.command.options.CannotOpen;
import dk.indsatskompas.command.options.DateOptions;
import dk.indsatskompas.command.options.Format;
import dk.indsatskompas.command.options.GivenRules;
import dk.indsatskompas.command.options.JsonOutput;
import dk.indsatskompas.command.options.LogOptions;
import dk.indsatskompas.command.options.Terminal;
import dk.indsatskompas.decisions.Decisions;
import dk.indsatskompas.decisions.SoftwareVersions;
import dk.indsatskompas.publishing.RulebookCache;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Makes recorded decisions once more. */
@Command(name = "replay", mixinStandardHelpOptions = true, exitCodeOnExecutionException = CannotOpen.EXIT)
public final class ReplayCommand implements Callable<Integer> {

    @Mixin
    private LogOptions place = new LogOptions();

    @Parameters(arity = "0..*", paramLabel = "ID")
    private List<UUID> ids = List.of();

    @Option(names = "--all")
    private boolean all;

    @Mixin
    private DateOptions days = new DateOptions();

    @Option(names = "--against", paramLabel = "MAPPE/FOLDER")
    private @Nullable Path against;

    @Option(names = "--format", description = "text, json", defaultValue = "text")
    private Format format = Format.TEXT;

    @Mixin
    private Terminal terminal = new Terminal();

    @Override
    public Integer call() {
        if (Stream.of(!ids.isEmpty(), all, days.areGiven())
                        .filter(given -> given)
                        .count()
                != 1) {
            throw terminal.wrong(
                    "Angiv enten id'er, --all eller --from og --to / Give either ids, --all, or --from and --to");
        }
        ReplayTally tally = place.read(this::replayed);
        if (format == Format.JSON) {
            terminal.out().println(JsonOutput.json(tally));
        } else {
            terminal.show("replay/replay", Map.of("tally", tally));
        }
        return tally.allReproduced() ? 0 : 1;
    }

    private ReplayTally replayed(Decisions decisions) {
        Advisor other = against == null ? null : GivenRules.advisor(terminal.folder(against));
        RulebookCache rulebooks = new RulebookCache(decisions);
        ReplayTally tally = new ReplayTally();
        ReplayRun run =
                new ReplayRun(decisions, rulebooks, other, terminal.language(), SoftwareVersions.versions(), tally);
        if (ids.isEmpty()) {
            days.each(decisions, null, entry -> run.decision(entry.id()));
        } else {
            ids.stream().distinct().forEach(run::decision);
        }
        return tally;
    }
}
