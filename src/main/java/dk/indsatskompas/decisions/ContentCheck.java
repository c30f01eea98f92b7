package dk.indsatskompas.decisions;

import dk.indsatskompas.decisions.Verification.Reason;
import dk.indsatskompas.decisions.VerifierPage.Row;
import dk.indsatskompas.rulebook.Folder;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.UUID;
import java.util.stream.Collectors;
import javax.crypto.SecretKey;

/** Checks what stands beside the chain: the citizens' keys, the rulebooks, the index, and the idempotency keys. */
final class ContentCheck {

    private final Store store;
    private final Set<String> rulebooks = new HashSet<>();

    ContentCheck(Store store) {
        this.store = store;
    }

    /** What is wrong around an entry that is itself whole. */
    Optional<Reason> check(Row row, VerifierPage page) {
        Entry entry = row.whole();
        String rulebook = entry.origin().rulebook();
        if (rulebook != null && !isKept(rulebook)) {
            return Optional.of(Reason.RULEBOOK_WRONG);
        }
        Bytes key = row.key();
        UUID citizen = entry.citizen();
        if (citizen == null) {
            return Optional.empty();
        }
        if (row.erased()) {
            return key == null && row.lookup() == null ? erased(entry, page) : Optional.of(Reason.ERASURE_UNDONE);
        }
        return key == null ? Optional.of(Reason.KEY_LOST) : readable(row, page, key, citizen);
    }

    private static Optional<Reason> erased(Entry entry, VerifierPage page) {
        boolean named = page.terms().containsKey(entry.sequence())
                || marks(entry, page).stream().anyMatch(mark -> mark.bodyHash() != null);
        return named ? Optional.of(Reason.ERASURE_UNDONE) : Optional.empty();
    }

    private Optional<Reason> readable(Row row, VerifierPage page, Bytes wrapped, UUID citizen) {
        try {
            SecretKey key = store.keys().master().unwrap(wrapped.toByteArray(), citizen);
            String lookup = String.valueOf(row.lookup());
            Payload payload = new Citizen(citizen, lookup, key)
                    .open(row.payload(), row.whole().id());
            if (!lookup.equals(store.tables().citizens().lookup(payload.citizenRef()))) {
                return Optional.of(Reason.DOES_NOT_OPEN);
            }
            if (!isIndexed(row.whole(), payload, page)) {
                return Optional.of(Reason.INDEX_WRONG);
            }
            return isMarked(row.whole(), payload, page) ? Optional.empty() : Optional.of(Reason.IDEMPOTENCY_WRONG);
        } catch (DoesNotOpen e) {
            return Optional.of(Reason.DOES_NOT_OPEN);
        }
    }

    /** Feedback may say what was said before; then its words are there, but not by it. */
    private boolean isIndexed(Entry entry, Payload payload, VerifierPage page) throws DoesNotOpen {
        List<TermTable.Row> rows = page.terms().getOrDefault(entry.sequence(), List.of());
        SortedSet<Term> written = rows.stream().map(TermTable.Row::term).collect(Collectors.toCollection(TreeSet::new));
        SortedSet<Term> said = payload.terms();
        UUID about = entry.about();
        if (about == null) {
            return written.equals(said) && rows.stream().allMatch(row -> row.decision() == entry.sequence());
        }
        return said.containsAll(written) && store.tables().terms().of(about).containsAll(said);
    }

    private boolean isMarked(Entry entry, Payload payload, VerifierPage page) throws DoesNotOpen {
        List<IdempotencyTable.Row> marks = marks(entry, page);
        if (!payload.hasKey()) {
            return marks.isEmpty();
        }
        IdempotencyTable table = store.tables().idempotency();
        String keyHash = table.keyHash(entry.origin().caller(), payload.idempotencyKey());
        String bodyHash = table.bodyHash(payload.input());
        return marks.equals(List.of(new IdempotencyTable.Row(keyHash, bodyHash, entry.sequence())));
    }

    private static List<IdempotencyTable.Row> marks(Entry entry, VerifierPage page) {
        return page.idempotency().getOrDefault(entry.sequence(), List.of());
    }

    private boolean isKept(String fingerprint) {
        if (rulebooks.contains(fingerprint)) {
            return true;
        }
        boolean right = store.reading(() -> store.tables().rulebooks().find(fingerprint))
                .map(Folder::fingerprint)
                .filter(fingerprint::equals)
                .isPresent();
        return right && rulebooks.add(fingerprint);
    }
}
