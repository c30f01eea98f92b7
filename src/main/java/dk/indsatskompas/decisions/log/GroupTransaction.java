package dk.indsatskompas.decisions.log;

import dk.indsatskompas.decisions.DamagedStore;
import dk.indsatskompas.decisions.Decisions;
import dk.indsatskompas.decisions.Entry;
import dk.indsatskompas.decisions.Entry.EntryOrigin;
import dk.indsatskompas.decisions.EntryKind;
import dk.indsatskompas.decisions.EntryReader;
import dk.indsatskompas.decisions.Feedback;
import dk.indsatskompas.decisions.IdempotencyKey;
import dk.indsatskompas.decisions.ImmutableBytes;
import dk.indsatskompas.decisions.LogHead;
import dk.indsatskompas.decisions.Receipt;
import dk.indsatskompas.decisions.RefusedByLog;
import dk.indsatskompas.decisions.Step;
import dk.indsatskompas.decisions.keys.CannotDecrypt;
import dk.indsatskompas.decisions.keys.CitizenKeyTable;
import dk.indsatskompas.decisions.keys.CitizenKeyTable.CitizenKey;
import dk.indsatskompas.decisions.keys.CitizenKeyTable.CitizenMonth;
import dk.indsatskompas.decisions.keys.LogKeys;
import dk.indsatskompas.decisions.keys.MasterKey;
import dk.indsatskompas.decisions.proof.CompactRange;
import dk.indsatskompas.decisions.proof.CompactRange.Tile;
import dk.indsatskompas.decisions.proof.SignedNote;
import dk.indsatskompas.decisions.proof.TreeHash;
import dk.indsatskompas.decisions.search.IndexedDecision;
import dk.indsatskompas.decisions.search.PostingTable;
import dk.indsatskompas.decisions.search.SearchTerm;
import dk.indsatskompas.decisions.store.EntryTable.Sealed;
import dk.indsatskompas.decisions.store.FeedbackTable.FeedbackRow;
import dk.indsatskompas.decisions.store.HeadTable.StoredHead;
import dk.indsatskompas.decisions.store.IdempotencyTable.MarkedRequest;
import dk.indsatskompas.decisions.store.Store.LogTables;
import dk.indsatskompas.decisions.store.Timestamps;
import dk.indsatskompas.rulebook.folder.Folder;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.UUID;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * The transaction of one group, as those who write see it. The end of the log is locked; what they add is kept in
 * memory and goes to the store in a few batches.
 */
public final class GroupTransaction {
    /** So many keys are destroyed at once, and no more, because everybody else who writes waits meanwhile. */
    static final int TOGETHER = 50;

    /** An entry that has no place in the log yet. */
    record EntryDraft(
            UUID id,
            Instant time,
            EntryKind kind,
            EntryOrigin origin,
            @Nullable UUID citizen,
            @Nullable UUID about) {
        /** One of a new id, and of no citizen. */
        static EntryDraft of(EntryKind kind, EntryOrigin origin, Instant time) {
            return new EntryDraft(Decisions.newId(), time, kind, origin, null, null);
        }

        private Entry after(long count, String payload) {
            Instant at = time.truncatedTo(ChronoUnit.MILLIS);
            return new Entry(count + 1, id, at, kind, origin, citizen, about, payload, TreeHash.EMPTY).hashed();
        }
    }

    private record Marked(MarkedRequest row, Receipt receipt) {}

    private final LogTables tables;
    private final LogKeys keys;
    private LogHead head;
    private CompactRange edge;
    private final Map<CitizenMonth, CitizenKey> created = new LinkedHashMap<>();
    private final List<Sealed> entries = new ArrayList<>();
    private final List<Tile> tiles = new ArrayList<>();
    private final List<IndexedDecision> indexed = new ArrayList<>();
    private final Map<Long, SortedSet<SearchTerm>> saidOf = new LinkedHashMap<>();
    private final List<FeedbackRow> feedback = new ArrayList<>();
    private final Map<String, Marked> marked = new LinkedHashMap<>();
    private final Map<SearchTerm, Integer> numbers = new HashMap<>();
    private boolean purge;

    /** Locks the end of the log and begins behind it, when it is the trusted one or signed with our key. */
    public GroupTransaction(LogTables tables, LogKeys keys, LogHead trusted) {
        this.tables = tables;
        this.keys = keys;
        StoredHead stored = tables.head().lock();
        this.head = stored.head();
        if (!head.equals(trusted) && !keys.signing().publicHalf().verifies(head)) {
            throw new DamagedStore("The head is not signed with the key of this service");
        }
        this.edge = stored.range();
    }

    /** Does what a request asks, unless the same was done before, by its key if it has one. */
    Receipt once(String caller, @Nullable IdempotencyKey key, Supplier<Receipt> doing) {
        if (key == null) {
            return doing.get();
        }
        String keyHash = master().keyHash(caller, key.key());
        Marked now = marked.get(keyHash);
        if (now != null) {
            now.row().check(master().requestHash(key));
            return new Receipt(now.receipt().entry(), now.receipt().answer(), true);
        }
        return new EntryReader(tables, master()).earlier(keyHash, key).orElseGet(() -> {
            Receipt receipt = doing.get();
            marked.put(keyHash, new Marked(MarkedRequest.of(receipt.entry(), key, master()), receipt));
            return receipt;
        });
    }

    /** The citizen with this reference in the month of this instant, made known if not known yet. */
    CitizenKey citizen(String citizenRef, Instant at) {
        CitizenMonth citizen = new CitizenMonth(master().lookup(citizenRef), Timestamps.month(at));
        return Optional.ofNullable(created.get(citizen))
                .or(() -> tables.citizens().ofMonth(citizen, master()))
                .orElseGet(() -> created.computeIfAbsent(citizen, fresh -> CitizenKey.create()));
    }

    private MasterKey master() {
        return keys.master();
    }

    Entry append(EntryDraft draft, ImmutableBytes payload) {
        Entry entry = draft.after(edge.size(), payload.sha256());
        entries.add(new Sealed(entry, payload));
        edge = edge.plus(entry.hash(), tiles::add);
        return entry;
    }

    /** Lets a decision be found by what its entry tells and by some words more. */
    void index(Entry decision, SortedSet<SearchTerm> terms) {
        SortedSet<SearchTerm> all = SearchTerm.of(decision);
        all.addAll(terms);
        indexed.add(new IndexedDecision(decision.sequence(), decision.time(), all));
    }

    /** Keeps a rulebook, and records that, unless it is kept already. Tells whether it was not. */
    public boolean keep(Folder folder, EntryOrigin origin, Instant now) {
        boolean fresh = tables.rulebooks().insert(folder);
        if (fresh) {
            append(EntryDraft.of(EntryKind.RULEBOOK, origin, now), ImmutableBytes.of(""));
        }
        return fresh;
    }

    /** Keeps what payloads of a rulebook are packed with from now on, unless that is kept already. */
    boolean keepDictionary(String rulebook, ImmutableBytes content) {
        return tables.rulebooks().insertDictionary(rulebook, content);
    }

    /** Records a step, and keeps the rulebook that is given with it, unless a step came behind the last that is known. */
    public boolean takeStep(Step step, @Nullable Folder kept, EntryOrigin origin, Instant at, long known) {
        flush();
        if (!tables.rulebooks().stepsAfter(known).isEmpty()) {
            return false;
        }
        if (kept != null) {
            keep(kept, origin, at);
        }
        append(EntryDraft.of(step.kind(), origin, at), step.payload());
        return true;
    }

    /** Records what became of a recommendation, once for a key; empty when there is no such decision. */
    public Optional<Entry> feedBack(
            UUID decision, Feedback said, EntryOrigin origin, @Nullable IdempotencyKey key, Instant now) {
        return tables.entries()
                .byId(decision)
                .filter(found -> found.entry().kind() == EntryKind.DECISION)
                .map(about -> once(origin.caller(), key, () -> feedBack(about, said, origin, key, now)))
                .map(Receipt::entry);
    }

    private Receipt feedBack(
            Sealed about, Feedback said, EntryOrigin origin, @Nullable IdempotencyKey key, Instant now) {
        UUID id = Objects.requireNonNull(about.entry().citizen());
        CitizenKey citizen = tables.citizens().byId(id, master()).orElseThrow(RefusedByLog.CitizenErased::new);
        ImmutableBytes packed =
                Payload.of(citizenRef(about, citizen), said, key).pack(PayloadDictionary.NONE);
        UUID own = Decisions.newId();
        EntryDraft draft = new EntryDraft(
                own, now, EntryKind.FEEDBACK, origin, id, about.entry().id());
        Entry entry = append(draft, citizen.seal(packed, own, PayloadDictionary.NONE));
        long number = about.entry().sequence();
        saidOf.computeIfAbsent(number, none -> new TreeSet<>()).addAll(SearchTerm.of(said));
        feedback.add(FeedbackRow.of(entry, number, said));
        return new Receipt(entry, ImmutableBytes.of(""), false);
    }

    private String citizenRef(Sealed about, CitizenKey citizen) {
        try {
            return citizen.open(about, tables.rulebooks().dictionary(about.entry()))
                    .citizenRef();
        } catch (CannotDecrypt e) {
            throw DamagedStore.unreadable(about.entry());
        }
    }

    /**
     * Destroys a citizen's keys, and records that. Nothing is recorded when nobody is known by the reference, or is since the
     * last erasure, which is given again: only a hash of the reference leads to it, which nobody can compute without the key.
     */
    public Optional<Entry> erase(String citizenRef, EntryOrigin origin, Instant now) {
        flush();
        SortedSet<UUID> ids = tables.citizens().ids(master().lookup(citizenRef));
        String known = master().erasedHash(citizenRef);
        if (ids.isEmpty()) {
            return tables.idempotency()
                    .find(known)
                    .map(MarkedRequest::entry)
                    .flatMap(tables.entries()::bySequence)
                    .map(Sealed::entry);
        }
        purge = true;
        Entry erasure = destroy(ids, EntryDraft.of(EntryKind.ERASURE, origin, now));
        tables.idempotency().replace(new MarkedRequest(known, null, erasure.sequence()));
        return Optional.of(erasure);
    }

    /** Destroys some keys of the months before one, {@link #TOGETHER} unless there are fewer, and returns how many. */
    int expire(String month, EntryOrigin origin, Instant now) {
        flush();
        SortedSet<UUID> ids = tables.citizens().before(month, TOGETHER);
        purge |= ids.size() < TOGETHER;
        if (!ids.isEmpty()) {
            destroy(ids, EntryDraft.of(EntryKind.RETENTION, origin, now));
        }
        return ids.size();
    }

    /** Also what was said of them by this group. */
    private Entry destroy(SortedSet<UUID> citizens, EntryDraft draft) {
        Entry entry = append(draft, CitizenKeyTable.listed(citizens));
        flush();
        tables.postings().forget(citizens);
        tables.citizens().destroy(citizens, entry.sequence());
        return entry;
    }

    /** Keeps what witnesses signed of a head of this log, which must be the beginning of what it is now. */
    public boolean keep(LogHead seen, Map<String, SignedNote> cosigned) {
        flush();
        if (seen.size() > edge.size()
                || !tables.tree().ofSize(seen.size()).root().equals(seen.root())) {
            return false;
        }
        cosigned.forEach((witness, note) -> tables.tree().keep(witness, seen, note));
        return true;
    }

    /** Writes it all, and signs the new end. */
    public void finish() {
        flush();
        if (edge.size() > head.size()) {
            if (edge.size() / PostingTable.TOGETHER > head.size() / PostingTable.TOGETHER) {
                tables.postings().post();
            }
            head = LogHead.sign(head.origin(), edge.size(), edge.root(), keys.signing());
            tables.head().replace(head, edge);
        }
    }

    /** The head: the old one until it is finished. */
    LogHead head() {
        return head;
    }

    /** What may be remembered now that it is on the disk. */
    public void committed() {
        tables.terms().learn(numbers);
    }

    /** Whether the database shall give up what was destroyed, once all this is on the disk. */
    boolean mustPurge() {
        return purge;
    }

    /** Writes what is in memory, so that the store can be asked for it. */
    void flush() {
        tables.citizens().insert(created, master());
        tables.entries().insert(entries);
        tables.tree().insert(tiles);
        Stream.concat(indexed.stream().map(IndexedDecision::terms), saidOf.values().stream())
                .forEach(terms -> numbers.putAll(tables.terms().numbers(terms)));
        tables.postings().insert(indexed, numbers);
        saidOf.forEach((decision, terms) ->
                tables.postings().add(decision, terms.stream().map(numbers::get).toList()));
        tables.idempotency().insert(marked.values().stream().map(Marked::row).toList());
        tables.feedback().insert(feedback);
        Stream.of(created, saidOf, marked).forEach(Map::clear);
        Stream.of(entries, tiles, indexed, feedback).forEach(List::clear);
    }
}
