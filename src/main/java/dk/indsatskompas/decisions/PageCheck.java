package dk.indsatskompas.decisions;

import dk.indsatskompas.decisions.Verification.Reason;
import dk.indsatskompas.decisions.VerifierPage.Row;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Reads pages of the chain, and checks each entry with what stands beside it, as far as the master key is there. */
final class PageCheck {

    private final Store store;
    private final BesideCheck beside;
    private final @Nullable ContentCheck contents;

    PageCheck(Store store, @Nullable MasterKey master) {
        this.store = store;
        this.beside = new BesideCheck(store);
        this.contents = master == null ? null : new ContentCheck(master);
    }

    VerifierPage next(long below) {
        return store.atOneMoment(() -> VerifierPage.read(store, below));
    }

    Optional<Reason> check(Row row, VerifierPage page) {
        return beside.check(row, page).or(() -> contents == null ? Optional.empty() : contents.check(row, page));
    }
}
