package dk.indsatskompas.command.recall;

import dk.indsatskompas.command.options.DateOptions;
import dk.indsatskompas.command.recall.RecalledDecision.Readability;
import dk.indsatskompas.decisions.DamagedStore;
import dk.indsatskompas.decisions.Decisions;
import dk.indsatskompas.decisions.Entry;
import dk.indsatskompas.decisions.EntryContent;
import java.util.function.Consumer;
import tools.jackson.core.JacksonException;

/** Opens one decision after the other that rested on a finding. One that cannot be read stops no other. */
record RecallRun(Decisions decisions, RecordedFindings findings, String finding) {

    static RecallRun of(Decisions decisions, String finding) {
        RecordedFindings findings = new RecordedFindings(decisions);
        findings.check(finding);
        return new RecallRun(decisions, findings, finding);
    }

    void each(DateOptions days, Consumer<RecalledDecision> found) {
        days.each(decisions, finding, entry -> found.accept(recalled(entry)));
    }

    private RecalledDecision recalled(Entry entry) {
        try {
            return decisions
                    .find(entry.id())
                    .map(recorded -> recalled(entry, recorded.content()))
                    .orElseGet(() -> RecalledDecision.without(entry, Readability.UNREADABLE));
        } catch (DamagedStore | JacksonException e) {
            return RecalledDecision.without(entry, Readability.UNREADABLE);
        }
    }

    private RecalledDecision recalled(Entry entry, EntryContent content) {
        if (content instanceof EntryContent.Decision decision) {
            String rulebook = String.valueOf(entry.origin().rulebook());
            return RecalledDecision.of(entry, decision, finding, findings.rules(rulebook, finding));
        }
        return RecalledDecision.without(entry, Readability.ERASED);
    }
}
