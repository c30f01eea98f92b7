package dk.indsatskompas.command.replay;

import dk.indsatskompas.advice.Advisor;
import dk.indsatskompas.command.options.Obstacle;
import dk.indsatskompas.decisions.DamagedStore;
import dk.indsatskompas.decisions.Decisions;
import dk.indsatskompas.decisions.Entry.Versions;
import dk.indsatskompas.decisions.EntryContent;
import dk.indsatskompas.decisions.EntryKind;
import dk.indsatskompas.decisions.RecordedEntry;
import dk.indsatskompas.publishing.RulebookCache;
import dk.indsatskompas.replay.DecisionComparison;
import dk.indsatskompas.replay.Replay;
import dk.indsatskompas.replay.ReplayableDecision;
import dk.indsatskompas.rulebook.EngineDisagreement;
import dk.indsatskompas.vocabulary.Language;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Replays one decision after the other, and counts what comes of them. One that cannot be replayed stops no other.
 *
 * @param other who is to answer, too; null for nobody
 */
record ReplayRun(
        Decisions decisions,
        RulebookCache rulebooks,
        @Nullable Advisor other,
        Language language,
        Versions versions,
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
        if (recorded.content() instanceof EntryContent.Decision decision) {
            replay(new ReplayableDecision(recorded.entry(), decision));
        } else {
            tally.erased();
        }
    }

    private void replay(ReplayableDecision past) {
        Advisor then = rulebooks.find(past.rulebook()).orElseThrow(RulebookCache.Unreadable::missing);
        tally.replayed(Replay.of(past, then, versions));
        if (other != null) {
            tally.contrasted(
                    DecisionComparison.of(past, then, other, new DecisionComparison.Asking(Instant.now(), language)));
        }
    }
}
