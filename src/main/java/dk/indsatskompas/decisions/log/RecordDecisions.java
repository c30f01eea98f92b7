package dk.indsatskompas.decisions.log;

import dk.indsatskompas.decisions.DamagedStore;
import dk.indsatskompas.decisions.RefusedByLog;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** Records many answers. One that cannot be recorded stops no other, because it was found out before it was written. */
public record RecordDecisions(List<RecordDecision> recordings) implements LogCommand<Map<UUID, RuntimeException>> {

    @Override
    public Map<UUID, RuntimeException> in(GroupTransaction ledger) {
        Map<UUID, RuntimeException> failed = new HashMap<>();
        for (RecordDecision recording : recordings) {
            try {
                recording.in(ledger);
            } catch (RefusedByLog | DamagedStore e) {
                failed.put(recording.id(), e);
            }
        }
        return failed;
    }
}
