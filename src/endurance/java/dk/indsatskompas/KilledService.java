package dk.indsatskompas;

import static org.assertj.core.api.Assertions.assertThat;

import dk.indsatskompas.decisions.LogHead;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.Stream;

/** The jar over one store that is new at first. It is killed again and again, and each time nothing may be lost. */
final class KilledService {

    private static final String NO_PAGES = "--springdoc.api-docs.enabled=false";
    private static final int LONGEST_LIFE_MILLIS = 900;
    private static final int LONGEST_START_MILLIS = 3_000;
    private static final int KEYS_AND_SCHEMA_MILLIS = 700;

    private final Path folder;
    private final String[] arguments;
    private final Random random;
    private final Remembered remembered = new Remembered();
    private LogHead head;
    private int kills;

    KilledService(Path folder, long seed, String... database) {
        this.folder = folder;
        this.arguments = Stream.concat(Stream.of(SmallRules.ARGUMENT, NO_PAGES), Stream.of(database))
                .toArray(String[]::new);
        this.random = new Random(seed);
    }

    /** What a whole run came to. */
    record Outcome(int kills, int sent, int acknowledged, long recorded) {

        Outcome plus(Outcome other) {
            return new Outcome(
                    kills + other.kills,
                    sent + other.sent,
                    acknowledged + other.acknowledged,
                    recorded + other.recorded);
        }
    }

    /** Kills it that often under load, and before that twice while it starts for the first time. */
    Outcome kill(int times) throws IOException, InterruptedException {
        killWhileItMakesItsKeysAndSchema();
        killWhileItStarts();
        for (int life = 0; life < times; life++) {
            killUnderLoad("life" + life);
        }
        try (PackagedJar jar = start().ready()) {
            return checkEverything(new Log(jar.server()));
        }
    }

    private void killWhileItMakesItsKeysAndSchema() throws IOException, InterruptedException {
        try (PackagedJar jar = start()) {
            Instant end = Instant.now().plus(Duration.ofMinutes(1));
            while (!Files.exists(folder.resolve("data")) && jar.process().isAlive()) {
                assertThat(Instant.now()).isBefore(end);
                Thread.onSpinWait();
            }
            kill(jar, random.nextInt(KEYS_AND_SCHEMA_MILLIS));
        }
    }

    private void killWhileItStarts() throws IOException, InterruptedException {
        try (PackagedJar jar = start()) {
            kill(jar, random.nextInt(LONGEST_START_MILLIS));
        }
    }

    private void killUnderLoad(String life) throws IOException, InterruptedException {
        try (PackagedJar jar = start().ready()) {
            Log log = new Log(jar.server());
            head = head == null ? log.head() : head;
            assertThat(log.isIntactSince(head))
                    .isGreaterThanOrEqualTo(remembered.acknowledged().size());
            log.holds(remembered.sinceLastAsked());
            remembered.sendAgain(jar.server());

            Clients clients = Clients.begin(jar.server(), remembered, life, random.nextLong(), head);
            Thread.sleep(random.nextInt(LONGEST_LIFE_MILLIS));
            clients.serviceIsKilled();
            kill(jar, 0);
            head = clients.stop();
            assertThat(remembered.surprises()).isEmpty();
            assertThat(jar.said()).doesNotContain(" ERROR ");
        }
    }

    /** The pause is what is random about the moment; nothing is waited for. */
    private void kill(PackagedJar jar, int millis) throws InterruptedException {
        Thread.sleep(millis);
        jar.process().destroyForcibly().waitFor();
        kills++;
    }

    private Outcome checkEverything(Log log) {
        remembered.sendAgain(log.server());
        assertThat(remembered.surprises()).isEmpty();
        long recorded = log.isIntactSince(head) - log.rulebooks();
        Map<String, String> acknowledged = remembered.acknowledged();
        log.holds(acknowledged);

        List<String> all = log.ids("");
        assertThat(all).doesNotHaveDuplicates().hasSize((int) recorded).containsAll(acknowledged.keySet());
        assertThat(recorded).isLessThanOrEqualTo(remembered.sent());
        new HashSet<>(all).stream().filter(id -> !acknowledged.containsKey(id)).forEach(log::isWhole);

        remembered.answersByKey().forEach((request, answer) -> {
            assertThat(request.to(log.server()).body()).isEqualTo(answer);
            assertThat(log.ids("&citizenRef=" + request.citizenRef())).containsExactly(Remembered.decisionId(answer));
        });
        remembered
                .turnedAway()
                .forEach(reference ->
                        assertThat(log.ids("&citizenRef=" + reference)).isEmpty());
        return new Outcome(kills, remembered.sent(), acknowledged.size(), recorded);
    }

    private PackagedJar start() throws IOException {
        return WarmJar.start(folder, arguments);
    }
}
