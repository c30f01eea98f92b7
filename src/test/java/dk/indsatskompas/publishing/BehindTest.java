package dk.indsatskompas.publishing;

import static org.assertj.core.api.Assertions.assertThat;

import dk.indsatskompas.decisions.store.SqliteFile;
import dk.indsatskompas.operations.RulebookHealth;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.boot.health.contributor.Status;

/** It shows when another rulebook answers than the one that is in force by the log. */
class BehindTest {

    private static final SmallFolder TWO = SmallFolder.version(2);

    @TempDir
    Path folder;

    private Replica replica;
    private Replica other;

    @BeforeEach
    void start() throws Exception {
        Path rules = Files.createDirectory(folder.resolve("rules"));
        SmallFolder.version(1).writeTo(rules);
        replica = replica(rules);
        other = replica(rules);
    }

    @AfterEach
    void close() {
        replica.close();
        other.close();
    }

    @Test
    void anotherRulebookThanTheOneInForceIsForgivenForAMomentOnly() throws Exception {
        assertThat(status(replica, Duration.ZERO)).isEqualTo(Status.UP);

        other.publishing().submit(SmallFolder.sent(TWO.folder()), "maja");
        assertThat(replica.publishing().steps().newestFirst()).hasSize(2);
        assertThat(status(replica, Duration.ZERO)).as("a draft").isEqualTo(Status.UP);

        other.publishing().activate(TWO.fingerprint(), null, "maja", null);
        assertThat(replica.publishing().steps().newestFirst()).hasSize(3);
        assertThat(replica.inForce()).isNotEqualTo(other.inForce());
        assertThat(status(replica, Duration.ofMinutes(1))).as("for a moment").isEqualTo(Status.UP);
        Thread.sleep(5);
        assertThat(status(replica, Duration.ofMillis(1))).isEqualTo(Status.DOWN);
        assertThat(status(other, Duration.ZERO)).isEqualTo(Status.UP);

        replica.publishing().follow();
        assertThat(replica.inForce()).isEqualTo(other.inForce());
        assertThat(status(replica, Duration.ZERO)).isEqualTo(Status.UP);
    }

    private Status status(Replica asked, Duration mayBeBehind) {
        return new RulebookHealth(
                        asked.rulebooks(),
                        asked.watched(),
                        asked.publishing(),
                        new FolderChecks(1, Duration.ofMinutes(1)),
                        mayBeBehind)
                .health()
                .getStatus();
    }

    private Replica replica(Path rules) throws Exception {
        return Replica.start(
                PublishingMode.AUTO, SqliteFile.open(folder.resolve("log.db")), folder, rules, Clock.systemUTC());
    }
}
