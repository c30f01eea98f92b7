package dk.indsatskompas.publishing;

import com.zaxxer.hikari.HikariDataSource;
import dk.indsatskompas.decisions.Decisions;
import dk.indsatskompas.decisions.Keys;
import dk.indsatskompas.decisions.Limits;
import dk.indsatskompas.decisions.Running;
import dk.indsatskompas.decisions.Setup;
import dk.indsatskompas.rulebook.BrokenRulebook;
import dk.indsatskompas.rulebook.Folder;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;

/** A service without HTTP, whose pulse the test is. */
record Replica(
        HikariDataSource source, Decisions decisions, Rulebooks rulebooks, Publishing publishing, WatchedFolder watched)
        implements AutoCloseable {

    /** Few, so that a thousand reloads take no time for this. */
    static final int ASKED = 40;

    private static final Checks CHECKS = new Checks(2, Duration.ofMinutes(1));

    static Replica start(Mode mode, HikariDataSource source, Path keys, Path rules, Clock clock) throws BrokenRulebook {
        Decisions decisions =
                Decisions.open(source, new Setup(Keys.in(keys), Running.versions(), clock, Limits.DEFAULT));
        KeptRulebooks kept = new KeptRulebooks(decisions);
        Publishing.Setup setup = new Publishing.Setup(mode, decisions, kept, new StepImpact(ASKED), CHECKS, clock);
        try {
            Publishing publishing = Publishing.start(setup, Folder.of(rules));
            return new Replica(
                    source, decisions, publishing.rulebooks(), publishing, new WatchedFolder(rules, publishing, clock));
        } catch (BrokenRulebook e) {
            // What stays open goes on making files in a folder that the test is about to delete.
            decisions.close();
            source.close();
            throw e;
        }
    }

    String inForce() {
        return rulebooks.inForce().rulebook().fingerprint();
    }

    /** Two looks that agree. */
    void lookTwice() {
        watched.look();
        watched.look();
    }

    @Override
    public void close() {
        decisions.close();
        source.close();
    }
}
