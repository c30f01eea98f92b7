package dk.indsatskompas.decisions;

import dk.indsatskompas.decisions.Entry.Versions;
import dk.indsatskompas.decisions.Feedback.FeedbackOutcome.Reaction;
import dk.indsatskompas.decisions.keys.LogKeys;
import dk.indsatskompas.decisions.log.GroupTransaction;
import dk.indsatskompas.decisions.log.LogWriter.LogCommand;
import dk.indsatskompas.decisions.log.PayloadDictionary;
import dk.indsatskompas.decisions.log.RecordDecision;
import dk.indsatskompas.decisions.store.Store;
import dk.indsatskompas.rulebook.folder.Folder;
import java.util.UUID;
import java.util.function.IntFunction;
import java.util.stream.IntStream;

/** Writes many entries quickly: just as they are always written, but hundreds with one commit. */
final class Bulk {

    /** With ten times as many, a slow machine needs longer for one statement than the store waits. */
    private static final int TOGETHER = 500;

    private static final Versions VERSIONS = new Versions("drools 10.2.0", "0.1.0");

    private final Store store;
    private final LogKeys keys;

    Bulk(Store store, LogKeys keys) {
        this.store = store;
        this.keys = keys;
    }

    /** Decisions number so many to so many, which are made by several threads and written by one. */
    void record(int from, int to, IntFunction<RecordedRequest> asked, IntFunction<RecordedAnswer> answered) {
        for (int start = from; start < to; start += TOGETHER) {
            write(IntStream.range(start, Math.min(to, start + TOGETHER))
                    .parallel()
                    .mapToObj(n ->
                            new RecordDecision(asked.apply(n), answered.apply(n), VERSIONS, PayloadDictionary.NONE))
                    .toArray(LogCommand<?>[]::new));
        }
    }

    void feedBack(long decision, Reaction outcome) {
        UUID id = store.tables()
                .entries()
                .bySequence(decision)
                .orElseThrow()
                .entry()
                .id();
        Entry.EntryOrigin origin = new Entry.EntryOrigin(null, VERSIONS, Examples.CALLER);
        write(ledger -> ledger.feedBack(id, Examples.feedback(outcome), origin, null, Examples.CLOCK.instant()));
    }

    void keep(Folder rulebook) {
        String fingerprint = rulebook.fingerprint();
        Entry.EntryOrigin origin = new Entry.EntryOrigin(fingerprint, VERSIONS, Examples.CALLER);
        write(ledger -> ledger.keep(rulebook, origin, Examples.CLOCK.instant()));
    }

    private void write(LogCommand<?>... works) {
        GroupTransaction written = store.inTransaction(tables -> {
            GroupTransaction ledger =
                    new GroupTransaction(tables, keys, tables.head().read());
            for (LogCommand<?> work : works) {
                work.in(ledger);
            }
            ledger.finish();
            return ledger;
        });
        written.committed();
    }
}
