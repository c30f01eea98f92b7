package dk.indsatskompas.publishing;

import dk.indsatskompas.advice.Advisor;
import dk.indsatskompas.analysis.Observation;
import dk.indsatskompas.decisions.StoreUnavailable;
import dk.indsatskompas.publishing.FolderChecks.OpenedFolder;
import dk.indsatskompas.rulebook.folder.Folder;
import dk.indsatskompas.rulebook.folder.FolderSnapshot;
import dk.indsatskompas.rulebook.problems.BrokenRulebook;
import dk.indsatskompas.rulebook.problems.Problem;
import dk.indsatskompas.rulebook.problems.ProblemCode;
import dk.indsatskompas.rulebook.problems.UnforeseenProblem;
import dk.indsatskompas.vocabulary.Language;
import dk.indsatskompas.vocabulary.Printable;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.atomic.AtomicLong;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.scheduling.annotation.Scheduled;

/**
 * The rules folder, looked at again and again. A change counts once two looks in a row agree, so that nothing is read
 * while it is being saved. One thread looks; anybody may ask for the state.
 */
public final class WatchedFolder {
    private static final Logger LOG = LoggerFactory.getLogger(WatchedFolder.class);

    /** A busy machine is busy for a while. */
    private static final Duration ANOTHER_TRY = Duration.ofMinutes(5);

    private final @Nullable Path root;
    private final Publishing publishing;
    private final Clock clock;
    private @Nullable FolderSnapshot seen;
    private @Nullable FolderSnapshot handled;
    private @Nullable Advisor ready;
    private volatile @Nullable FolderState state;
    private final AtomicLong clean = new AtomicLong();
    private final AtomicLong broken = new AtomicLong();

    /** Watches a folder; null when the rules are those built in, which never change. */
    public WatchedFolder(@Nullable Path root, Publishing publishing, Clock clock) {
        this.root = root;
        this.publishing = publishing;
        this.clock = clock;
    }

    /**
     * What came of the folder when it was read last; it has no fingerprint when it could not be read, and is not
     * recorded while the store is not there for it to come into force.
     *
     * @param leftovers the files that were passed over
     * @param untold what it did not tell of how it differed from the rulebook that was in force then
     */
    public record FolderState(
            @Nullable String fingerprint,
            Instant checkedAt,
            List<Problem> problems,
            Set<String> leftovers,
            List<Observation> untold,
            boolean recorded) {
        /** What keeps nobody from using the folder. */
        public List<Observation> remarks() {
            return Stream.concat(Observation.leftovers(leftovers).stream(), untold.stream())
                    .toList();
        }

        public boolean isClean() {
            return problems.isEmpty();
        }

        /** What could not be taken in is in no fingerprint. */
        private boolean isOf(Folder folder) {
            return folder.fingerprint().equals(fingerprint)
                    && (folder.flaws().isEmpty() || problems.containsAll(folder.flaws()));
        }
    }

    public boolean isWatched() {
        return root != null;
    }

    /** Empty until it was read for the first time. */
    public Optional<FolderState> state() {
        return Optional.ofNullable(state);
    }

    /** How many changes of the folder were found to be clean. */
    public long clean() {
        return clean.get();
    }

    /** How many changes of the folder were found to have problems. */
    public long broken() {
        return broken.get();
    }

    /** Looks once. What is clean comes into force, unless that takes an approval. */
    @Scheduled(fixedDelayString = "${indsatskompas.rules-watch}", initialDelayString = "${indsatskompas.rules-watch}")
    public void look() {
        if (root == null) {
            return;
        }
        if (ready != null) {
            bring(ready);
        }
        FolderSnapshot now = FolderSnapshot.at(root);
        if (now.equals(handled) && !mayFareBetter()) {
            return;
        }
        if (!now.equals(seen)) {
            seen = now;
            return;
        }
        Optional<Folder> folder = read(root);
        if (FolderSnapshot.at(root).equals(now)) {
            folder.ifPresent(this::handle);
            handled = now.mayHideAChange(clock.instant()) ? null : now;
        }
    }

    private Optional<Folder> read(Path from) {
        try {
            return Optional.of(UnforeseenProblem.caught(() -> Folder.of(from)));
        } catch (BrokenRulebook e) {
            OpenedFolder.tellWhatFailed(e);
            refuse(null, Set.of(), e);
            return Optional.empty();
        }
    }

    private void handle(Folder folder) {
        FolderState before = state;
        if (before != null && before.isOf(folder) && !mayFareBetter()) {
            saw(folder.fingerprint(), before.problems(), folder.leftovers(), before.untold(), before.recorded());
            return;
        }
        try {
            Advisor advisor = publishing.open(folder).sound();
            boolean auto = publishing.mode() == PublishingMode.AUTO;
            saw(folder.fingerprint(), List.of(), folder.leftovers(), publishing.untold(advisor.rulebook()), !auto);
            clean.incrementAndGet();
            if (before != null) {
                LOG.info("The rules folder has no problem: {}", folder.fingerprint());
            }
            if (auto) {
                bring(advisor);
            }
        } catch (BrokenRulebook e) {
            refuse(folder.fingerprint(), folder.leftovers(), e);
        }
    }

    private void saw(
            @Nullable String fingerprint,
            List<Problem> problems,
            Set<String> leftovers,
            List<Observation> untold,
            boolean recorded) {
        if (!leftovers.isEmpty() && !leftovers.equals(leftovers())) {
            LOG.info(
                    "Passed over in the rules folder, since it is no part of a rulebook: {}",
                    Printable.listed(leftovers));
        }
        state = new FolderState(fingerprint, clock.instant(), problems, leftovers, untold, recorded);
    }

    private Set<String> leftovers() {
        FolderState before = state;
        return before == null ? Set.of() : before.leftovers();
    }

    /** Whether it was no fault of the folder that its check took too long, for all one knows, and that is a while ago. */
    private boolean mayFareBetter() {
        FolderState before = state;
        return before != null
                && before.problems().stream().anyMatch(problem -> problem.code() == ProblemCode.CHECK_TOO_LONG)
                && !clock.instant().isBefore(before.checkedAt().plus(ANOTHER_TRY));
    }

    private void refuse(@Nullable String fingerprint, Set<String> leftovers, BrokenRulebook found) {
        ready = null;
        saw(fingerprint, found.problems(), leftovers, List.of(), true);
        broken.incrementAndGet();
        LOG.warn("The rules folder has problems, so the last good rulebook goes on:");
        found.problems().forEach(problem -> LOG.warn("{}", problem.in(Language.DA)));
    }

    /** Once more with every look, until it is recorded. */
    private void bring(Advisor advisor) {
        ready = advisor;
        try {
            publishing.bring(advisor);
            ready = null;
            FolderState before = Objects.requireNonNull(state);
            saw(advisor.rulebook().fingerprint(), List.of(), before.leftovers(), before.untold(), true);
        } catch (StoreUnavailable e) {
            LOG.warn("The rulebook of the folder waits for the store: {}", e.getMessage());
        }
    }
}
