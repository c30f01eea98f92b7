package dk.indsatskompas;

import com.zaxxer.hikari.HikariDataSource;
import dk.indsatskompas.decisions.Decisions;
import dk.indsatskompas.decisions.Entry.Versions;
import dk.indsatskompas.decisions.Keys;
import dk.indsatskompas.decisions.Limits;
import dk.indsatskompas.decisions.PostgresServer;
import dk.indsatskompas.decisions.Running;
import dk.indsatskompas.decisions.Setup;
import dk.indsatskompas.decisions.SqliteFile;
import dk.indsatskompas.decisions.WriterWatch;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Period;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Opens the log of decisions: a file beside the process, or a PostgreSQL when one is named. */
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(DecisionsConfiguration.Place.class)
class DecisionsConfiguration {

    private static final Logger LOG = LoggerFactory.getLogger(DecisionsConfiguration.class);

    /**
     * Where the log is.
     *
     * @param data the folder of the file {@code decisions.db}; not used with a database
     * @param keys the folder of the two keys; {@code keys} in the data folder when it is not named
     * @param database a PostgreSQL instead of the file
     * @param retention how long decisions are kept; for good when it is not said, and never less than six months
     */
    @ConfigurationProperties("indsatskompas")
    record Place(
            @DefaultValue("./data") String data,
            @Nullable String keys,
            @Nullable Database database,
            @Nullable Period retention) {

        /** A PostgreSQL: {@code jdbc:postgresql://host:5432/name}, and who signs in. */
        record Database(
                String url,
                @DefaultValue("") String user,
                @DefaultValue("") String password) {

            /** The address without what signs in: a password may stand in it, too. */
            String place() {
                return url.replaceFirst("\\?.*", "").replaceFirst("//[^/]*@", "//");
            }
        }

        /** Where it is, in words that give nothing away. */
        String named() {
            return database == null ? file().toString() : database.place();
        }

        Path file() {
            return Path.of(data, "decisions.db").toAbsolutePath().normalize();
        }

        Path keysFolder() {
            Path folder = keys == null ? Path.of(data, "keys") : Path.of(keys);
            return folder.toAbsolutePath().normalize();
        }
    }

    @Bean(destroyMethod = "close")
    HikariDataSource decisionsStore(Place place) {
        Place.Database database = place.database();
        if (database != null) {
            if (!database.url().startsWith("jdbc:postgresql:")) {
                throw new UnopenedLog(LogTrouble.ADDRESS, place.named(), null);
            }
            return UnopenedLog.opening(
                    place.named(), () -> PostgresServer.connect(database.url(), database.user(), database.password()));
        }
        LOG.info("Decisions are recorded in {}", place.file());
        // Before anything is written, even beside the file.
        if (UnopenedLog.opening(place.named(), () -> Keys.isLog(place.file()))) {
            UnopenedLog.opening(place.keysFolder().toString(), () -> Keys.ofLog(place.keysFolder()));
        }
        return UnopenedLog.opening(place.named(), () -> SqliteFile.open(place.file()));
    }

    @Bean(destroyMethod = "close")
    Decisions decisions(
            HikariDataSource decisionsStore, Place place, Versions versions, Clock clock, WriterWatch watch) {
        Path folder = place.keysFolder();
        boolean begun = UnopenedLog.opening(place.named(), () -> Decisions.isIn(decisionsStore));
        Keys keys = UnopenedLog.opening(folder.toString(), () -> begun ? Keys.ofLog(folder) : Keys.in(folder));
        return UnopenedLog.opening(
                place.named(),
                () -> Decisions.open(decisionsStore, new Setup(keys, versions, clock, Limits.DEFAULT, watch)));
    }

    /** What every record says of the software that answered. */
    @Bean
    Versions versions() {
        return Running.versions();
    }
}
