package dk.indsatskompas.publishing;

import com.zaxxer.hikari.HikariDataSource;
import dk.indsatskompas.decisions.Decisions;
import dk.indsatskompas.decisions.Entry.Versions;
import dk.indsatskompas.decisions.LogSettings;
import dk.indsatskompas.decisions.LogSettings.WaitLimits;
import dk.indsatskompas.decisions.keys.LogKeys;
import dk.indsatskompas.rulebook.folder.Folder;
import dk.indsatskompas.rulebook.problems.BrokenRulebook;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;

/** A service without HTTP, whose pulse the test is. */
record Replica(
        HikariDataSource source,
        Decisions decisions,
        RulebookRegistry rulebooks,
        Publishing publishing,
        WatchedFolder watched)
        implements AutoCloseable {

    /** Few, so that a thousand reloads take no time for this. */
    static final int ASKED = 40;

    private static final FolderChecks CHECKS = new FolderChecks(2, Duration.ofMinutes(1));

    static Replica start(PublishingMode mode, HikariDataSource source, Path keys, Path rules, Clock clock)
            throws BrokenRulebook {
        Decisions decisions = Decisions.open(
                source, new LogSettings(LogKeys.in(keys), Versions.running(), clock, WaitLimits.DEFAULT));
        RulebookCache kept = new RulebookCache(decisions);
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
