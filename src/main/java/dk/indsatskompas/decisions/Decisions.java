package dk.indsatskompas.decisions;

import com.github.f4b6a3.uuid.UuidCreator;
import dk.indsatskompas.decisions.Entry.Origin;
import dk.indsatskompas.decisions.Search.Page;
import dk.indsatskompas.rulebook.Folder;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * The log of decisions: what was answered to whom, by what and why. What it has given a receipt for is on the disk, and
 * whatever is changed in it afterwards, {@link #verify} finds. Every method may throw {@link StoreUnavailable}.
 */
public final class Decisions implements AutoCloseable {

    private final Store store;
    private final Setup setup;
    private final Writer writer;
    private final Set<String> kept = ConcurrentHashMap.newKeySet();

    private Decisions(Store store, Setup setup) {
        this.store = store;
        this.setup = setup;
        this.writer = new Writer(store, setup.limits(), store.tables().head().read());
    }

    /**
     * Opens the log, and makes one in an empty database.
     *
     * @throws Damaged when the database was written with other keys
     */
    public static Decisions open(DataSource source, Setup setup) {
        Decisions decisions = new Decisions(Store.open(source, setup.keys()), setup);
        decisions.writer.start();
        return decisions;
    }

    /**
     * Opens the log for those who only read it: nothing is made or brought up to date, and what is to be written is
     * refused.
     *
     * @throws Damaged when the database was written with other keys
     */
    public static Decisions reading(DataSource source, Setup setup) {
        Store store = Store.asItIs(source, setup.keys());
        Decisions decisions = store.reading(() -> new Decisions(store.checked(), setup));
        decisions.writer.close();
        return decisions;
    }

    /** A new UUIDv7. */
    public static UUID newId() {
        return UuidCreator.getTimeOrderedEpoch();
    }

    /** Keeps a rulebook whole. It must be kept before an answer of it is recorded. */
    public void keep(Folder rulebook) {
        String fingerprint = rulebook.fingerprint();
        writer.write(ledger -> {
            ledger.tables().rulebooks().insert(rulebook);
            return fingerprint;
        });
        kept.add(fingerprint);
    }

    /** A rulebook that was kept. */
    public Optional<Folder> rulebook(String fingerprint) {
        return store.reading(() -> store.tables().rulebooks().find(fingerprint));
    }

    /** The fingerprints of all rulebooks that are kept. */
    public List<String> rulebooks() {
        return store.reading(() -> store.tables().rulebooks().fingerprints());
    }

    /**
     * What the same request was answered before, if its key says that it is one; asking saves answering it again.
     *
     * @throws Refused.KeyConflict when the key was used for another body
     * @throws Refused.CitizenErased when the earlier answer cannot be read any more
     */
    public Optional<Receipt> earlier(String caller, String idempotencyKey, Bytes body) {
        String keyHash = store.tables().idempotency().keyHash(caller, idempotencyKey);
        return store.reading(() -> new Earlier(store.tables()).find(keyHash, body));
    }

    /**
     * Records an answer. When this returns, it is on the disk.
     *
     * @return what to send; of requests with one key and body, all get the answer of the first
     * @throws Refused when the key was used for another body, the citizen of the earlier answer was erased, or the
     *     rulebook is not kept
     */
    public Receipt record(Asked asked, Answered answered) {
        if (!isKept(answered.rulebook())) {
            throw new Refused.RulebookNotKept(answered.rulebook());
        }
        return writer.write(new Recording(asked, answered, setup.versions()));
    }

    /**
     * Records what became of a recommendation; empty when there is no such decision.
     *
     * @throws Refused.CitizenErased when the citizen was erased
     */
    public Optional<Entry> feedBack(UUID decision, Feedback feedback, String caller) {
        return writer.write(
                new Reacting(decision, feedback, origin(caller), setup.clock().instant()));
    }

    /**
     * Destroys a citizen's key, so that nothing recorded of her can ever be read again, and records that.
     *
     * @return the record of it; empty when nobody is known by the reference
     */
    public Optional<Entry> erase(String citizenRef, String caller) {
        return writer.write(
                new Erasing(citizenRef, origin(caller), setup.clock().instant()));
    }

    /** One entry with what it says. */
    public Optional<Recorded> find(UUID id) {
        return store.reading(() -> new Archive(store.tables()).find(id));
    }

    /** The feedback on a decision, oldest first. */
    public List<Recorded> feedbackOn(UUID decision) {
        return store.reading(() -> new Archive(store.tables()).about(decision));
    }

    /**
     * Decisions, newest first.
     *
     * @param cursor {@link Page#next()} of the page before; null for the first
     * @param limit how many on a page
     */
    public Page search(Search search, @Nullable Long cursor, int limit) {
        return store.reading(() ->
                SearchQuery.of(search, store.tables().citizens()).page(JdbcClient.create(store.jdbc()), cursor, limit));
    }

    /** The signed end of the chain. */
    public Head head() {
        return store.reading(() -> store.tables().head().read());
    }

    /** The key that {@link #head()} can be checked with, in PEM. */
    public String publicKey() {
        return setup.keys().signing().publicPem();
    }

    /** Checks every entry from the first to the last. */
    public Verification verify() {
        return new Verifier(store, null).verify();
    }

    /** The same, and that what was there when this head was signed still is. */
    public Verification verify(Head keptHead) {
        return new Verifier(store, keptHead).verify();
    }

    /**
     * Checks a log that need not be open, nor in a state to be opened.
     *
     * @param keptHead a head that was kept; null when there is none
     */
    public static Verification verify(DataSource source, Keys keys, @Nullable Head keptHead) {
        return new Verifier(Store.asItIs(source, keys), keptHead).verify();
    }

    /** Writes what still waits, and stops. The database stays open: it is the caller's. */
    @Override
    public void close() {
        writer.close();
    }

    private boolean isKept(String fingerprint) {
        if (!kept.contains(fingerprint)
                && store.reading(() -> store.tables().rulebooks().has(fingerprint))) {
            kept.add(fingerprint);
        }
        return kept.contains(fingerprint);
    }

    private Origin origin(String caller) {
        return new Origin(null, setup.versions(), caller);
    }
}
