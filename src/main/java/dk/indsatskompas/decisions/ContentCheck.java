package dk.indsatskompas.decisions;

import dk.indsatskompas.decisions.Verification.Reason;
import dk.indsatskompas.decisions.VerifierPage.Row;
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
    Optional<Reason> check(Row row, VerifierPage page) {
        if (!row.citizen().isAlive()) {
            return Optional.empty();
        }
        try {
            Payload payload = open(row);
            if (!master.lookup(payload.citizenRef()).equals(row.citizen().lookup())) {
                return Optional.of(Reason.DOES_NOT_OPEN);
            }
            if (!isIndexed(row, payload, page)) {
                return Optional.of(Reason.INDEX_WRONG);
            }
            if (!isCounted(row, payload, page)) {
                return Optional.of(Reason.FEEDBACK_WRONG);
            }
            return isMarked(row.whole(), payload, page) ? Optional.empty() : Optional.of(Reason.IDEMPOTENCY_WRONG);
        } catch (DoesNotOpen e) {
            return Optional.of(Reason.DOES_NOT_OPEN);
        }
    }

    private Payload open(Row row) throws DoesNotOpen {
        UUID id = Objects.requireNonNull(row.whole().citizen());
        Bytes wrapped = Objects.requireNonNull(row.citizen().key());
        SecretKey key = master.unwrap(wrapped.toByteArray(), id);
        String lookup = String.valueOf(row.citizen().lookup());
        return new Citizen(id, String.valueOf(row.citizen().period()), lookup, key)
                .open(row.payload(), row.whole().id());
    }

    /** Feedback may say what was said before; then its words are there, but not by it. */
    private static boolean isIndexed(Row row, Payload payload, VerifierPage page) throws DoesNotOpen {
        List<TermTable.Row> rows = page.terms().getOrDefault(row.sequence(), List.of());
        SortedSet<Term> written = rows.stream().map(TermTable.Row::term).collect(Collectors.toCollection(TreeSet::new));
        SortedSet<Term> said = payload.terms();
        if (row.whole().about() == null) {
            return written.equals(said) && rows.stream().allMatch(one -> one.decision() == row.sequence());
        }
        Set<Term> saidByAll = page.said().getOrDefault(row.decision(), new TreeSet<>());
        return said.containsAll(written)
                && saidByAll.containsAll(said)
                && rows.stream().allMatch(one -> one.decision() == row.decision());
    }

    private static boolean isCounted(Row row, Payload payload, VerifierPage page) throws DoesNotOpen {
        FeedbackTable.Row counted = page.feedback().get(row.sequence());
        if (row.whole().kind() == Kind.DECISION) {
            return counted == null;
        }
        return FeedbackTable.Row.of(row.whole(), row.decision(), payload.feedback())
                .equals(counted);
    }

    private boolean isMarked(Entry entry, Payload payload, VerifierPage page) throws DoesNotOpen {
        List<IdempotencyTable.Row> marks = IdempotencyTable.of(entry.sequence(), page.idempotency());
        if (!payload.hasKey()) {
            return marks.isEmpty();
        }
        String keyHash = master.keyHash(entry.origin().caller(), payload.idempotencyKey());
        String bodyHash = master.bodyHash(payload.input());
        return marks.equals(List.of(new IdempotencyTable.Row(keyHash, bodyHash, entry.sequence())));
    }
}
