package dk.indsatskompas.web;

import static org.assertj.core.api.Assertions.assertThat;

import dk.indsatskompas.Invariant;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.boot.web.server.context.WebServerApplicationContext;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.scheduling.concurrent.ThreadPoolTaskScheduler;
import org.springframework.scheduling.config.ScheduledTask;
import org.springframework.scheduling.config.ScheduledTaskHolder;
import org.springframework.scheduling.config.TaskExecutionOutcome;
import tools.jackson.databind.JsonNode;

/** A background thread that is lost is seen at once by whoever asks for health, and in the log. */
@Invariant("A background thread that is lost or hangs is seen by health and in the log, and so is what is scheduled")
class DeadThreadsTest {

    private static final String SCHEDULED = "scheduled-";
    private static final Path RULES = Path.of("src/test/resources/broken/_base");

    /** Services of other tests run in this process, too. */
    private final Set<Thread> others = Thread.getAllStackTraces().keySet();

    @Test
    void theServiceIsNeitherReadyNorAliveAndSaysWhichThreadItLost() throws Exception {
        String name = "decisions-writer";
        try (ConfigurableApplicationContext service = start()) {
            Server server = new Server(port(service));
            assertThat(server.get("/actuator/health/readiness").statusCode()).isEqualTo(200);
            assertThat(server.get("/actuator/health/liveness").statusCode()).isEqualTo(200);

            kill(name);

            for (String group : List.of("readiness", "liveness")) {
                assertThat(server.get("/actuator/health/" + group).statusCode())
                        .as(group)
                        .isEqualTo(503);
            }
            JsonNode health = Server.json(server.get("/actuator/health"));
            for (String part : List.of("threads", "lostThreads")) {
                assertThat(health.at("/components/" + part + "/status").asString())
                        .isEqualTo("DOWN");
                assertThat(health.at("/components/" + part + "/details").propertyNames())
                        .containsExactly(name);
                assertThat(health.at("/components/" + part + "/details/" + name).asString())
                        .isEqualTo("DEAD");
            }
            assertThat(server.get("/actuator/prometheus").body()).contains("indsatskompas_up{part=\"threads\"} 0.0");
        }
    }

    @Test
    void everyThreadOfOursThatGoesOnIsWatched() throws Exception {
        try (ConfigurableApplicationContext service = start()) {
            List<String> ours = Thread.getAllStackTraces().entrySet().stream()
                    .filter(thread -> !others.contains(thread.getKey()))
                    .filter(thread -> List.of(thread.getValue()).stream()
                            .anyMatch(frame -> frame.getClassName().startsWith("dk.indsatskompas")))
                    .map(thread -> thread.getKey().getName())
                    .filter(name -> !name.startsWith(SCHEDULED))
                    .toList();

            assertThat(ours).as("a new one must be watched, too").containsExactly("decisions-writer");
            assertThat(port(service)).isPositive();
        }
    }

    @Test
    @Tag("endurance")
    @EnabledIfSystemProperty(named = "whole", matches = "true", disabledReason = "waits twenty seconds")
    void whatIsScheduledGoesOnWhoeverInterruptsItsThreadsAndHasAThreadEach() throws Exception {
        try (ConfigurableApplicationContext service = start()) {
            Set<ScheduledTask> tasks =
                    service.getBean(ScheduledTaskHolder.class).getScheduledTasks();
            assertThat(tasks)
                    .extracting(task -> task.toString().replaceFirst("^dk\\.indsatskompas\\.", ""))
                    .containsExactlyInAnyOrder(
                            "access.ApiKeyStore.look",
                            "decisions.Retention.look",
                            "publishing.Publishing.follow",
                            "publishing.WatchedFolder.look");
            assertThat(service.getBean(ThreadPoolTaskScheduler.class)
                            .getScheduledThreadPoolExecutor()
                            .getCorePoolSize())
                    .isEqualTo(tasks.size());

            threads(SCHEDULED).forEach(Thread::interrupt);
            Instant interrupted = Instant.now();

            for (ScheduledTask task : tasks) {
                await(task, interrupted);
            }
            assertThat(new Server(port(service))
                            .get("/actuator/health/liveness")
                            .statusCode())
                    .isEqualTo(200);
        }
    }

    private static void await(ScheduledTask task, Instant after) throws InterruptedException {
        Instant end = Instant.now().plusSeconds(60);
        while (!isDoneAfter(task, after)) {
            assertThat(Instant.now()).as(task.toString()).isBefore(end);
            Thread.sleep(50);
        }
    }

    private static boolean isDoneAfter(ScheduledTask task, Instant after) {
        TaskExecutionOutcome last = task.getTask().getLastExecutionOutcome();
        return last.status() == TaskExecutionOutcome.Status.SUCCESS
                && last.executionTime() != null
                && last.executionTime().isAfter(after);
    }

    private void kill(String name) throws InterruptedException {
        List<Thread> threads = threads(name);
        assertThat(threads).hasSize(1);
        threads.get(0).interrupt();
        threads.get(0).join(Duration.ofSeconds(20).toMillis());
        assertThat(threads.get(0).isAlive()).isFalse();
    }

    private List<Thread> threads(String name) {
        return Thread.getAllStackTraces().keySet().stream()
                .filter(thread -> !others.contains(thread) && thread.getName().startsWith(name))
                .toList();
    }

    private static ConfigurableApplicationContext start() throws Exception {
        return new SpringApplicationBuilder(Class.forName("dk.indsatskompas.Indsatskompas"))
                .run(
                        "--server.port=0",
                        "--indsatskompas.data=" + Files.createTempDirectory(Path.of("target"), "data"),
                        "--indsatskompas.rules=" + RULES,
                        "--indsatskompas.retention=P5Y",
                        "--indsatskompas.impact=0");
    }

    private static int port(ConfigurableApplicationContext service) {
        return ((WebServerApplicationContext) service).getWebServer().getPort();
    }
}
