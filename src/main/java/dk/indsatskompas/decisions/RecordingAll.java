package dk.indsatskompas.decisions;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** Records many answers. One that cannot be recorded stops no other, because it was found out before it was written. */
record RecordingAll(List<Recording> recordings) implements Work<Map<UUID, RuntimeException>> {

    @Override
    public Map<UUID, RuntimeException> in(Ledger ledger) {
        Map<UUID, RuntimeException> failed = new HashMap<>();
        for (Recording recording : recordings) {
            try {
                recording.in(ledger);
            } catch (Refused | Damaged e) {
                failed.put(recording.id(), e);
            }
        }
        return failed;
    }
}
