package dk.indsatskompas.decisions.keys;

import dk.indsatskompas.decisions.ImmutableBytes;
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
public record DestroyedKeys(SortedSet<UUID> citizens) {

    static DestroyedKeys of(Collection<UUID> citizens) {
        return new DestroyedKeys(new TreeSet<>(citizens));
    }

    public static DestroyedKeys read(ImmutableBytes payload) throws CannotDecrypt {
        try {
            return of(payload.text().lines().map(UUID::fromString).toList());
        } catch (IllegalArgumentException e) {
            throw new CannotDecrypt();
        }
    }

    public ImmutableBytes payload() {
        List<String> lines = citizens.stream().map(UUID::toString).toList();
        return ImmutableBytes.of(lines.stream().collect(Collectors.joining("\n")));
    }
}
