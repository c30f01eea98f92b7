package dk.indsatskompas.command;

import dk.indsatskompas.advice.Advisor;
import dk.indsatskompas.decisions.DamagedStore;
import dk.indsatskompas.decisions.Decisions;
import dk.indsatskompas.decisions.Entry.Versions;
import dk.indsatskompas.decisions.EntryKind;
import dk.indsatskompas.decisions.RecordedEntry;
import dk.indsatskompas.publishing.RulebookCache;
import dk.indsatskompas.replay.DecisionComparison;
import dk.indsatskompas.replay.Replay;
import dk.indsatskompas.replay.ReplayableDecision;
import dk.indsatskompas.rulebook.EngineDisagreement;
import dk.indsatskompas.vocabulary.Language;
import java.nio.file.Path;
import java.time.Instant;
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
    private LogOptions.DateOptions days = new LogOptions.DateOptions();

    @Option(names = "--against", paramLabel = "MAPPE/FOLDER")
    private @Nullable Path against;

    @Mixin
    private ReportTerminal terminal = new ReportTerminal();

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
        terminal.show(tally, "replay", Map.of("tally", tally));
        return tally.allReproduced() ? 0 : 1;
    }

    private ReplayTally replayed(Decisions decisions) {
        Advisor other = against == null ? null : GivenRules.advisor(terminal.folder(against));
        RulebookCache rulebooks = new RulebookCache(decisions);
        ReplayTally tally = new ReplayTally();
        ReplayRun run = new ReplayRun(decisions, rulebooks, other, terminal.language(), tally);
        if (ids.isEmpty()) {
            days.each(decisions, null, found -> run.decision(found.id()));
        } else {
            ids.stream().distinct().forEach(run::decision);
        }
        return tally;
    }

    /** Replays one decision after the other, also with another advisor if there is one. A failing one stops no other. */
    private record ReplayRun(
            Decisions decisions,
            RulebookCache rulebooks,
            @Nullable Advisor other,
            Language language,
            ReplayTally tally) {
        void decision(UUID id) {
            try {
                decisions
                        .find(id)
                        .filter(found -> found.entry().kind() == EntryKind.DECISION)
                        .ifPresentOrElse(this::replay, () -> tally.failed(id, Obstacle.NO_SUCH_DECISION.text()));
            } catch (RulebookCache.Unreadable e) {
                tally.failed(id, Obstacle.RULEBOOK_OF_DECISION_UNREADABLE.text());
            } catch (EngineDisagreement e) {
                tally.failed(id, Obstacle.DISAGREEMENT_ON_DECISION.text());
            } catch (DamagedStore e) {
                tally.failed(id, Obstacle.DECISION_UNREADABLE.text());
            }
        }

        private void replay(RecordedEntry recorded) {
            ReplayableDecision.of(recorded).ifPresentOrElse(this::replay, tally::erased);
        }

        private void replay(ReplayableDecision past) {
            Advisor then = rulebooks.find(past.rulebook()).orElseThrow(RulebookCache.Unreadable::missing);
            tally.replayed(Replay.of(past, then, Versions.running()));
            if (other != null) {
                tally.contrasted(DecisionComparison.of(
                        past, then, other, new DecisionComparison.Asking(Instant.now(), language)));
            }
        }
    }
}
