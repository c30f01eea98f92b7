package dk.indsatskompas.decisions;

import dk.indsatskompas.decisions.Entry.Versions;
import dk.indsatskompas.decisions.Outcome.Reaction;
import dk.indsatskompas.rulebook.Folder;
import java.util.UUID;
import java.util.function.IntFunction;
import java.util.stream.IntStream;

/** Writes many entries quickly: just as they are always written, but hundreds with one commit. */
final class Bulk {

    /** With ten times as many, a slow machine needs longer for one statement than the store waits. */
    private static final int TOGETHER = 500;

    private static final Versions VERSIONS = new Versions("drools 10.2.0", "0.1.0");

    private final Store store;
    private final Keys keys;

    Bulk(Store store, Keys keys) {
        this.store = store;
        this.keys = keys;
    }

    /** Decisions number so many to so many, which are made by several threads and written by one. */
    void record(int from, int to, IntFunction<RecordedRequest> asked, IntFunction<RecordedAnswer> answered) {
        for (int start = from; start < to; start += TOGETHER) {
            write(IntStream.range(start, Math.min(to, start + TOGETHER))
                    .parallel()
                    .mapToObj(n -> new Recording(asked.apply(n), answered.apply(n), VERSIONS))
                    .toArray(Work<?>[]::new));
        }
    }

    void feedBack(long decision, Reaction outcome) {
        UUID id = store.tables()
                .entries()
                .bySequence(decision)
                .orElseThrow()
                .entry()
                .id();
        Entry.Origin origin = new Entry.Origin(null, VERSIONS, Examples.CALLER);
        write(new Reacting(id, Examples.feedback(outcome), origin, Examples.CLOCK.instant()));
    }

    void keep(Folder rulebook) {
        String fingerprint = rulebook.fingerprint();
        write(new Keeping(
                rulebook, new Entry.Origin(fingerprint, VERSIONS, Examples.CALLER), Examples.CLOCK.instant()));
    }

    private void write(Work<?>... works) {
        Ledger written = store.inTransaction(tables -> {
            Ledger ledger = Ledger.open(tables, keys, tables.head().read());
            for (Work<?> work : works) {
                work.in(ledger);
            }
            ledger.finish();
            return ledger;
        });
        written.committed();
    }
}
