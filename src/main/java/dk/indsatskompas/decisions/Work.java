package dk.indsatskompas.decisions;

/** Something to write. It is done within the transaction of a whole group, and counts once that is on the disk. */
@FunctionalInterface
interface Work<T> {

    /**
     * Does it.
     *
     * @throws Refused when it cannot be done, before anything of it was written
     */
    T in(Ledger ledger);
}
