package dk.indsatskompas.decisions.log;

import dk.indsatskompas.decisions.Decisions;
import dk.indsatskompas.decisions.Entry.EntryOrigin;
import dk.indsatskompas.decisions.EntryKind;
import dk.indsatskompas.decisions.keys.DestroyedKeys;
import dk.indsatskompas.decisions.store.Timestamps;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.SortedSet;
import java.util.UUID;
import java.util.function.BooleanSupplier;

/**
 * Destroys some of the keys that are old enough, and records that. Only some, because everybody else who writes waits
 * meanwhile.
 *
 * @param month the first that is not old enough
 */
public record ExpireKeys(String month, EntryOrigin origin, Instant now) implements LogCommand<Integer> {

    private static final int TOGETHER = 50;

    /**
     * What expires the months that lie wholly before an instant.
     *
     * @throws IllegalArgumentException when that is less than six months ago
     */
    public static ExpireKeys before(Instant before, EntryOrigin origin, Instant now) {
        Instant latest =
                now.atZone(ZoneOffset.UTC).minus(Decisions.SHORTEST_RETENTION).toInstant();
        if (before.isAfter(latest)) {
            throw new IllegalArgumentException(
                    "Nothing younger than %d months can be destroyed, so not before %s but %s"
                            .formatted(
                                    Decisions.SHORTEST_RETENTION.toTotalMonths(),
                                    Timestamps.text(before),
                                    Timestamps.text(latest)));
        }
        return new ExpireKeys(Timestamps.month(before), origin, now);
    }

    /** Destroys them, and lets others write in between. Returns how many keys there were. */
    public long all(LogWriter writer, BooleanSupplier goesOn) {
        long all = 0;
        int some;
        do {
            some = writer.write(this);
            all += some;
        } while (some == TOGETHER && goesOn.getAsBoolean());
        return all;
    }

    @Override
    public Integer in(GroupTransaction ledger) {
        ledger.flush();
        SortedSet<UUID> ids = ledger.tables().citizens().before(month, TOGETHER);
        if (ids.size() < TOGETHER) {
            ledger.purge();
        }
        if (!ids.isEmpty()) {
            EntryDraft draft = new EntryDraft(Decisions.newId(), now, EntryKind.RETENTION, origin, null, null);
            ledger.destroy(new DestroyedKeys(ids), draft);
        }
        return ids.size();
    }
}
