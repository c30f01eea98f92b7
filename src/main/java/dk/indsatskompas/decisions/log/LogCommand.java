package dk.indsatskompas.decisions.log;

import dk.indsatskompas.decisions.RefusedByLog;

/** Something to write. It is done within the transaction of a whole group, and counts once that is on the disk. */
@FunctionalInterface
public interface LogCommand<T> {
    /** Does it; {@link RefusedByLog} when it cannot be done, before anything of it was written. */
    T in(GroupTransaction ledger);
}
