package dk.indsatskompas.publishing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.AppenderBase;
import dk.indsatskompas.FreshLog;
import dk.indsatskompas.Invariant;
import dk.indsatskompas.publishing.FolderChecks.OpenedFolder;
import dk.indsatskompas.publishing.FolderChecks.SentFolder;
import dk.indsatskompas.rulebook.folder.Folder;
import dk.indsatskompas.rulebook.problems.Problem;
import dk.indsatskompas.rulebook.problems.ProblemCode;
import dk.indsatskompas.vocabulary.Language;
import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Supplier;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.slf4j.LoggerFactory;

/** Checking a folder holds up nobody else, ends in time, and whatever comes of it is said of the folder. */
@Invariant("Checking folders keeps nobody else, ends in time, and stops with its client and the service")
class FolderChecksTest {

    private static final Folder SMALL = SmallFolder.version(1).folder();
    private static final Folder SLOW = SlowFolder.folder();
    private static final Duration LONG = Duration.ofMinutes(2);
    private static final Duration MOMENT = Duration.ofSeconds(5);

    private final ExecutorService callers = Executors.newCachedThreadPool();
    private final CountDownLatch gate = new CountDownLatch(1);

    @AfterEach
    void stop() throws Exception {
        gate.countDown();
        callers.shutdownNow();
        assertThat(callers.awaitTermination(1, TimeUnit.MINUTES)).isTrue();
        nothingIsCheckedAnyMore();
    }

    @Test
    void checksTwoAtOnceAndRefusesAThirdBeforeAnythingOfItIsRead() throws Exception {
        FolderChecks checks = new FolderChecks(2, LONG);
        AtomicBoolean read = new AtomicBoolean();
        List<Future<OpenedFolder>> two = List.of(begun(checks, held()), begun(checks, held()));
        awaitChecks(2);

        SentFolder third = new SentFolder(
                () -> {
                    read.set(true);
                    return () -> SMALL;
                },
                () -> false);
        assertThatThrownBy(() -> checks.open(third)).isInstanceOf(FolderChecks.Busy.class);
        assertThat(read).isFalse();

        gate.countDown();
        for (Future<OpenedFolder> one : two) {
            assertThat(one.get().problems()).isEmpty();
        }
        assertThat(checks.open(SmallFolder.sent(SMALL)).problems()).isEmpty();
    }

    @Test
    void aPlaceIsFreeAgainOnceTheAnswerIsThere() {
        FolderChecks checks = new FolderChecks(1, LONG);
        // The shorter the checks, the sooner the next one comes after the answer.
        Folder empty = Folder.of(Map.of());
        for (int i = 0; i < 200; i++) {
            assertThat(checks.open(SmallFolder.sent(empty)).problems()).isNotEmpty();
        }
        assertThat(checks.open(SmallFolder.sent(SMALL)).problems()).isEmpty();
    }

    @Test
    void aPlaceIsFreeAgainWhenNothingCouldBeRead() {
        FolderChecks checks = new FolderChecks(1, LONG);
        SentFolder unreadable = new SentFolder(
                () -> {
                    throw new IllegalStateException("hung up");
                },
                () -> false);
        for (int i = 0; i < 3; i++) {
            assertThatThrownBy(() -> checks.open(unreadable)).isInstanceOf(IllegalStateException.class);
        }
        assertThat(checks.open(SmallFolder.sent(SMALL)).problems()).isEmpty();
    }

    @Test
    void whatIsSentAndTheServicesOwnFolderDoNotKeepEachOther() throws Exception {
        FolderChecks checks = new FolderChecks(1, LONG);
        Future<OpenedFolder> sent = begun(checks, held());
        awaitChecks(1);

        assertThat(checks.open(SMALL).problems()).isEmpty();
        assertThat(sent).isNotDone();
        gate.countDown();
        nothingIsCheckedAnyMore();

        Future<OpenedFolder> own = callers.submit(() -> checks.open(SLOW));
        awaitChecks(1);
        assertThat(checks.open(SmallFolder.sent(SMALL)).problems()).isEmpty();
        assertThat(own).isNotDone();
        checks.close();
        assertThatThrownBy(own::get).hasCauseInstanceOf(FolderChecks.Busy.class);
    }

    @Test
    void aCheckThatTakesTooLongIsAProblemOfTheFolderAndStops() throws Exception {
        FolderChecks checks = new FolderChecks(2, Duration.ofMillis(200));

        for (OpenedFolder opened : List.of(checks.open(SmallFolder.sent(SLOW)), checks.open(SLOW))) {
            assertThat(opened.advisor()).isNull();
            assertThat(opened.problems()).singleElement().satisfies(problem -> {
                assertThat(problem.code()).isEqualTo(ProblemCode.CHECK_TOO_LONG);
                assertThat(problem.in(Language.DA)).contains("mere end 200 millisekunder");
                assertThat(problem.in(Language.EN)).contains("more than 200 milliseconds");
            });
        }
        nothingIsCheckedAnyMore();
        assertThat(checks.notStopping()).isZero();
    }

    @ParameterizedTest
    @CsvSource({
        "PT30S,30 sekunder,30 seconds",
        "PT1S,1 sekund.,1 second.",
        "PT2.5S,2500 millisekunder,2500 milliseconds"
    })
    void saysHowLongItMayTake(Duration within, String danish, String english) {
        Problem problem = Problem.ofTheFolder(ProblemCode.CHECK_TOO_LONG, FolderChecks.said(within));
        assertThat(problem.found().da()).contains("mere end " + danish);
        assertThat(problem.found().en()).contains("more than " + english);
    }

    @Test
    void whatDoesNotStopKeepsItsPlaceUntilItEnds() throws Exception {
        FolderChecks checks = new FolderChecks(1, Duration.ofMillis(200));
        AtomicBoolean ended = new AtomicBoolean();
        Supplier<Folder> deaf = () -> {
            while (!ended.get()) {
                Thread.onSpinWait();
            }
            return SMALL;
        };
        OpenedFolder opened = checks.open(new SentFolder(() -> deaf, () -> false));

        assertThat(opened.problems()).extracting(Problem::code).containsExactly(ProblemCode.CHECK_TOO_LONG);
        assertThatThrownBy(() -> checks.open(SmallFolder.sent(SMALL))).isInstanceOf(FolderChecks.Busy.class);
        ended.set(true);
        nothingIsCheckedAnyMore();
        assertThatCode(() -> checks.open(SmallFolder.sent(SMALL))).doesNotThrowAnyException();
    }

    @Test
    void stopsWhenItsSenderIsGone() throws Exception {
        FolderChecks checks = new FolderChecks(1, LONG);
        AtomicBoolean gone = new AtomicBoolean();
        Future<OpenedFolder> waiting = begun(checks, new SentFolder(() -> () -> SLOW, gone::get));
        awaitChecks(1);

        gone.set(true);

        assertThatThrownBy(waiting::get).hasCauseInstanceOf(FolderChecks.Abandoned.class);
        nothingIsCheckedAnyMore();
        assertThat(checks.open(SmallFolder.sent(SMALL)).problems()).isEmpty();
    }

    @Test
    void stopsWhenTheServiceDoesAndTakesUpNothingMore() throws Exception {
        FolderChecks checks = new FolderChecks(2, LONG);
        Future<OpenedFolder> waiting = begun(checks, SmallFolder.sent(SLOW));
        awaitChecks(1);

        checks.close();

        assertThatThrownBy(waiting::get)
                .isInstanceOf(ExecutionException.class)
                .hasCauseInstanceOf(FolderChecks.Busy.class);
        nothingIsCheckedAnyMore();
        assertThatThrownBy(() -> checks.open(SmallFolder.sent(SMALL))).isInstanceOf(FolderChecks.Busy.class);
        assertThatThrownBy(() -> checks.open(SMALL)).isInstanceOf(FolderChecks.Busy.class);
    }

    static List<Throwable> failures() {
        return List.of(
                new IllegalStateException("/home/somebody/secret\njava.lang.Forged"),
                new StackOverflowError(),
                new AssertionError("never"),
                new NoClassDefFoundError("dk/indsatskompas/Nowhere"),
                new ArrayIndexOutOfBoundsException(7),
                new IOException("hidden"));
    }

    /** Nothing of a host or a class is in the problem; whoever can mend it finds it in the log. */
    @ParameterizedTest
    @MethodSource("failures")
    @Invariant("Whatever opening a folder throws is a problem of that folder")
    void whateverIsThrownIsAProblemOfTheFolderAndLoggedOnce(Throwable failure) {
        Logged logged = new Logged();
        OpenedFolder opened = new FolderChecks(1, LONG)
                .open(new SentFolder(
                        () -> () -> {
                            throw sneaky(failure);
                        },
                        () -> false));

        assertThat(opened.folder()).isNull();
        assertThat(opened.problems()).singleElement().satisfies(problem -> {
            assertThat(problem.code()).isEqualTo(ProblemCode.UNFORESEEN);
            for (Language language : Language.values()) {
                assertThat(problem.in(language))
                        .startsWith(".  RB")
                        .doesNotContain("/home", "java", "Exception", "Error", "dk.", "hidden");
            }
        });
        assertThat(logged.finish()).containsExactly(failure.getClass().getName());
    }

    @Test
    void whatEndsTheProgramIsNoProblemOfTheFolder() {
        SentFolder sent = new SentFolder(
                () -> () -> {
                    throw new OutOfMemoryError("for a test");
                },
                () -> false);
        FolderChecks checks = new FolderChecks(1, LONG);

        assertThatThrownBy(() -> checks.open(sent)).isInstanceOf(OutOfMemoryError.class);
        assertThat(checks.open(SMALL).problems()).isEmpty();
    }

    /** What the log was told of, by the types of what was thrown. */
    private static final class Logged extends AppenderBase<ILoggingEvent> {

        private final Logger logger = (Logger) LoggerFactory.getLogger(OpenedFolder.class);
        private final List<String> thrown = new ArrayList<>();

        Logged() {
            FreshLog.begin();
            setContext(logger.getLoggerContext());
            start();
            logger.addAppender(this);
        }

        @Override
        protected void append(ILoggingEvent event) {
            thrown.add(event.getThrowableProxy().getClassName());
        }

        List<String> finish() {
            logger.detachAppender(this);
            return thrown;
        }
    }

    @SuppressWarnings("unchecked")
    private static <T extends Throwable> RuntimeException sneaky(Throwable failure) throws T {
        throw (T) failure;
    }

    private SentFolder held() {
        Supplier<Folder> holding = () -> {
            try {
                gate.await();
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            }
            return SMALL;
        };
        return new SentFolder(() -> holding, () -> false);
    }

    private Future<OpenedFolder> begun(FolderChecks checks, SentFolder sent) {
        return CompletableFuture.supplyAsync(() -> checks.open(sent), callers);
    }

    private static void awaitChecks(int count) throws InterruptedException {
        await(() -> underWay() == count);
    }

    private static void nothingIsCheckedAnyMore() throws InterruptedException {
        awaitChecks(0);
    }

    private static void await(Supplier<Boolean> state) throws InterruptedException {
        Instant end = Instant.now().plus(MOMENT);
        while (!state.get()) {
            assertThat(Instant.now()).isBefore(end);
            Thread.sleep(10);
        }
    }

    static long underWay() {
        return Thread.getAllStackTraces().keySet().stream()
                .filter(thread -> thread.getName().equals("rules-check"))
                .count();
    }
}
