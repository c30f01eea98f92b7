package dk.indsatskompas.decisions.proof;

import dk.indsatskompas.decisions.Entry;
import dk.indsatskompas.decisions.EntryKind;
import dk.indsatskompas.decisions.keys.CannotDecrypt;
import dk.indsatskompas.decisions.keys.CitizenKey;
import dk.indsatskompas.decisions.keys.MasterKey;
import dk.indsatskompas.decisions.log.Payload;
import dk.indsatskompas.decisions.proof.Verification.FailureReason;
import dk.indsatskompas.decisions.proof.VerifierPage.StoredEntry;
import dk.indsatskompas.decisions.search.SearchTerm;
import dk.indsatskompas.decisions.search.TermTable.DecisionTerm;
import dk.indsatskompas.decisions.store.FeedbackTable.FeedbackRow;
import dk.indsatskompas.decisions.store.IdempotencyTable.MarkedRequest;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.UUID;
import java.util.stream.Collectors;
import javax.crypto.SecretKey;
import org.jspecify.annotations.Nullable;

/** Opens what can still be read, and holds against it all that was made of it: index, idempotency keys and feedback. */
record ContentCheck(VerifierPage page, MasterKey master) {

    /** What can be said of an entry without the one before: most of the work, so it is done for many at once. */
    record RowCheck(StoredEntry row, boolean whole, Optional<FailureReason> contents) {

        static List<RowCheck> of(VerifierPage page, @Nullable MasterKey master) {
            return page.rows().parallelStream()
                    .map(row -> of(row, master == null ? null : new ContentCheck(page, master)))
                    .toList();
        }

        private static RowCheck of(StoredEntry row, @Nullable ContentCheck contents) {
            boolean whole = row.isWhole();
            return new RowCheck(row, whole, whole && contents != null ? contents.check(row) : Optional.empty());
        }
    }

    /** What is wrong around an entry that is itself whole. */
    private Optional<FailureReason> check(StoredEntry row) {
        if (!row.citizen().isAlive()) {
            return Optional.empty();
        }
        try {
            Payload payload = open(row);
            if (!master.lookup(payload.citizenRef()).equals(row.citizen().lookup())) {
                return Optional.of(FailureReason.DOES_NOT_OPEN);
            }
            if (!isIndexed(row, payload.terms())) {
                return Optional.of(FailureReason.INDEX_WRONG);
            }
            if (!isCounted(row, payload)) {
                return Optional.of(FailureReason.FEEDBACK_WRONG);
            }
            return FailureReason.IDEMPOTENCY_WRONG.unless(isMarked(row.whole(), payload));
        } catch (CannotDecrypt e) {
            return Optional.of(FailureReason.DOES_NOT_OPEN);
        }
    }

    private Payload open(StoredEntry row) throws CannotDecrypt {
        UUID id = Objects.requireNonNull(row.whole().citizen());
        SecretKey key =
                master.unwrap(Objects.requireNonNull(row.citizen().key()).toByteArray(), id);
        return new CitizenKey(id, "", "", key).open(row.payload(), row.whole().id());
    }

    /** Feedback may say what was said before; then its words are there, but not by it. */
    private boolean isIndexed(StoredEntry row, SortedSet<SearchTerm> said) {
        List<DecisionTerm> rows = page.terms().getOrDefault(row.sequence(), List.of());
        Set<SearchTerm> written = rows.stream().map(DecisionTerm::term).collect(Collectors.toCollection(TreeSet::new));
        boolean decided = row.whole().about() == null;
        long decision = decided ? row.sequence() : row.decision();
        Set<SearchTerm> saidByAll = page.said().getOrDefault(row.decision(), new TreeSet<>());
        return rows.stream().allMatch(one -> one.decision() == decision)
                && (decided ? written.equals(said) : said.containsAll(written) && saidByAll.containsAll(said));
    }

    private boolean isCounted(StoredEntry row, Payload payload) throws CannotDecrypt {
        FeedbackRow said = row.whole().kind() == EntryKind.DECISION
                ? null
                : FeedbackRow.of(row.whole(), row.decision(), payload.feedback());
        return Objects.equals(said, page.feedback().get(row.sequence()));
    }

    private boolean isMarked(Entry entry, Payload payload) throws CannotDecrypt {
        List<MarkedRequest> marks = page.idempotency().getOrDefault(entry.sequence(), List.of());
        Optional<String> key = payload.idempotencyKey();
        if (key.isEmpty()) {
            return marks.isEmpty();
        }
        String keyHash = master.keyHash(entry.origin().caller(), key.get());
        String bodyHash = master.bodyHash(payload.input());
        return marks.equals(List.of(new MarkedRequest(keyHash, bodyHash, entry.sequence())));
    }
}
