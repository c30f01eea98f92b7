package dk.indsatskompas.publishing;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import dk.indsatskompas.advice.Advisor;
import dk.indsatskompas.decisions.Decisions;
import dk.indsatskompas.rulebook.BrokenRulebook;
import dk.indsatskompas.rulebook.Contents;
import dk.indsatskompas.rulebook.Folder;
import dk.indsatskompas.rulebook.Problem;
import dk.indsatskompas.rulebook.Problems;
import dk.indsatskompas.rulebook.Rulebook;
import dk.indsatskompas.rulebook.Unforeseen;
import java.util.List;
import java.util.Optional;

/**
 * The rulebooks of the log of decisions, compiled when they are asked for. They were checked before they were kept, so
 * their scenarios are not tried again. The last few stay compiled.
 */
public final class KeptRulebooks {

    /** A compiled rulebook takes some ten megabytes and a second; few are asked for at a time, besides those that may be next. */
    private static final int COMPILED = 6;

    private final Decisions decisions;
    private final Cache<String, Advisor> advisors;

    public KeptRulebooks(Decisions decisions) {
        this.decisions = decisions;
        // One that is dropped is left to the collector of garbage: somebody may still be asking it. Then it is disposed
        // of.
        this.advisors = Caffeine.newBuilder().maximumSize(COMPILED).build();
    }

    /**
     * The rulebook with this fingerprint; empty when it is not kept.
     *
     * @throws Unreadable when this version of the service does not understand it any more
     */
    public Optional<Advisor> find(String fingerprint) {
        Advisor compiled = advisors.getIfPresent(fingerprint);
        return compiled != null
                ? Optional.of(compiled)
                : decisions.rulebook(fingerprint).map(folder -> advisors.get(fingerprint, missing -> open(folder)));
    }

    /** Compiles one that may be asked for soon, unless it is compiled already or cannot be read; whether it did. */
    boolean prepare(String fingerprint) {
        if (advisors.getIfPresent(fingerprint) != null) {
            return false;
        }
        try {
            return find(fingerprint).isPresent();
        } catch (Unreadable e) {
            return false;
        }
    }

    /** A compiled rulebook that will be asked for soon. */
    void put(Advisor compiled) {
        advisors.put(compiled.rulebook().fingerprint(), compiled);
    }

    /** A rulebook of an earlier version may have its tables in that version's form. */
    static Advisor open(Folder folder) {
        try {
            return Unforeseen.caught(() -> new Advisor(read(folder)));
        } catch (BrokenRulebook e) {
            Opened.tellWhatFailed(e);
            throw new Unreadable(e.problems());
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

        Unreadable(List<Problem> problems) {
            this("The kept rulebook has " + problems.size() + " problem(s)", problems);
        }

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
