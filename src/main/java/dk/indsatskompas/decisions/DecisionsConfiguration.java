package dk.indsatskompas.decisions;

import com.zaxxer.hikari.HikariDataSource;
import dk.indsatskompas.decisions.Entry.Versions;
import dk.indsatskompas.decisions.LogSettings.WaitLimits;
import dk.indsatskompas.decisions.LogSettings.WriterListener;
import dk.indsatskompas.decisions.keys.LogKeys;
import dk.indsatskompas.decisions.store.PostgresServer;
import dk.indsatskompas.decisions.store.SqliteFile;
import java.nio.file.Path;
import java.time.Clock;
import java.time.ZoneId;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Import;

/** Opens the log of decisions: a file beside the process, or a PostgreSQL when one is named. */
@Configuration(proxyBeanMethods = false)
@Import(Retention.class)
@EnableConfigurationProperties(LogLocation.class)
public class DecisionsConfiguration {
    private static final Logger LOG = LoggerFactory.getLogger(DecisionsConfiguration.class);

    @Bean(destroyMethod = "close")
    HikariDataSource decisionsStore(LogLocation location) {
        LogLocation.Database database = location.database();
        if (database != null) {
            if (!database.url().startsWith("jdbc:postgresql:")) {
                throw LogTrouble.ADDRESS.at(location.named(), null);
            }
            return LogTrouble.opening(
                    location.named(),
                    () -> PostgresServer.connect(database.url(), database.user(), database.password()));
        }
        LOG.info("Decisions are recorded in {}", location.file());
        // Before anything is written, even beside the file.
        if (LogTrouble.opening(location.named(), () -> LogKeys.isLog(location.file()))) {
            LogTrouble.opening(location.keysFolder().toString(), () -> LogKeys.existing(location.keysFolder()));
        }
        return LogTrouble.opening(location.named(), () -> SqliteFile.open(location.file()));
    }

    @Bean(destroyMethod = "close")
    Decisions decisions(
            HikariDataSource decisionsStore,
            LogLocation location,
            Versions versions,
            Clock clock,
            WriterListener watch) {
        Path folder = location.keysFolder();
        boolean begun = LogTrouble.opening(location.named(), () -> Decisions.isIn(decisionsStore));
        LogKeys keys =
                LogTrouble.opening(folder.toString(), () -> begun ? LogKeys.existing(folder) : LogKeys.in(folder));
        return LogTrouble.opening(
                location.named(),
                () -> Decisions.open(
                        decisionsStore,
                        new LogSettings(keys, location.name(), versions, clock, WaitLimits.DEFAULT, watch)));
    }

    /** Dates are Danish dates, wherever the service runs. */
    @Bean
    Clock clock() {
        return Clock.system(ZoneId.of("Europe/Copenhagen"));
    }

    @Bean
    Versions versions() {
        return Versions.running();
    }
}
