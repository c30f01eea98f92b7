package dk.indsatskompas.decisions.log;

import dk.indsatskompas.decisions.ImmutableBytes;
import dk.indsatskompas.decisions.StoreUnavailable;
import dk.indsatskompas.decisions.store.Store;
import dk.indsatskompas.process.BackgroundThread;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Supplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Has a rulebook's {@link PayloadDictionary} made and kept, once and beside what is recorded meanwhile. */
public record DictionaryMaking(Store store, LogWriter writer, Set<String> begun) {
    private static final Logger LOG = LoggerFactory.getLogger(DictionaryMaking.class);

    public DictionaryMaking(Store store, LogWriter writer) {
        this(store, writer, ConcurrentHashMap.newKeySet());
    }

    public void make(String rulebook, Supplier<ImmutableBytes> dictionary) {
        if (begun.add(rulebook)) {
            BackgroundThread.once("decisions-dictionary", () -> keep(rulebook, dictionary));
        }
    }

    /** What another replica made meanwhile stays. When the store is gone, the next answer tries again. */
    private void keep(String rulebook, Supplier<ImmutableBytes> dictionary) {
        try {
            if (store.reading(tables -> tables.rulebooks().dictionary(rulebook)) == PayloadDictionary.NONE) {
                ImmutableBytes made = dictionary.get();
                writer.write(ledger -> ledger.keepDictionary(rulebook, made));
            }
        } catch (StoreUnavailable e) {
            begun.remove(rulebook);
        } catch (RuntimeException e) {
            LOG.warn("What records of rulebook {} have in common cannot be told: {}", rulebook, e.toString());
        }
    }
}
