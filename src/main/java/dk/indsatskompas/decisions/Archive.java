package dk.indsatskompas.decisions;

import dk.indsatskompas.decisions.Content.Cause;
import dk.indsatskompas.decisions.EntryTable.Sealed;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;

/** Reads entries back, as far as they can still be read. */
record Archive(Tables tables, MasterKey master) {

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
        return switch (sealed.entry().kind()) {
            case DECISION, FEEDBACK -> said(sealed);
            case ERASURE -> destroyed(sealed, Cause.ERASURE);
            case RETENTION -> destroyed(sealed, Cause.RETENTION);
            case RULEBOOK -> new Content.Kept();
            case SUBMISSION, APPROVAL, ACTIVATION, ROLLBACK -> taken(sealed);
        };
    }

    private static Content taken(Sealed sealed) {
        try {
            return new Content.Taken(Step.of(sealed.entry(), sealed.payload()));
        } catch (DoesNotOpen e) {
            throw Damaged.unreadable(sealed.entry());
        }
    }

    private Content said(Sealed sealed) {
        UUID citizen = Objects.requireNonNull(sealed.entry().citizen());
        return tables.citizens()
                .byId(citizen, master)
                .map(known -> open(sealed, known))
                .orElseGet(() -> erased(citizen));
    }

    private static Content open(Sealed sealed, Citizen citizen) {
        try {
            return citizen.open(sealed.payload(), sealed.entry().id()).content();
        } catch (DoesNotOpen e) {
            throw Damaged.unreadable(sealed.entry());
        }
    }

    private static Content destroyed(Sealed sealed, Cause cause) {
        try {
            return new Content.Erasure(
                    cause, DestroyedKeys.read(sealed.payload()).citizens().size());
        } catch (DoesNotOpen e) {
            throw Damaged.unreadable(sealed.entry());
        }
    }

    private Content erased(UUID citizen) {
        return tables.citizens()
                .destroyer(citizen)
                .flatMap(tables.entries()::bySequence)
                .map(Sealed::entry)
                .map(by -> new Content.Erased(by.id(), by.time(), cause(by)))
                .orElseThrow(() -> lost(citizen));
    }

    private static Cause cause(Entry by) {
        return switch (by.kind()) {
            case ERASURE -> Cause.ERASURE;
            case RETENTION -> Cause.RETENTION;
            default -> throw new Damaged("Entry " + by.sequence() + " destroyed no key");
        };
    }

    private static Damaged lost(UUID citizen) {
        return new Damaged("The key of citizen " + citizen + " is gone, and no erasure is recorded");
    }
}
