package dk.indsatskompas.decisions.log;

import dk.indsatskompas.decisions.Decisions;
import dk.indsatskompas.decisions.Entry.EntryOrigin;
import dk.indsatskompas.decisions.EntryKind;
import dk.indsatskompas.decisions.ImmutableBytes;
import dk.indsatskompas.rulebook.folder.Folder;
import java.time.Instant;

/** Keeps a rulebook, and records that, unless it is kept already. */
public record KeepRulebook(Folder folder, EntryOrigin origin, Instant now) implements LogCommand<Boolean> {

    private static final ImmutableBytes NOTHING = ImmutableBytes.of("");

    @Override
    public Boolean in(GroupTransaction ledger) {
        boolean fresh = ledger.tables().rulebooks().insert(folder);
        if (fresh) {
            ledger.append(new EntryDraft(Decisions.newId(), now, EntryKind.RULEBOOK, origin, null, null), NOTHING);
        }
        return fresh;
    }
}
