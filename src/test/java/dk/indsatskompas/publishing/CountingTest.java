package dk.indsatskompas.publishing;

import static org.assertj.core.api.Assertions.assertThat;

import com.zaxxer.hikari.HikariDataSource;
import dk.indsatskompas.decisions.store.SqliteFile;
import dk.indsatskompas.operations.Counting;
import dk.indsatskompas.operations.LogProbe;
import dk.indsatskompas.operations.StateMeters;
import io.micrometer.core.instrument.Meter;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.boot.health.contributor.Status;

/** What is counted while rulebooks come and go, and what health says when the store does. */
class CountingTest {

    private final SimpleMeterRegistry registry = new SimpleMeterRegistry();

    @TempDir
    Path folder;

    private HikariDataSource source;
    private Replica replica;

    @BeforeEach
    void start() throws Exception {
        SmallFolder.version(1).writeTo(folder.resolve("rules"));
        source = SqliteFile.open(folder.resolve("decisions.db"));
        replica = Replica.start(
                PublishingMode.AUTO, source, folder.resolve("keys"), folder.resolve("rules"), Clock.systemUTC());
    }

    @AfterEach
    void stop() {
        replica.close();
    }

    @Test
    void followsTheRulebookInForceAndKeepsNothingOfTheOneBefore() throws IOException {
        Counting counting = new Counting(registry, replica.rulebooks());
        List<String> before = inForce();

        for (int version = 2; version < 5; version++) {
            SmallFolder.version(version).writeTo(folder.resolve("rules"));
            replica.lookTwice();
        }

        assertThat(before).containsExactly("1");
        assertThat(inForce()).containsExactly("4");
        counting.disagreed();
        assertThat(registry.get("indsatskompas.engine.disagreements").counter().count())
                .isEqualTo(1);
    }

    @Test
    void countsCleanAndBrokenChangesOfTheFolder() throws IOException {
        new StateMeters(
                        replica.decisions(),
                        replica.publishing(),
                        replica.watched(),
                        new LogProbe(replica.decisions()),
                        Clock.systemUTC())
                .bindTo(registry);
        replica.lookTwice();
        Files.writeString(folder.resolve("rules/rulebook.yaml"), "version: [");
        replica.lookTwice();

        assertThat(value("indsatskompas.reloads", "clean")).isEqualTo(1);
        assertThat(value("indsatskompas.reloads", "broken")).isEqualTo(1);
        assertThat(registry.get("indsatskompas.rulebook.problems").gauge().value())
                .isPositive();
        assertThat(registry.get("indsatskompas.rulebook.age").gauge().value()).isBetween(0.0, 3600.0);
        assertThat(registry.get("indsatskompas.store.queue.limit").gauge().value())
                .isEqualTo(1024);
    }

    @Test
    void theStoreIsDownWhenItCannotBeReadAndTheSignatureIsThenNotKnown() {
        LogProbe probe = new LogProbe(replica.decisions());
        assertThat(probe.store().getStatus()).isEqualTo(Status.UP);
        assertThat(probe.signature().getStatus()).isEqualTo(Status.UP);

        source.close();
        LogProbe later = new LogProbe(replica.decisions());

        assertThat(later.store().getStatus()).isEqualTo(Status.DOWN);
        assertThat(later.signature().getStatus()).isEqualTo(Status.UNKNOWN);
    }

    @Test
    void aHeadThatSomebodyElseSignedIsNotSigned() throws Exception {
        try (var connection = source.getConnection();
                var statement = connection.createStatement()) {
            statement.execute("update head set signature = 'AAAA'");
        }
        LogProbe probe = new LogProbe(replica.decisions());

        assertThat(probe.signature().getStatus()).isEqualTo(Status.DOWN);
        assertThat(probe.store().getStatus()).isEqualTo(Status.UP);
    }

    private List<String> inForce() {
        return registry.getMeters().stream()
                .map(Meter::getId)
                .filter(id -> id.getName().equals("indsatskompas.rulebook.in.force"))
                .map(id -> id.getTag("version"))
                .toList();
    }

    private double value(String name, String outcome) {
        return registry.get(name).tag("outcome", outcome).functionCounter().count();
    }
}
