package dk.indsatskompas.command;

import dk.indsatskompas.command.Recalled.State;
import dk.indsatskompas.decisions.Content;
import dk.indsatskompas.decisions.Damaged;
import dk.indsatskompas.decisions.Decisions;
import dk.indsatskompas.decisions.Entry;
import java.util.function.Consumer;
import tools.jackson.core.JacksonException;

/** Opens one decision after the other that rested on a finding. One that cannot be read stops no other. */
record RecallRun(Decisions decisions, KeptFindings findings, String finding) {

    static RecallRun of(Decisions decisions, String finding) {
        KeptFindings findings = new KeptFindings(decisions);
        findings.check(finding);
        return new RecallRun(decisions, findings, finding);
    }

    void each(Days days, Consumer<Recalled> found) {
        days.each(decisions, finding, entry -> found.accept(recalled(entry)));
    }

    private Recalled recalled(Entry entry) {
        try {
            return decisions
                    .find(entry.id())
                    .map(recorded -> recalled(entry, recorded.content()))
                    .orElseGet(() -> Recalled.without(entry, State.UNREADABLE));
        } catch (Damaged | JacksonException e) {
            return Recalled.without(entry, State.UNREADABLE);
        }
    }

    private Recalled recalled(Entry entry, Content content) {
        if (content instanceof Content.Decision decision) {
            String rulebook = String.valueOf(entry.origin().rulebook());
            return Recalled.of(entry, decision, finding, findings.rules(rulebook, finding));
        }
        return Recalled.without(entry, State.ERASED);
    }
}
