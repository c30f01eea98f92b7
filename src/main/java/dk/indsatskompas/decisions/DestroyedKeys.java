package dk.indsatskompas.decisions;

import java.util.Collection;
import java.util.List;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.UUID;
import java.util.stream.Collectors;

/**
 * Whose keys an entry says were destroyed: their random ids, a line each, in the open, so that it can be checked without
 * any key. Nothing leads from them to anybody.
 */
record DestroyedKeys(SortedSet<UUID> citizens) {

    static DestroyedKeys of(Collection<UUID> citizens) {
        return new DestroyedKeys(new TreeSet<>(citizens));
    }

    static DestroyedKeys read(Bytes payload) throws DoesNotOpen {
        try {
            return of(payload.text().lines().map(UUID::fromString).toList());
        } catch (IllegalArgumentException e) {
            throw new DoesNotOpen();
        }
    }

    Bytes payload() {
        List<String> lines = citizens.stream().map(UUID::toString).toList();
        return Bytes.of(lines.stream().collect(Collectors.joining("\n")));
    }
}
