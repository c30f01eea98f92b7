package dk.indsatskompas.decisions;

import dk.indsatskompas.decisions.Entry.Origin;
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
record Expiring(String month, Origin origin, Instant now) implements Work<Integer> {

    private static final int TOGETHER = 50;

    /**
     * What expires the months that lie wholly before an instant.
     *
     * @throws IllegalArgumentException when that is less than six months ago
     */
    static Expiring before(Instant before, Origin origin, Instant now) {
        Instant latest =
                now.atZone(ZoneOffset.UTC).minus(Decisions.SHORTEST_RETENTION).toInstant();
        if (before.isAfter(latest)) {
            throw new IllegalArgumentException(
                    "Nothing younger than %d months can be destroyed, so not before %s but %s"
                            .formatted(
                                    Decisions.SHORTEST_RETENTION.toTotalMonths(),
                                    Times.text(before),
                                    Times.text(latest)));
        }
        return new Expiring(Times.month(before), origin, now);
    }

    /** Destroys them, and lets others write in between. Returns how many keys there were. */
    long all(Writer writer, BooleanSupplier goesOn) {
        long all = 0;
        int some;
        do {
            some = writer.write(this);
            all += some;
        } while (some == TOGETHER && goesOn.getAsBoolean());
        return all;
    }

    @Override
    public Integer in(Ledger ledger) {
        ledger.flush();
        SortedSet<UUID> ids = ledger.tables().citizens().before(month, TOGETHER);
        if (ids.size() < TOGETHER) {
            ledger.purge();
        }
        if (!ids.isEmpty()) {
            Draft draft = new Draft(Decisions.newId(), now, Kind.RETENTION, origin, null, null);
            ledger.destroy(new DestroyedKeys(ids), draft);
        }
        return ids.size();
    }
}
