package dk.indsatskompas.publishing;

import dk.indsatskompas.advice.Advisor;
import dk.indsatskompas.decisions.Decisions;
import dk.indsatskompas.decisions.RecordedStep;
import dk.indsatskompas.decisions.Refused;
import dk.indsatskompas.decisions.RulebookLog;
import dk.indsatskompas.decisions.Steps;
import dk.indsatskompas.rulebook.BrokenRulebook;
import dk.indsatskompas.rulebook.Folder;
import dk.indsatskompas.rulebook.Problem;
import dk.indsatskompas.rulebook.Rulebook;
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

    private final Mode mode;
    private final Decisions decisions;
    private final RulebookLog log;
    private final KeptRulebooks kept;
    private final Foresight foresight;
    private final Rulebooks rulebooks;
    private final Clock clock;
    private final ReentrantLock swapping = new ReentrantLock();
    private final Checks checks;
    private final AtomicReference<@Nullable Long> behindSince = new AtomicReference<>();
    private volatile @Nullable String notFollowed;

    /** Goes on with what was opened. */
    public Publishing(Opening opening, Rulebooks rulebooks) {
        this.mode = opening.mode();
        this.decisions = opening.decisions();
        this.log = decisions.rulebookLog();
        this.kept = opening.kept();
        this.foresight = opening.foresight();
        this.rulebooks = rulebooks;
        this.clock = opening.clock();
        this.checks = opening.checks();
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

    public Mode mode() {
        return mode;
    }

    /** Every step so far. */
    public Steps steps() {
        return log.steps();
    }

    /** Since when what answers is in force, as far as the log was read; empty when that is not known. */
    public Optional<Instant> since() {
        return log.known()
                .status(rulebooks.inForce().rulebook().fingerprint(), clock.instant())
                .map(Steps.Status::since);
    }

    /**
     * Checks a folder and keeps nothing of it.
     *
     * @throws Checks.Busy when enough are being checked already
     * @throws Checks.Abandoned when its sender is gone
     */
    public Checked check(Sent sent) {
        Opened opened = checks.open(sent);
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
     * @throws Checks.Busy when enough are being checked already
     * @throws Checks.Abandoned when its sender is gone
     */
    public Submitted submit(Sent sent, String caller) throws BrokenRulebook {
        Advisor draft = checks.open(sent).sound();
        Folder folder = draft.rulebook().folder();
        kept.put(draft);
        return new Submitted(folder.fingerprint(), log.submit(folder, telling(caller, draft)));
    }

    /**
     * Approves a draft; empty when there is no such rulebook.
     *
     * @throws Refused.StepNotTaken when it may not be approved, or not by this caller
     */
    public Optional<Steps.Status> approve(String fingerprint, String caller) {
        return decisions.rulebook(fingerprint).flatMap(known -> {
            log.approve(fingerprint, telling(caller, null));
            return status(fingerprint);
        });
    }

    /**
     * Brings a rulebook into force; empty when there is no such rulebook.
     *
     * @param from from when; null is at once
     * @throws Refused.StepNotTaken when it may not come into force
     * @throws KeptRulebooks.Unreadable when this version of the service does not understand it
     */
    public Optional<Steps.Status> activate(String fingerprint, @Nullable Instant from, String caller) {
        return rulebooks.find(fingerprint).flatMap(advisor -> {
            log.activate(fingerprint, from, mode == Mode.APPROVAL, telling(caller, advisor));
            follow();
            return status(fingerprint);
        });
    }

    /**
     * Brings a former rulebook back into force and cancels what was scheduled.
     *
     * @param to null is the one before
     * @return its fingerprint
     * @throws Refused.StepNotTaken when there is none to go back to
     * @throws KeptRulebooks.Unreadable when this version of the service does not understand it
     */
    public String rollBack(@Nullable String to, String caller) {
        Optional.ofNullable(to)
                .or(() -> log.steps().before(clock.instant()))
                .filter(target -> log.steps().wasInForce(target, clock.instant()))
                .ifPresent(rulebooks::find);
        log.rollBack(to, telling(caller, null));
        follow();
        return log.steps().inForce(clock.instant()).orElseThrow().fingerprint();
    }

    /** Where a rulebook stands; empty when no step was ever taken with it. */
    public Optional<Steps.Status> status(String fingerprint) {
        return log.steps().status(fingerprint, clock.instant());
    }

    /** Lets the rulebook answer that is in force by the log. When it cannot, the last one goes on. */
    public void follow() {
        swapping.lock();
        try {
            log.steps().inForce(clock.instant()).ifPresent(this::follow);
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
                .inForce(clock.instant())
                .map(RecordedStep::fingerprint)
                .filter(due -> !due.equals(answering))
                .isEmpty();
        long now = System.nanoTime();
        Long since = behindSince.updateAndGet(before -> same ? null : before == null ? Long.valueOf(now) : before);
        return Optional.ofNullable(since).map(begun -> Duration.ofNanos(now - begun));
    }

    /** Builds and tries a folder beside what is running. What answers already was tried before. */
    Opened open(Folder folder) {
        Advisor running = rulebooks.inForce();
        return folder.flaws().isEmpty() && running.rulebook().fingerprint().equals(folder.fingerprint())
                ? new Opened(folder, running, List.of())
                : checks.open(folder);
    }

    /** Brings what the rules folder has into force, unless it is what the folder brought last. */
    void bring(Advisor advisor) {
        Folder folder = advisor.rulebook().folder();
        kept.put(advisor);
        log.bring(folder, telling(Telling.SERVICE, advisor));
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
            Advisor next = kept.find(fingerprint).orElseThrow(KeptRulebooks.Unreadable::missing);
            rulebooks.replace(next);
            notFollowed = null;
            inForce(next.rulebook());
        } catch (KeptRulebooks.Unreadable e) {
            notFollowed = fingerprint;
            LOG.error("Rulebook {} should be in force and cannot be read: {}", fingerprint, e.problems());
        }
    }

    static void inForce(Rulebook rulebook) {
        LOG.info("Rulebook {} {} in force", rulebook.contents().manifest().version(), rulebook.fingerprint());
    }

    private Telling telling(String caller, @Nullable Advisor inHand) {
        return new Telling(caller, inHand, decisions, rulebooks::find, foresight);
    }
}
