package dk.indsatskompas.decisions.proof;

import dk.indsatskompas.decisions.Entry;
import dk.indsatskompas.decisions.keys.MasterKey;
import dk.indsatskompas.decisions.proof.Verification.FailureReason;
import dk.indsatskompas.decisions.proof.VerifierPage.StoredEntry;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * What can be said of an entry without knowing the one before, which is most of the work; so it is done for many at once.
 *
 * @param whole whether it is what its hashes were computed from
 * @param contents what is wrong with what it says
 */
record RowCheck(StoredEntry row, boolean whole, Optional<FailureReason> contents) {

    static List<RowCheck> of(VerifierPage page, @Nullable MasterKey master) {
        return page.rows().parallelStream().map(row -> of(row, page, master)).toList();
    }

    private static RowCheck of(StoredEntry row, VerifierPage page, @Nullable MasterKey master) {
        Entry entry = row.entry();
        boolean whole = entry != null
                && entry.isWhole()
                && entry.payload()
                        .equals(CanonicalStatement.sha256(row.payload().toByteArray()));
        return new RowCheck(
                row, whole, whole && master != null ? new ContentCheck(master).check(row, page) : Optional.empty());
    }
}
