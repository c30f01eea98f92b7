package dk.indsatskompas.publishing;

import static org.assertj.core.api.Assertions.assertThat;

import dk.indsatskompas.decisions.store.SqliteFile;
import dk.indsatskompas.publishing.StepHistory.StepLog;
import dk.indsatskompas.rulebook.problems.Problem;
import dk.indsatskompas.rulebook.problems.ProblemCode;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.ZoneOffset;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class WatchedFolderTest {

    private static final Instant NOON = Instant.parse("2040-03-01T12:00:00Z");

    private final AtomicReference<Instant> now = new AtomicReference<>(NOON);
    private final Clock clock = ((InstantSource) now::get).withZone(ZoneOffset.UTC);

    @TempDir
    Path folder;

    /** A machine may be busy for a while, and nobody would think of saving the folder once more. */
    @Test
    void triesAFolderAgainWhoseCheckTookTooLong() throws Exception {
        Path rules = Files.createDirectory(folder.resolve("rules"));
        SmallFolder.version(1).writeTo(rules);
        try (Replica replica = Replica.start(
                PublishingMode.AUTO, SqliteFile.open(folder.resolve("log.db")), folder, rules, Clock.systemUTC())) {
            SmallFolder.version(2).writeTo(rules);
            WatchedFolder watched = new WatchedFolder(rules, withoutTime(replica), clock);

            look(watched, NOON, 2);
            assertThat(watched.state().orElseThrow().problems())
                    .extracting(Problem::code)
                    .containsExactly(ProblemCode.CHECK_TOO_LONG);
            look(watched, NOON.plusSeconds(299), 3);
            assertThat(watched.broken()).isOne();
            look(watched, NOON.plusSeconds(300), 3);
            assertThat(watched.broken()).isEqualTo(2);
            look(watched, NOON.plusSeconds(601), 1);
            assertThat(watched.broken()).isEqualTo(3);
        }
    }

    private void look(WatchedFolder watched, Instant time, int often) {
        now.set(time);
        for (int i = 0; i < often; i++) {
            watched.look();
        }
    }

    private Publishing withoutTime(Replica replica) {
        Publishing.Setup setup = new Publishing.Setup(
                PublishingMode.AUTO,
                replica.decisions(),
                new RulebookCache(replica.decisions()),
                new StepImpact(Replica.ASKED),
                new FolderChecks(1, Duration.ZERO),
                clock);
        return new Publishing(setup, new StepLog(replica.decisions()), replica.rulebooks());
    }
}
