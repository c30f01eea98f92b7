package dk.indsatskompas.decisions;

import dk.indsatskompas.decisions.Entry.Origin;
import dk.indsatskompas.rulebook.Folder;
import java.time.Instant;

/** Keeps a rulebook, and records that, unless it is kept already. */
record Keeping(Folder folder, Origin origin, Instant now) implements Work<Boolean> {

    private static final Bytes NOTHING = Bytes.of("");

    @Override
    public Boolean in(Ledger ledger) {
        boolean fresh = ledger.tables().rulebooks().insert(folder);
        if (fresh) {
            ledger.append(new Draft(Decisions.newId(), now, Kind.RULEBOOK, origin, null, null), NOTHING);
        }
        return fresh;
    }
}
