package dk.indsatskompas.publishing;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import dk.indsatskompas.advice.Advisor;
import dk.indsatskompas.decisions.Decisions;
import dk.indsatskompas.publishing.FolderChecks.OpenedFolder;
import dk.indsatskompas.rulebook.Contents;
import dk.indsatskompas.rulebook.Rulebook;
import dk.indsatskompas.rulebook.folder.Folder;
import dk.indsatskompas.rulebook.problems.BrokenRulebook;
import dk.indsatskompas.rulebook.problems.Problem;
import dk.indsatskompas.rulebook.problems.Problems;
import dk.indsatskompas.rulebook.problems.UnforeseenProblem;
import java.util.List;
import java.util.Optional;

/**
 * The rulebooks of the log of decisions, built when they are asked for. They were checked before they were kept, so
 * their scenarios are not tried again. The last few stay built.
 */
public final class RulebookCache {
    /** A built rulebook takes some megabytes, and a tenth of a second to make again; few are asked for at a time. */
    private static final int BUILT = 6;

    private final Decisions decisions;

    /** One that is dropped is left to the collector of garbage: somebody may still be asking it. */
    private final Cache<String, Advisor> advisors =
            Caffeine.newBuilder().maximumSize(BUILT).build();

    public RulebookCache(Decisions decisions) {
        this.decisions = decisions;
    }

    /** The rulebook with this fingerprint; empty when it is not kept. May be {@link Unreadable}. */
    public Optional<Advisor> find(String fingerprint) {
        Advisor built = advisors.getIfPresent(fingerprint);
        return built != null
                ? Optional.of(built)
                : decisions.rulebook(fingerprint).map(folder -> advisors.get(fingerprint, missing -> open(folder)));
    }

    void put(Advisor built) {
        advisors.put(built.rulebook().fingerprint(), built);
    }

    /** A rulebook of an earlier version may have its tables in that version's form. */
    static Advisor open(Folder folder) {
        try {
            return UnforeseenProblem.caught(() -> new Advisor(read(folder)));
        } catch (BrokenRulebook e) {
            OpenedFolder.tellWhatFailed(e);
            throw new Unreadable("The kept rulebook has " + e.problems().size() + " problem(s)", e.problems());
        }
    }

    private static Rulebook read(Folder folder) throws BrokenRulebook {
        Problems problems = new Problems();
        Contents contents = Rulebook.read(folder, problems);
        if (problems.sorted().stream().anyMatch(Problem::isOfTheRules)) {
            throw new BrokenRulebook(problems.sorted());
        }
        return Rulebook.of(folder, contents);
    }

    /** A rulebook was in force once, and this version of the service finds problems in it. */
    public static final class Unreadable extends RuntimeException {
        private static final long serialVersionUID = 1L;

        private final transient List<Problem> problems;

        private Unreadable(String message, List<Problem> problems) {
            super(message);
            this.problems = problems;
        }

        /** A decision names a rulebook that the log does not have, which verification will tell more of. */
        public static Unreadable missing() {
            return new Unreadable("The rulebook of a decision is not kept", List.of());
        }

        public List<Problem> problems() {
            return problems;
        }
    }
}
