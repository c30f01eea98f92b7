package dk.indsatskompas.publishing;

import dk.indsatskompas.advice.Advisor;
import dk.indsatskompas.analysis.Analysis;
import dk.indsatskompas.analysis.Observation;
import dk.indsatskompas.decisions.Decisions;
import dk.indsatskompas.decisions.IdempotencyKey;
import dk.indsatskompas.decisions.RecordedStep;
import dk.indsatskompas.publishing.FolderChecks.OpenedFolder;
import dk.indsatskompas.publishing.FolderChecks.SentFolder;
import dk.indsatskompas.publishing.StepHistory.RulebookStatus;
import dk.indsatskompas.publishing.StepHistory.StepLog;
import dk.indsatskompas.publishing.StepTaking.PossibleSteps;
import dk.indsatskompas.rulebook.Rulebook;
import dk.indsatskompas.rulebook.folder.Folder;
import dk.indsatskompas.rulebook.problems.BrokenRulebook;
import dk.indsatskompas.rulebook.problems.Problem;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicReference;
import java.util.concurrent.locks.ReentrantLock;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.scheduling.annotation.Scheduled;

/**
 * Brings rulebooks into force and back. Each step is on the disk before it has any effect, and what is in force follows
 * from the log alone: so all replicas agree, and a restart changes nothing. Every method may throw
 * {@link dk.indsatskompas.decisions.StoreUnavailable}.
 */
public final class Publishing {
    private static final Logger LOG = LoggerFactory.getLogger(Publishing.class);

    private final Setup setup;
    private final StepLog log;
    private final StepTaking steps;
    private final RulebookRegistry rulebooks;
    private final ReentrantLock swapping = new ReentrantLock();
    private final AtomicReference<@Nullable Long> behindSince = new AtomicReference<>();
    private volatile @Nullable String notFollowed;

    public record Setup(
            PublishingMode mode,
            Decisions decisions,
            RulebookCache kept,
            StepImpact impact,
            FolderChecks checks,
            Clock clock) {}

    Publishing(Setup setup, StepLog log, RulebookRegistry rulebooks) {
        this.setup = setup;
        this.log = log;
        this.steps = new StepTaking(setup, log);
        this.rulebooks = rulebooks;
    }

    /**
     * Begins with what the log says is in force, unless the rules folder has something newer. A folder that is broken
     * stops the start only when no good rulebook was ever in force; and {@link RulebookCache.Unreadable} does when this
     * version of the service does not understand what is.
     */
    public static Publishing start(Setup setup, Folder folder) throws BrokenRulebook {
        StepLog log = new StepLog(setup.decisions());
        boolean auto = setup.mode() == PublishingMode.AUTO;
        String given = folder.fingerprint();
        Optional<String> inForce = inForce(setup, log);
        boolean isInForce = inForce.equals(Optional.of(given));
        // What is in force by the log is checked again, too, because this version of the service may know better.
        boolean isNews = auto && (isInForce || !log.steps().isFromFolder(given));
        if (inForce.isEmpty() || isNews) {
            try {
                new StepTaking(setup, log)
                        .bring(opened(setup, folder), auto ? PossibleSteps::ofFolder : PossibleSteps::first);
            } catch (BrokenRulebook e) {
                if (inForce.isEmpty() || isInForce) {
                    throw e;
                }
                LOG.warn(
                        "The rules folder has {} problem(s); the last good rulebook goes on",
                        e.problems().size());
            }
        }
        Advisor first =
                setup.kept().find(inForce(setup, log).orElseThrow()).orElseThrow(RulebookCache.Unreadable::missing);
        inForce(first.rulebook());
        return new Publishing(setup, log, new RulebookRegistry(first, setup.kept(), log, setup.clock()));
    }

    public RulebookRegistry rulebooks() {
        return rulebooks;
    }

    /**
     * What came of checking a folder; it has no fingerprint when it could not be taken in, or the check was stopped.
     *
     * @param remarks what keeps nobody from using the folder
     */
    public record Checked(@Nullable String fingerprint, List<Problem> problems, List<Observation> remarks) {}

    /**
     * A draft that was submitted; it is not new when it was known already, and stays where it stands.
     *
     * @param remarks what keeps nobody from using the folder
     */
    public record Submitted(String fingerprint, boolean isNew, List<Observation> remarks) {}

    public PublishingMode mode() {
        return setup.mode();
    }

    public StepHistory steps() {
        return log.steps();
    }

    /** Since when what answers is in force, as far as the log was read; empty when that is not known. */
    public Optional<Instant> since() {
        return log.known().status(answering(), now()).map(RulebookStatus::since);
    }

    /** Checks a folder and keeps nothing of it. {@link FolderChecks} says when it does not. */
    public Checked check(SentFolder sent) {
        OpenedFolder opened = setup.checks().open(sent);
        Folder folder = opened.folder();
        if (folder == null) {
            return new Checked(null, opened.problems(), List.of());
        }
        List<Observation> remarks = Observation.leftovers(folder.leftovers());
        if (opened.advisor() != null) {
            try (Rulebook rulebook = opened.advisor().rulebook()) {
                remarks = remarks(rulebook);
            }
        }
        return new Checked(folder.fingerprint(), opened.problems(), remarks);
    }

    /** A folder that was tried; it can be asked, even when its examples or tables are wrong. */
    public record TriedDraft(Optional<Advisor> advisor, List<Problem> problems) {}

    /** Tries a folder and keeps nothing of it. {@link FolderChecks} says when it does not. */
    public TriedDraft tryOut(Folder folder) {
        OpenedFolder opened = setup.checks().open(SentFolder.of(folder));
        return new TriedDraft(Optional.ofNullable(opened.advisor()), opened.problems());
    }

    /** Keeps a draft, unless it is broken, or {@link FolderChecks} does not check it. */
    public Submitted submit(SentFolder sent, String caller) throws BrokenRulebook {
        Advisor draft = setup.checks().open(sent).sound();
        String fingerprint = draft.rulebook().fingerprint();
        setup.kept().put(draft);
        boolean isNew = steps.take(caller, draft, possible -> possible.submission(fingerprint));
        return new Submitted(fingerprint, isNew, remarks(draft.rulebook()));
    }

    private List<Observation> remarks(Rulebook rulebook) {
        return Stream.concat(Observation.leftovers(rulebook.folder().leftovers()).stream(), untold(rulebook).stream())
                .toList();
    }

    /** What a rulebook does not tell of how it differs from the one in force. */
    List<Observation> untold(Rulebook rulebook) {
        return Analysis.untold(rulebooks.inForce().rulebook(), rulebook);
    }

    /** Approves a draft, unless a {@link StepNotTaken} says why not; empty when there is no such rulebook. */
    public Optional<RulebookStatus> approve(String fingerprint, String caller) {
        return setup.decisions().rulebook(fingerprint).flatMap(known -> {
            steps.take(caller, null, possible -> possible.approval(fingerprint, caller));
            return status(fingerprint);
        });
    }

    /**
     * Brings a rulebook into force, from then on or, for null, at once, and once for a key; empty when there is no such
     * rulebook.
     *
     * @throws StepNotTaken when it may not come into force
     * @throws RulebookCache.Unreadable when this version of the service does not understand it
     */
    public Optional<RulebookStatus> activate(
            String fingerprint, @Nullable Instant from, String caller, @Nullable IdempotencyKey key) {
        return rulebooks.find(fingerprint).flatMap(advisor -> {
            boolean approvalNeeded = setup.mode() == PublishingMode.APPROVAL;
            steps.take(
                    caller,
                    null,
                    possible ->
                            possible.once(caller, key, () -> possible.activation(fingerprint, from, approvalNeeded)));
            follow();
            return status(fingerprint);
        });
    }

    /**
     * Brings a former rulebook, for null the one before, back into force, cancels what was scheduled, and says which it
     * is; once for a key. May throw what {@link #activate} may.
     */
    public String rollBack(@Nullable String to, String caller, @Nullable IdempotencyKey key) {
        StepHistory history = log.steps();
        Optional.ofNullable(to)
                .or(() -> history.before(now()))
                .filter(target -> history.wasInForce(target, now()))
                .ifPresent(rulebooks::find);
        steps.take(caller, null, possible -> possible.once(caller, key, () -> possible.rollback(to)));
        follow();
        StepHistory after = log.steps();
        return after.earlier(caller, key)
                .or(() -> after.inForce(now()))
                .orElseThrow()
                .fingerprint();
    }

    public Optional<RulebookStatus> status(String fingerprint) {
        return log.steps().status(fingerprint, now());
    }

    /** Lets the rulebook answer that is in force by the log; all replicas follow within a second, or keep the last. */
    @Scheduled(fixedDelay = 250, timeUnit = TimeUnit.MILLISECONDS, initialDelay = 250)
    public void follow() {
        swapping.lock();
        try {
            log.steps().inForce(now()).ifPresent(due -> follow(due.fingerprint()));
        } finally {
            swapping.unlock();
            behind();
        }
    }

    /** A rulebook that is in force by the log, and that this version of the service cannot bring into force. */
    public Optional<String> notFollowed() {
        return Optional.ofNullable(notFollowed);
    }

    /** For how long what answers has not been what is in force by the log, as far as that was read; empty when it is. */
    public Optional<Duration> behind() {
        boolean same = log.known()
                .inForce(now())
                .filter(due -> !due.fingerprint().equals(answering()))
                .isEmpty();
        long now = System.nanoTime();
        Long since = behindSince.updateAndGet(before -> same ? null : before == null ? Long.valueOf(now) : before);
        return Optional.ofNullable(since).map(begun -> Duration.ofNanos(now - begun));
    }

    /** Builds and tries a folder beside what is running. What answers already was tried before. */
    OpenedFolder open(Folder folder) {
        Advisor running = rulebooks.inForce();
        return folder.flaws().isEmpty() && running.rulebook().fingerprint().equals(folder.fingerprint())
                ? new OpenedFolder(folder, running, List.of())
                : setup.checks().open(folder);
    }

    /** Brings what the rules folder has into force, unless it is what the folder brought last. */
    void bring(Advisor advisor) {
        steps.bring(advisor, PossibleSteps::ofFolder);
        follow();
    }

    private void follow(String fingerprint) {
        if (answering().equals(fingerprint)) {
            notFollowed = null;
            return;
        }
        if (fingerprint.equals(notFollowed)) {
            return;
        }
        try {
            Advisor next = setup.kept().find(fingerprint).orElseThrow(RulebookCache.Unreadable::missing);
            rulebooks.replace(next);
            notFollowed = null;
            inForce(next.rulebook());
        } catch (RulebookCache.Unreadable e) {
            notFollowed = fingerprint;
            LOG.error("Rulebook {} should be in force and cannot be read: {}", fingerprint, e.problems());
        }
    }

    private String answering() {
        return rulebooks.inForce().rulebook().fingerprint();
    }

    private Instant now() {
        return setup.clock().instant();
    }

    private static void inForce(Rulebook rulebook) {
        LOG.info("Rulebook {} {} in force", rulebook.contents().manifest().version(), rulebook.fingerprint());
    }

    private static Optional<String> inForce(Setup setup, StepLog log) {
        return log.steps().inForce(setup.clock().instant()).map(RecordedStep::fingerprint);
    }

    /** The rules that come with this version were tried when it was built, and no start needs to try them again. */
    private static Advisor opened(Setup setup, Folder folder) throws BrokenRulebook {
        boolean builtIn = folder.flaws().isEmpty()
                && folder.fingerprint().equals(BuiltInRules.folder().fingerprint());
        return builtIn
                ? RulebookCache.open(folder)
                : setup.checks().open(folder).sound();
    }
}
