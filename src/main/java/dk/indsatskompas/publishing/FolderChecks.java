package dk.indsatskompas.publishing;

import dk.indsatskompas.advice.Advisor;
import dk.indsatskompas.rulebook.folder.Folder;
import dk.indsatskompas.rulebook.problems.BrokenRulebook;
import dk.indsatskompas.rulebook.problems.CheckStopped;
import dk.indsatskompas.rulebook.problems.Problem;
import dk.indsatskompas.rulebook.problems.ProblemCode;
import dk.indsatskompas.rulebook.problems.UnforeseenProblem;
import dk.indsatskompas.scenario.RulesFolder;
import dk.indsatskompas.vocabulary.Text;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Future;
import java.util.concurrent.FutureTask;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.BooleanSupplier;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.event.ContextClosedEvent;
import org.springframework.context.event.EventListener;

/**
 * Opens rules folders, each in a thread of its own that nobody else waits for: of those that are sent so many at once, and
 * beside them the service's own, so that neither keeps the other. Each has its time, and work stops when nobody waits for it.
 */
public final class FolderChecks implements AutoCloseable {
    private static final long LOOK_MILLIS = 100;

    /** Who was told to stop does so within a moment. */
    private static final Duration GRACE = Duration.ofSeconds(10);

    private final Semaphore ofOthers;
    private final Semaphore own = new Semaphore(1);
    private final Duration within;
    private final Map<Thread, Long> running = new ConcurrentHashMap<>();
    private volatile boolean closed;

    private record Check(Thread thread, Future<OpenedFolder> opened) {}

    /** So many that are sent are opened at once; one that takes longer than this has that as its problem. */
    public FolderChecks(int atOnce, Duration within) {
        this.ofOthers = new Semaphore(atOnce);
        this.within = within;
    }

    /** As many folders as are opened at once are being opened already, or the service stops. Nothing was read. */
    public static final class Busy extends RuntimeException {
        private static final long serialVersionUID = 1L;

        Busy() {
            super("No folder can be checked now", null, false, false);
        }
    }

    /** Whoever sent the folder is gone, and its check was stopped. */
    public static final class Abandoned extends RuntimeException {
        private static final long serialVersionUID = 1L;

        Abandoned() {
            super("Nobody waits for the check", null, false, false);
        }
    }

    /** How many go on although they were told to stop: each keeps its place until it ends. */
    public int notStopping() {
        long latest = System.nanoTime() - within.plus(GRACE).toNanos();
        return (int)
                running.values().stream().filter(begun -> begun - latest < 0).count();
    }

    /**
     * Opens a folder that is sent. It has its place before anything of it is read, so that what is sent never takes more
     * memory than that. {@link Busy} when there is no place, {@link Abandoned} when its sender is gone.
     */
    OpenedFolder open(SentFolder sent) {
        if (closed || !ofOthers.tryAcquire()) {
            throw new Busy();
        }
        return await(begun(sent.receiving(), ofOthers), sent.isGone());
    }

    /** Opens a folder of the service's own; {@link Busy} when the service stops. */
    OpenedFolder open(Folder folder) {
        try {
            if (!own.tryAcquire(within.toMillis(), TimeUnit.MILLISECONDS)) {
                return tooLong();
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new Busy();
        }
        return await(begun(() -> () -> folder, own), () -> false);
    }

    /**
     * Stops all that is under way, and takes up nothing more: before the server waits for what it is answering, so that
     * who waits for a check is told that it was stopped.
     */
    @Override
    @EventListener(ContextClosedEvent.class)
    public void close() {
        closed = true;
        running.keySet().forEach(Thread::interrupt);
    }

    /** The place is free again when nothing could be received, or the system has no thread to give. */
    private Check begun(Supplier<Supplier<Folder>> receiving, Semaphore place) {
        try {
            Supplier<Folder> taking = receiving.get();
            FutureTask<OpenedFolder> opening = new FutureTask<>(() -> opened(taking, place));
            Thread thread = new Thread(opening, "rules-check");
            thread.setDaemon(true);
            thread.start();
            return new Check(thread, opening);
        } catch (RuntimeException | Error e) {
            place.release();
            throw e;
        }
    }

    /** Lets go of its place before its sender hears of it, who may send the next at once. */
    private OpenedFolder opened(Supplier<Folder> taking, Semaphore place) {
        Thread check = Thread.currentThread();
        try {
            running.put(check, System.nanoTime());
            if (closed) {
                check.interrupt();
            }
            return OpenedFolder.of(taking);
        } finally {
            running.remove(check);
            place.release();
        }
    }

    private OpenedFolder await(Check check, BooleanSupplier isGone) {
        long end = System.nanoTime() + within.toNanos();
        try {
            while (System.nanoTime() - end < 0) {
                try {
                    return check.opened.get(LOOK_MILLIS, TimeUnit.MILLISECONDS);
                } catch (TimeoutException e) {
                    if (isGone.getAsBoolean()) {
                        throw new Abandoned();
                    }
                }
            }
            return tooLong();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new Busy();
        } catch (ExecutionException e) {
            throw failed(e);
        } finally {
            check.thread.interrupt();
        }
    }

    /** Nobody but the end of the service stops a thread that is waited for. */
    private static RuntimeException failed(ExecutionException e) {
        if (e.getCause() instanceof Error error) {
            throw error;
        }
        return e.getCause() instanceof CheckStopped ? new Busy() : new IllegalStateException(e);
    }

    private OpenedFolder tooLong() {
        return new OpenedFolder(null, null, List.of(Problem.ofTheFolder(ProblemCode.CHECK_TOO_LONG, said(within))));
    }

    static Text said(Duration time) {
        if (time.toMillisPart() > 0) {
            return Text.format("%d millisekunder", "%d milliseconds", time.toMillis());
        }
        return time.toSeconds() == 1
                ? new Text("1 sekund", "1 second")
                : Text.format("%d sekunder", "%d seconds", time.toSeconds());
    }

    /**
     * What came of opening a folder, if it could be taken in: somebody who can be asked, problems, or both, when only its
     * examples or tables are wrong.
     */
    record OpenedFolder(@Nullable Folder folder, @Nullable Advisor advisor, List<Problem> problems) {
        private static final Logger LOG = LoggerFactory.getLogger(OpenedFolder.class);

        static OpenedFolder of(Supplier<Folder> taking) {
            Folder folder = null;
            try {
                folder = UnforeseenProblem.caught(taking::get);
                RulesFolder.DraftRulebook draft = RulesFolder.draft(folder);
                return new OpenedFolder(folder, new Advisor(draft.rulebook()), draft.problems());
            } catch (BrokenRulebook e) {
                tellWhatFailed(e);
                return new OpenedFolder(folder, null, e.problems());
            }
        }

        Advisor sound() throws BrokenRulebook {
            if (advisor != null && problems.isEmpty()) {
                return advisor;
            }
            if (advisor != null) {
                advisor.rulebook().close();
            }
            throw new BrokenRulebook(problems);
        }

        /** Whoever can mend the program finds in the log where a folder made it fail; in the problem there is nothing of it. */
        static void tellWhatFailed(BrokenRulebook broken) {
            if (broken.getCause() != null) {
                LOG.error("A rules folder makes the program fail, and is refused", broken.getCause());
            }
        }
    }

    /** A folder that somebody sends and waits for: received in the thread of who waits, made in that of the check. */
    public record SentFolder(Supplier<Supplier<Folder>> receiving, BooleanSupplier isGone) {
        /** One that is here already. */
        public static SentFolder of(Folder folder) {
            return new SentFolder(() -> () -> folder, () -> false);
        }
    }
}
