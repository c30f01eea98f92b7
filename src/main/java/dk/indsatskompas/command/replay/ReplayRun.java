package dk.indsatskompas.command.replay;

import dk.indsatskompas.advice.Advisor;
import dk.indsatskompas.decisions.DamagedStore;
import dk.indsatskompas.decisions.Decisions;
import dk.indsatskompas.decisions.Entry.Versions;
import dk.indsatskompas.decisions.EntryContent;
import dk.indsatskompas.decisions.EntryKind;
import dk.indsatskompas.decisions.RecordedEntry;
import dk.indsatskompas.decisions.SoftwareVersions;
import dk.indsatskompas.publishing.RulebookCache;
import dk.indsatskompas.replay.DecisionComparison;
import dk.indsatskompas.replay.Replay;
import dk.indsatskompas.replay.ReplayableDecision;
import dk.indsatskompas.rulebook.EngineDisagreement;
import dk.indsatskompas.vocabulary.Language;
import dk.indsatskompas.vocabulary.Text;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Replays one decision after the other, and counts what comes of them. One that cannot be replayed stops no other. */
final class ReplayRun {

    private final Decisions decisions;
    private final RulebookCache rulebooks;
    private final @Nullable Advisor other;
    private final Language language;
    private final ReplayTally tally;
    private final Versions versions = SoftwareVersions.versions();

    /**
     * Gets ready.
     *
     * @param other who is to answer, too; null for nobody
     */
    ReplayRun(Decisions decisions, @Nullable Advisor other, Language language, ReplayTally tally) {
        this.decisions = decisions;
        this.rulebooks = new RulebookCache(decisions);
        this.other = other;
        this.language = language;
        this.tally = tally;
    }

    void decision(UUID id) {
        try {
            decisions
                    .find(id)
                    .filter(found -> found.entry().kind() == EntryKind.DECISION)
                    .ifPresentOrElse(this::replay, () -> tally.failed(id, NO_SUCH));
        } catch (RulebookCache.Unreadable e) {
            tally.failed(id, UNREADABLE);
        } catch (EngineDisagreement e) {
            tally.failed(id, DISAGREEMENT);
        } catch (DamagedStore e) {
            tally.failed(id, DAMAGED);
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

    private static final Text NO_SUCH = new Text(
            "Der er ingen registreret forespørgsel med dette id.", "There is no recorded decision with this id.");
    private static final Text UNREADABLE = new Text(
            "Denne udgave af programmet kan ikke læse regelbogen fra dengang.",
            "This version of the program cannot read the rulebook of that day.");
    private static final Text DISAGREEMENT = new Text(
            "Regelmotoren og kontrolberegningen er ikke enige.",
            "The rule engine and the control calculation disagree.");
    private static final Text DAMAGED = new Text(
            "Posten kan ikke læses; den kan være ændret. Kør verify.",
            "The entry cannot be read and may have been changed. Run verify.");
}
