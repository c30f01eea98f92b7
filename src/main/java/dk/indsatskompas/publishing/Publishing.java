package dk.indsatskompas.publishing;

import dk.indsatskompas.advice.Advisor;
import dk.indsatskompas.decisions.Decisions;
import dk.indsatskompas.decisions.RecordedStep;
import dk.indsatskompas.rulebook.Rulebook;
import dk.indsatskompas.rulebook.folder.Folder;
import dk.indsatskompas.rulebook.problems.BrokenRulebook;
import dk.indsatskompas.rulebook.problems.Problem;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicReference;
import java.util.concurrent.locks.ReentrantLock;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Brings rulebooks into force and back. Each step is on the disk before it has any effect, and what is in force follows
 * from the log alone: so all replicas agree, and a restart changes nothing. Every method may throw
 * {@link dk.indsatskompas.decisions.StoreUnavailable}.
 */
public final class Publishing {

    private static final Logger LOG = LoggerFactory.getLogger(Publishing.class);

    /** Who brings what the rules folder has. */
    private static final String SERVICE = "service";

    private final Setup setup;
    private final StepLog log;
    private final StepTaking steps;
    private final RulebookRegistry rulebooks;
    private final ReentrantLock swapping = new ReentrantLock();
    private final AtomicReference<@Nullable Long> behindSince = new AtomicReference<>();
    private volatile @Nullable String notFollowed;

    /**
     * What publishing needs.
     *
     * @param mode how a rulebook comes into force
     * @param impact works out what a step changes
     */
    public record Setup(
            PublishingMode mode,
            Decisions decisions,
            RulebookCache kept,
            StepImpact impact,
            FolderChecks checks,
            Clock clock) {

        private StepTaking steps(StepLog log) {
            return new StepTaking(decisions, log, kept, impact, clock);
        }
    }

    private Publishing(Setup setup, StepLog log, RulebookRegistry rulebooks) {
        this.setup = setup;
        this.log = log;
        this.steps = setup.steps(log);
        this.rulebooks = rulebooks;
    }

    /**
     * Begins with what the log says is in force, unless the rules folder has something newer. A folder that is broken stops
     * the start only when no good rulebook was ever in force.
     *
     * @throws BrokenRulebook with all problems, when there is nothing else than a broken folder
     * @throws RulebookCache.Unreadable when this version of the service does not understand what is in force
     */
    public static Publishing start(Setup setup, Folder folder) throws BrokenRulebook {
        StepLog log = new StepLog(setup.decisions());
        Start start = new Start(setup, log, setup.steps(log));
        Advisor first = start.first(folder);
        inForce(first.rulebook());
        return new Publishing(setup, log, new RulebookRegistry(first, setup.kept(), log, setup.clock()));
    }

    /** Goes on with what answers already. */
    static Publishing with(Setup setup, RulebookRegistry rulebooks) {
        return new Publishing(setup, new StepLog(setup.decisions()), rulebooks);
    }

    /** The rulebook in force, and those before. */
    public RulebookRegistry rulebooks() {
        return rulebooks;
    }

    /**
     * What came of checking a folder.
     *
     * @param fingerprint null when the folder could not be taken in, or the check was stopped
     * @param problems empty when it can come into force
     */
    public record Checked(@Nullable String fingerprint, List<Problem> problems) {}

    /**
     * A draft that was submitted.
     *
     * @param isNew false when it was known already, and stays where it stands
     */
    public record Submitted(String fingerprint, boolean isNew) {}

    public PublishingMode mode() {
        return setup.mode();
    }

    /** Every step so far. */
    public StepHistory steps() {
        return log.steps();
    }

    /** Since when what answers is in force, as far as the log was read; empty when that is not known. */
    public Optional<Instant> since() {
        return log.known()
                .status(
                        rulebooks.inForce().rulebook().fingerprint(),
                        setup.clock().instant())
                .map(StepHistory.RulebookStatus::since);
    }

    /**
     * Checks a folder and keeps nothing of it.
     *
     * @throws FolderChecks.Busy when enough are being checked already
     * @throws FolderChecks.Abandoned when its sender is gone
     */
    public Checked check(SentFolder sent) {
        OpenedFolder opened = setup.checks().open(sent);
        Advisor advisor = opened.advisor();
        if (advisor != null) {
            advisor.rulebook().close();
        }
        Folder folder = opened.folder();
        return new Checked(folder == null ? null : folder.fingerprint(), opened.problems());
    }

    /**
     * Keeps a draft.
     *
     * @throws BrokenRulebook with all problems, when there is one
     * @throws FolderChecks.Busy when enough are being checked already
     * @throws FolderChecks.Abandoned when its sender is gone
     */
    public Submitted submit(SentFolder sent, String caller) throws BrokenRulebook {
        Advisor draft = setup.checks().open(sent).sound();
        Folder folder = draft.rulebook().folder();
        setup.kept().put(draft);
        return new Submitted(
                folder.fingerprint(), steps.take(caller, draft, possible -> possible.submission(folder.fingerprint())));
    }

    /**
     * Approves a draft; empty when there is no such rulebook.
     *
     * @throws StepNotTaken when it may not be approved, or not by this caller
     */
    public Optional<StepHistory.RulebookStatus> approve(String fingerprint, String caller) {
        return setup.decisions().rulebook(fingerprint).flatMap(known -> {
            steps.take(caller, null, possible -> possible.approval(fingerprint, caller));
            return status(fingerprint);
        });
    }

    /**
     * Brings a rulebook into force; empty when there is no such rulebook.
     *
     * @param from from when; null is at once
     * @throws StepNotTaken when it may not come into force
     * @throws RulebookCache.Unreadable when this version of the service does not understand it
     */
    public Optional<StepHistory.RulebookStatus> activate(String fingerprint, @Nullable Instant from, String caller) {
        return rulebooks.find(fingerprint).flatMap(advisor -> {
            boolean approvalNeeded = setup.mode() == PublishingMode.APPROVAL;
            steps.take(caller, null, possible -> possible.activation(fingerprint, from, approvalNeeded));
            follow();
            return status(fingerprint);
        });
    }

    /**
     * Brings a former rulebook back into force and cancels what was scheduled.
     *
     * @param to null is the one before
     * @return its fingerprint
     * @throws StepNotTaken when there is none to go back to
     * @throws RulebookCache.Unreadable when this version of the service does not understand it
     */
    public String rollBack(@Nullable String to, String caller) {
        Optional.ofNullable(to)
                .or(() -> log.steps().before(setup.clock().instant()))
                .filter(target -> log.steps().wasInForce(target, setup.clock().instant()))
                .ifPresent(rulebooks::find);
        steps.take(caller, null, possible -> possible.rollback(to));
        follow();
        return log.steps().inForce(setup.clock().instant()).orElseThrow().fingerprint();
    }

    /** Where a rulebook stands; empty when no step was ever taken with it. */
    public Optional<StepHistory.RulebookStatus> status(String fingerprint) {
        return log.steps().status(fingerprint, setup.clock().instant());
    }

    /** Lets the rulebook answer that is in force by the log. When it cannot, the last one goes on. */
    public void follow() {
        swapping.lock();
        try {
            log.steps().inForce(setup.clock().instant()).ifPresent(this::follow);
        } finally {
            swapping.unlock();
            behind();
        }
    }

    /** A rulebook that is in force by the log, and that this version of the service cannot bring into force. */
    public Optional<String> notFollowed() {
        return Optional.ofNullable(notFollowed);
    }

    /**
     * For how long another rulebook than the one that answers has been in force by the log, as far as the log was read;
     * empty when they are the same.
     */
    public Optional<Duration> behind() {
        String answering = rulebooks.inForce().rulebook().fingerprint();
        boolean same = log.known()
                .inForce(setup.clock().instant())
                .map(RecordedStep::fingerprint)
                .filter(due -> !due.equals(answering))
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
        setup.kept().put(advisor);
        steps.take(
                SERVICE,
                advisor,
                possible -> possible.ofFolder(advisor.rulebook().fingerprint()));
        follow();
    }

    private void follow(RecordedStep due) {
        String fingerprint = due.fingerprint();
        if (rulebooks.inForce().rulebook().fingerprint().equals(fingerprint)) {
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

    static void inForce(Rulebook rulebook) {
        LOG.info("Rulebook {} {} in force", rulebook.contents().manifest().version(), rulebook.fingerprint());
    }

    /** The first rulebook that answers. */
    private record Start(Setup setup, StepLog log, StepTaking steps) {

        Advisor first(Folder folder) throws BrokenRulebook {
            if (inForce().isEmpty() || (setup.mode() == PublishingMode.AUTO && isNews(folder))) {
                bring(folder);
            }
            return setup.kept().find(inForce().orElseThrow()).orElseThrow(RulebookCache.Unreadable::missing);
        }

        private Optional<String> inForce() {
            return log.steps().inForce(setup.clock().instant()).map(RecordedStep::fingerprint);
        }

        /** What is in force by the log is checked again, too, because this version of the service may know better. */
        private boolean isNews(Folder folder) {
            String fingerprint = folder.fingerprint();
            boolean brought = log.steps()
                    .lastFromFolder()
                    .filter(last -> last.fingerprint().equals(fingerprint))
                    .isPresent();
            return !brought || inForce().filter(fingerprint::equals).isPresent();
        }

        private void bring(Folder folder) throws BrokenRulebook {
            String fingerprint = folder.fingerprint();
            try {
                Advisor advisor = opened(folder);
                setup.kept().put(advisor);
                steps.take(
                        SERVICE,
                        advisor,
                        possible -> setup.mode() == PublishingMode.AUTO
                                ? possible.ofFolder(fingerprint)
                                : possible.first(fingerprint));
            } catch (BrokenRulebook e) {
                if (inForce().filter(other -> !other.equals(fingerprint)).isEmpty()) {
                    throw e;
                }
                LOG.warn(
                        "The rules folder has {} problem(s); the last good rulebook goes on",
                        e.problems().size());
            }
        }

        /** The rules that come with this version were tried when it was built, and no start needs to try them again. */
        private Advisor opened(Folder folder) throws BrokenRulebook {
            boolean builtIn = folder.flaws().isEmpty()
                    && folder.fingerprint().equals(BuiltInRules.folder().fingerprint());
            return builtIn
                    ? RulebookCache.open(folder)
                    : setup.checks().open(folder).sound();
        }
    }
}
