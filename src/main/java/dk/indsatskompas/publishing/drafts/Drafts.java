package dk.indsatskompas.publishing.drafts;

import dk.indsatskompas.decisions.Decisions;
import dk.indsatskompas.decisions.StoreUnavailable;
import dk.indsatskompas.publishing.drafts.Draft.Revision;
import dk.indsatskompas.rulebook.folder.Folder;
import java.time.Clock;
import java.time.temporal.ChronoUnit;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Supplier;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.DataAccessException;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.support.JdbcTransactionManager;
import org.springframework.transaction.TransactionException;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * The drafts of this service, in its store. What has been saved stays: a save never takes the place of another's, not even
 * when both changed the same revision. Every method may throw {@link StoreUnavailable}.
 */
public final class Drafts {
    /** How often a number is tried that others at the same moment take first. */
    private static final int TRIES = 20;

    private final DraftTable table;
    private final TransactionTemplate transaction;
    private final Clock clock;

    public Drafts(DataSource store, Clock clock) {
        JdbcTemplate jdbc = new JdbcTemplate(store);
        this.table = new DraftTable(jdbc, JdbcClient.create(jdbc));
        this.transaction = new TransactionTemplate(new JdbcTransactionManager(store));
        this.clock = clock;
    }

    /** What a revision has instead of what it was made from, and who made it. */
    public record Saved(
            Map<String, byte[]> files,
            @Nullable Integer cameFrom,
            @Nullable Integer joined,
            String by) {}

    /** All of them, the newest first. */
    public List<Draft> all() {
        return trying(table::all);
    }

    public Optional<Draft> find(String id) {
        return trying(() -> table.find(id));
    }

    /** The files of one revision; they need not be a sound rulebook. */
    public Folder folder(String draft, int revision) {
        return Folder.of(trying(() -> table.files(draft, revision)));
    }

    public Draft begin(String title, String base, Folder folder, String by) {
        String id = Decisions.newId().toString();
        return trying(() -> transaction.execute(status -> {
            table.insert(id, title, base);
            add(id, new Saved(folder.files(), null, null, by));
            return table.find(id).orElseThrow();
        }));
    }

    /**
     * Keeps what somebody changed as a revision of its own, and returns it; the one that it came from when there is no
     * difference between the two, and the one that was made of that before when they are the same: a button that is pressed
     * while the page saves by itself, or pressed twice, is one change.
     */
    public Revision save(Draft draft, Saved saved) {
        Integer before = saved.cameFrom();
        if (before != null
                && saved.joined() == null
                && isSame(saved.files(), folder(draft.id(), before).files())) {
            return draft.find(before).orElseThrow();
        }
        int number = trying(() -> transaction.execute(status -> {
            int added = add(draft.id(), saved);
            Optional<Integer> same = sameBefore(draft.id(), added, saved);
            same.ifPresent(kept -> status.setRollbackOnly());
            return same.orElse(added);
        }));
        return find(draft.id()).flatMap(now -> now.find(number)).orElseThrow();
    }

    /** Takes a draft out of the way, or back. */
    public void putAside(Draft draft, boolean aside) {
        trying(() -> transaction.execute(status -> {
            table.putAside(draft.id(), aside ? clock.instant() : null);
            return aside;
        }));
    }

    private int add(String draft, Saved saved) {
        int number = table.insert(
                draft, saved.cameFrom(), saved.joined(), clock.instant().truncatedTo(ChronoUnit.MILLIS), saved.by());
        table.insert(draft, number, saved.files());
        return number;
    }

    /** Looked for behind the write, so that nobody else's comes in between. */
    private Optional<Integer> sameBefore(String draft, int added, Saved saved) {
        return table.find(draft).orElseThrow().revisions().stream()
                .filter(revision -> revision.number() < added
                        && Objects.equals(revision.cameFrom(), saved.cameFrom())
                        && Objects.equals(revision.joined(), saved.joined())
                        && isSame(table.files(draft, revision.number()), saved.files()))
                .map(Revision::number)
                .findFirst();
    }

    private static boolean isSame(Map<String, byte[]> some, Map<String, byte[]> others) {
        return some.keySet().equals(others.keySet())
                && some.entrySet().stream().allMatch(file -> Arrays.equals(file.getValue(), others.get(file.getKey())));
    }

    private static <T> T trying(Supplier<T> work) {
        try {
            for (int tried = 1; ; tried++) {
                try {
                    return work.get();
                } catch (DuplicateKeyException e) {
                    if (tried == TRIES) {
                        throw e;
                    }
                }
            }
        } catch (DataAccessException | TransactionException e) {
            throw new StoreUnavailable(e);
        }
    }
}
