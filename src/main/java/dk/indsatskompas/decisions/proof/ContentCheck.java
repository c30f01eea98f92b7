package dk.indsatskompas.decisions.proof;

import dk.indsatskompas.decisions.Entry;
import dk.indsatskompas.decisions.EntryKind;
import dk.indsatskompas.decisions.ImmutableBytes;
import dk.indsatskompas.decisions.keys.CannotDecrypt;
import dk.indsatskompas.decisions.keys.CitizenKey;
import dk.indsatskompas.decisions.keys.MasterKey;
import dk.indsatskompas.decisions.log.Payload;
import dk.indsatskompas.decisions.proof.Verification.FailureReason;
import dk.indsatskompas.decisions.proof.VerifierPage.StoredEntry;
import dk.indsatskompas.decisions.search.SearchTerm;
import dk.indsatskompas.decisions.search.TermTable;
import dk.indsatskompas.decisions.store.FeedbackTable;
import dk.indsatskompas.decisions.store.IdempotencyTable;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.UUID;
import java.util.stream.Collectors;
import javax.crypto.SecretKey;

/** Opens what can still be read, and holds against it all that was made of it: index, idempotency keys and feedback. */
record ContentCheck(MasterKey master) {

    /** What is wrong around an entry that is itself whole. */
    Optional<FailureReason> check(StoredEntry row, VerifierPage page) {
        if (!row.citizen().isAlive()) {
            return Optional.empty();
        }
        try {
            Payload payload = open(row);
            if (!master.lookup(payload.citizenRef()).equals(row.citizen().lookup())) {
                return Optional.of(FailureReason.DOES_NOT_OPEN);
            }
            if (!isIndexed(row, payload, page)) {
                return Optional.of(FailureReason.INDEX_WRONG);
            }
            if (!isCounted(row, payload, page)) {
                return Optional.of(FailureReason.FEEDBACK_WRONG);
            }
            return isMarked(row.whole(), payload, page)
                    ? Optional.empty()
                    : Optional.of(FailureReason.IDEMPOTENCY_WRONG);
        } catch (CannotDecrypt e) {
            return Optional.of(FailureReason.DOES_NOT_OPEN);
        }
    }

    private Payload open(StoredEntry row) throws CannotDecrypt {
        UUID id = Objects.requireNonNull(row.whole().citizen());
        ImmutableBytes wrapped = Objects.requireNonNull(row.citizen().key());
        SecretKey key = master.unwrap(wrapped.toByteArray(), id);
        String lookup = String.valueOf(row.citizen().lookup());
        return new CitizenKey(id, String.valueOf(row.citizen().period()), lookup, key)
                .open(row.payload(), row.whole().id());
    }

    /** Feedback may say what was said before; then its words are there, but not by it. */
    private static boolean isIndexed(StoredEntry row, Payload payload, VerifierPage page) throws CannotDecrypt {
        List<TermTable.DecisionTerm> rows = page.terms().getOrDefault(row.sequence(), List.of());
        SortedSet<SearchTerm> written =
                rows.stream().map(TermTable.DecisionTerm::term).collect(Collectors.toCollection(TreeSet::new));
        SortedSet<SearchTerm> said = payload.terms();
        if (row.whole().about() == null) {
            return written.equals(said) && rows.stream().allMatch(one -> one.decision() == row.sequence());
        }
        Set<SearchTerm> saidByAll = page.said().getOrDefault(row.decision(), new TreeSet<>());
        return said.containsAll(written)
                && saidByAll.containsAll(said)
                && rows.stream().allMatch(one -> one.decision() == row.decision());
    }

    private static boolean isCounted(StoredEntry row, Payload payload, VerifierPage page) throws CannotDecrypt {
        FeedbackTable.FeedbackRow counted = page.feedback().get(row.sequence());
        if (row.whole().kind() == EntryKind.DECISION) {
            return counted == null;
        }
        return FeedbackTable.FeedbackRow.of(row.whole(), row.decision(), payload.feedback())
                .equals(counted);
    }

    private boolean isMarked(Entry entry, Payload payload, VerifierPage page) throws CannotDecrypt {
        List<IdempotencyTable.MarkedRequest> marks = IdempotencyTable.of(entry.sequence(), page.idempotency());
        if (!payload.hasKey()) {
            return marks.isEmpty();
        }
        String keyHash = master.keyHash(entry.origin().caller(), payload.idempotencyKey());
        String bodyHash = master.bodyHash(payload.input());
        return marks.equals(List.of(new IdempotencyTable.MarkedRequest(keyHash, bodyHash, entry.sequence())));
    }
}
