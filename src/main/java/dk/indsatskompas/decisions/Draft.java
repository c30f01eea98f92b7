package dk.indsatskompas.decisions;

import dk.indsatskompas.decisions.Entry.Origin;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** An entry that has no place in the chain yet. */
record Draft(
        UUID id,
        Instant time,
        Kind kind,
        Origin origin,
        @Nullable UUID citizen,
        @Nullable UUID about) {

    Entry after(long count, String previous, Bytes payload) {
        String nothing = "";
        return new Entry(
                        count + 1,
                        id,
                        Times.whole(time),
                        kind,
                        origin,
                        citizen,
                        about,
                        previous,
                        Canonical.sha256(payload.toByteArray()),
                        nothing)
                .hashed();
    }
}
