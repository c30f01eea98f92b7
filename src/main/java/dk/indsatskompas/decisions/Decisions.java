package dk.indsatskompas.decisions;

import com.github.f4b6a3.uuid.UuidCreator;
import dk.indsatskompas.decisions.Entry.EntryOrigin;
import dk.indsatskompas.decisions.Feedback.FeedbackTotals;
import dk.indsatskompas.decisions.LogSettings.LogName;
import dk.indsatskompas.decisions.keys.MasterKey;
import dk.indsatskompas.decisions.keys.NoteVerifier;
import dk.indsatskompas.decisions.keys.SigningKey;
import dk.indsatskompas.decisions.keys.SigningKey.VerifyingKey;
import dk.indsatskompas.decisions.log.DictionaryMaking;
import dk.indsatskompas.decisions.log.LogWriter;
import dk.indsatskompas.decisions.log.PayloadDictionary;
import dk.indsatskompas.decisions.log.RecordDecision;
import dk.indsatskompas.decisions.log.RecordDecision.NotRecorded;
import dk.indsatskompas.decisions.proof.LogProofs;
import dk.indsatskompas.decisions.proof.SignedNote;
import dk.indsatskompas.decisions.proof.SignedNote.NoteSignature;
import dk.indsatskompas.decisions.proof.Verification;
import dk.indsatskompas.decisions.proof.Verification.VerificationProgress;
import dk.indsatskompas.decisions.proof.Verifier;
import dk.indsatskompas.decisions.search.DecisionSearch;
import dk.indsatskompas.decisions.search.SearchQuery;
import dk.indsatskompas.decisions.search.SearchTerm;
import dk.indsatskompas.decisions.store.Store;
import dk.indsatskompas.decisions.store.Store.LogTables;
import dk.indsatskompas.process.BackgroundThread;
import dk.indsatskompas.rulebook.folder.Folder;
import java.time.Duration;
import java.time.Instant;
import java.time.Period;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.BooleanSupplier;
import java.util.function.Supplier;
import java.util.stream.Stream;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;

/**
 * The log of decisions: what was answered to whom, by what and why. What it has given a receipt for is on the disk, and
 * whatever is changed in it afterwards, {@link #verify} finds. Every method may throw {@link StoreUnavailable}.
 */
public final class Decisions implements AutoCloseable {
    /** Decisions are kept at least as long as this. */
    public static final Period SHORTEST_RETENTION = Period.ofMonths(6);

    private static final int PAGE = 256;

    private final Store store;
    private final LogSettings setup;
    private final LogWriter writer;
    private final DictionaryMaking dictionaries;
    private final Set<String> kept = ConcurrentHashMap.newKeySet();

    private Decisions(Store store, LogSettings setup) {
        this.store = store;
        this.setup = setup;
        this.writer = new LogWriter(store, setup, store.tables().head().read());
        this.dictionaries = new DictionaryMaking(store, writer);
    }

    /** Opens the log, and makes one in an empty database; {@link DamagedStore} when it was written with other keys. */
    public static Decisions open(DataSource source, LogSettings setup) {
        LogName name = setup.name();
        Store store = Store.open(source, setup.keys(), name.origin(setup.keys()));
        Decisions decisions = new Decisions(store, setup);
        String origin = decisions.head().origin();
        if (name.origin() != null && !name.origin().equals(origin)) {
            throw new OtherOrigin(origin);
        }
        decisions.writer.start();
        return decisions;
    }

    /** For those who only read: nothing is made or brought up to date, and what is to be written is refused. */
    public static Decisions reading(DataSource source, LogSettings setup) {
        Store store = Store.asItIs(source);
        Decisions decisions = store.reading(tables -> new Decisions(store.checked(setup.keys()), setup));
        decisions.writer.close();
        return decisions;
    }

    /** Whether a log was begun in a database. It is only read. */
    public static boolean isIn(DataSource source) {
        Store store = Store.asItIs(source);
        return store.reading(tables -> tables.head().isBegun());
    }

    public static UUID newId() {
        return UuidCreator.getTimeOrderedEpoch();
    }

    /** Keeps a rulebook whole, and records when that was first done. It must be kept before it answers. */
    public void keep(Folder rulebook, String caller) {
        String fingerprint = rulebook.fingerprint();
        Instant now = setup.clock().instant();
        writer.write(ledger -> ledger.keep(rulebook, origin(fingerprint, caller), now));
        kept.add(fingerprint);
    }

    public Optional<Folder> rulebook(String fingerprint) {
        return store.reading(tables -> tables.rulebooks().find(fingerprint));
    }

    public boolean keeps(String fingerprint) {
        return store.reading(tables -> tables.rulebooks().has(fingerprint));
    }

    /** The steps of rulebooks into force and back that were recorded behind an entry, oldest first. */
    public List<RecordedStep> stepsAfter(long sequence) {
        return store.reading(tables -> tables.rulebooks().stepsAfter(sequence));
    }

    /** Records a step, unless one came behind the last that is known: of two replicas at once, one succeeds. */
    public boolean recordStep(Step step, @Nullable Folder kept, String caller, Instant at, long last) {
        EntryOrigin origin = origin(step.fingerprint(), caller);
        return writer.write(ledger -> ledger.takeStep(step, kept, origin, at, last));
    }

    /** All rulebooks that were kept, oldest first. */
    public List<KeptRulebook> rulebooks() {
        return store.reading(tables -> tables.rulebooks().all());
    }

    /** What the same request was answered before, as its key says; {@link RefusedByLog} for another request. */
    public Optional<Receipt> earlier(String caller, IdempotencyKey key) {
        return store.reading(tables -> reader(tables).earlier(master().keyHash(caller, key.key()), key));
    }

    /**
     * Records an answer: when this returns, it is on the disk. Of requests with one key, all get the answer of
     * the first; {@link RefusedByLog} for another request, an erased citizen or a rulebook that is not kept.
     */
    public Receipt record(RecordedRequest asked, RecordedAnswer answered) {
        checkKept(answered.rulebook());
        return writer.write(prepare(asked, answered));
    }

    /**
     * Has what payloads of a rulebook are packed with made beside what is recorded meanwhile, unless it is kept already. It
     * is asked for some bytes such as the payloads of the rulebook's answers hold, of nobody.
     */
    public void packWith(String rulebook, Supplier<ImmutableBytes> dictionary) {
        dictionaries.make(rulebook, dictionary);
    }

    /** An answer made ready for {@link #recordAll}, which costs some time; nothing is recorded yet. */
    public RecordDecision prepare(RecordedRequest asked, RecordedAnswer answered) {
        PayloadDictionary dictionary =
                store.reading(tables -> tables.rulebooks().dictionary(answered.rulebook()));
        return new RecordDecision(asked, answered, setup.versions(), dictionary);
    }

    /**
     * Records many answers, in their order, with one commit: when this returns, they are on the disk but for those that
     * are returned, with why not or what was answered before. {@link RefusedByLog.RulebookNotKept} when none is recorded.
     */
    public NotRecorded recordAll(List<RecordDecision> recordings) {
        if (recordings.isEmpty()) {
            return new NotRecorded();
        }
        recordings.stream().map(RecordDecision::rulebook).distinct().forEach(this::checkKept);
        return writer.write(RecordDecision.all(recordings));
    }

    /** Records what became of a recommendation, once for a key; empty when there is no such decision. */
    public Optional<Entry> feedBack(UUID decision, Feedback feedback, String caller, @Nullable IdempotencyKey key) {
        Instant now = setup.clock().instant();
        return writer.write(ledger -> ledger.feedBack(decision, feedback, origin(null, caller), key, now));
    }

    /**
     * Destroys a citizen's keys, so that nothing of her can be read again; the last erasure again when nothing was recorded
     * since, and empty when nobody was ever known.
     */
    public Optional<Entry> erase(String citizenRef, String caller) {
        Instant now = setup.clock().instant();
        return writer.write(ledger -> ledger.erase(citizenRef, origin(null, caller), now));
    }

    /**
     * Destroys all keys of the months (UTC) that lie wholly before an instant at least six months ago, some at a time
     * while it is to go on, and returns how many. When it fails midway, it may be asked for again.
     */
    public long expire(Instant before, String caller, BooleanSupplier goesOn) {
        return writer.expire(before, origin(null, caller), goesOn);
    }

    public Optional<RecordedEntry> find(UUID id) {
        return store.reading(tables -> reader(tables).find(id));
    }

    public List<RecordedEntry> feedbackOn(UUID decision) {
        return store.reading(tables -> reader(tables).about(decision));
    }

    /** The feedback given from one instant to before another, counted; null is the beginning, or the end. */
    public FeedbackTotals feedbackTotals(@Nullable Instant from, @Nullable Instant to) {
        return store.atOneMoment(tables -> tables.feedback().totals(from, to));
    }

    /** Decisions, newest first: so many, from behind the {@link DecisionSearch.FoundPage#next} of the page before. */
    public DecisionSearch.FoundPage search(DecisionSearch search, @Nullable Long cursor, int limit) {
        return store.reading(tables -> new SearchQuery(store, master(), search).page(cursor, limit));
    }

    /** All decisions found, newest first. They are read page by page while the stream is. */
    public Stream<DecisionSearch.FoundDecision> all(DecisionSearch search) {
        return Stream.iterate(
                        new DecisionSearch.FoundPage(List.of(), Long.MAX_VALUE),
                        Objects::nonNull,
                        page -> page.next() == null ? null : search(search, page.next(), PAGE))
                .flatMap(page -> page.decisions().stream());
    }

    /** Whether any decision ever had this word. */
    public boolean has(SearchTerm term) {
        return store.reading(tables -> tables.terms().find(term).isPresent());
    }

    /** In how many decisions a rule fired, or one that rested on a finding, counted in the index. */
    public FindingUsage usage(SearchTerm term) {
        return search(new DecisionSearch(null, null, null, List.of(term)), null, 1).decisions().stream()
                .findFirst()
                .map(newest -> new FindingUsage(counted(term), newest.time()))
                .orElse(FindingUsage.NEVER);
    }

    private long counted(SearchTerm term) {
        long all = store.reading(tables ->
                tables.terms().find(term).map(tables.postings()::count).orElse(0L));
        return Math.min(all, FindingUsage.COUNTED);
    }

    public LogHead head() {
        return store.reading(tables -> tables.head().read());
    }

    /** What is proved of this log to others. */
    public LogProofs proofs() {
        return new LogProofs(store);
    }

    /** What a witness has signed cannot be kept: it is no head of this log, or none of those who may has signed it rightly. */
    public enum NotKept {
        OTHER_LOG,
        NO_WITNESS
    }

    /** Keeps a head of this log that witnesses have signed, or says why not. */
    public Optional<NotKept> keep(SignedNote cosigned) {
        LogHead seen = LogHead.of(cosigned);
        if (!seen.origin().equals(head().origin())
                || !setup.keys().signing().publicHalf().verifies(seen)) {
            return Optional.of(NotKept.OTHER_LOG);
        }
        Map<String, SignedNote> kept = new LinkedHashMap<>();
        for (NoteVerifier witness : setup.name().witnesses()) {
            List<NoteSignature> own = witness.signatures(cosigned);
            if (!own.isEmpty() && witness.verifies(cosigned)) {
                kept.put(witness.toString(), seen.note().with(new SignedNote(cosigned.text(), own)));
            }
        }
        if (kept.isEmpty()) {
            return Optional.of(NotKept.NO_WITNESS);
        }
        return writer.write(ledger -> ledger.keep(seen, kept)) ? Optional.empty() : Optional.of(NotKept.OTHER_LOG);
    }

    /** Whether the end of the log is signed with the key of this service, and that key still signs: a cheap look. */
    public boolean isSigned() {
        try {
            LogHead head = head();
            SigningKey signing = setup.keys().signing();
            VerifyingKey key = signing.publicHalf();
            return key.verifies(head) && key.verifies(LogHead.sign(head.origin(), head.size(), head.root(), signing));
        } catch (DamagedStore e) {
            return false;
        }
    }

    /** How many requests wait for the store to take them up. */
    public int waiting() {
        return writer.waiting();
    }

    /** How many may wait at most; one more is turned away. */
    public int mayWait() {
        return setup.limits().waiting();
    }

    public BackgroundThread thread() {
        return writer.thread();
    }

    /** How long ago the last attempt to write failed; empty when it did not. */
    public Optional<Duration> sinceFailedWrite() {
        return writer.sinceFailure();
    }

    /** The key that {@link #head()} and all proofs can be checked with. */
    public NoteVerifier verifier() {
        return NoteVerifier.ofLog(head().origin(), setup.keys().signing().publicHalf());
    }

    /** Checks every entry from the first to the last. A {@link Verifier} also checks a log that is not open. */
    public Verification verify() {
        return Verifier.of(setup.keys(), store).verify(null, VerificationProgress.SILENT);
    }

    /** Writes what still waits, and stops. The database stays open: it is the caller's. */
    @Override
    public void close() {
        writer.close();
    }

    /** The log in this database is called something else than it was opened as. */
    static final class OtherOrigin extends RuntimeException {
        private static final long serialVersionUID = 1L;

        OtherOrigin(String origin) {
            super("The log is called " + origin);
        }
    }

    private void checkKept(String fingerprint) {
        if (!kept.contains(fingerprint) && !keeps(fingerprint)) {
            throw new RefusedByLog.RulebookNotKept(fingerprint);
        }
        kept.add(fingerprint);
    }

    private EntryReader reader(LogTables tables) {
        return new EntryReader(tables, master());
    }

    private MasterKey master() {
        return setup.keys().master();
    }

    private EntryOrigin origin(@Nullable String rulebook, String caller) {
        return new EntryOrigin(rulebook, setup.versions(), caller);
    }
}
