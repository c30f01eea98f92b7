package dk.indsatskompas.decisions;

import dk.indsatskompas.decisions.EntryTable.Sealed;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** Reads entries back, as far as they can still be read. */
record Archive(Tables tables) {

    Optional<Recorded> find(UUID id) {
        return tables.entries().byId(id).map(this::recorded);
    }

    List<Recorded> about(UUID decision) {
        return tables.entries().about(decision).stream().map(this::recorded).toList();
    }

    Recorded recorded(Sealed sealed) {
        return new Recorded(sealed.entry(), content(sealed));
    }

    private Content content(Sealed sealed) {
        UUID citizen = sealed.entry().citizen();
        if (sealed.entry().kind() == Kind.ERASURE || citizen == null) {
            return new Content.Erasure();
        }
        return tables.citizens().byId(citizen).map(known -> open(sealed, known)).orElseGet(() -> erased(citizen));
    }

    private static Content open(Sealed sealed, Citizen citizen) {
        try {
            return citizen.open(sealed.payload(), sealed.entry().id()).content();
        } catch (DoesNotOpen e) {
            throw new Damaged("Entry " + sealed.entry().sequence() + " does not open");
        }
    }

    private Content erased(UUID citizen) {
        return tables.entries()
                .erasure(citizen)
                .map(erasure -> new Content.Erased(erasure.id(), erasure.time()))
                .orElseThrow(
                        () -> new Damaged("The key of citizen " + citizen + " is gone, and no erasure is recorded"));
    }
}
