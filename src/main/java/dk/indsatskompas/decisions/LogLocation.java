package dk.indsatskompas.decisions;

import java.nio.file.Path;
import java.time.Period;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * Where the log of decisions and its keys are, in a folder or a PostgreSQL instead of its file; and how long it is
 * kept, for good when that is not said, and never less than six months.
 */
@ConfigurationProperties("indsatskompas")
public record LogLocation(
        @DefaultValue("./data") String data,
        @Nullable String keys,
        @Nullable Database database,
        @Nullable Period retention) {
    /** A PostgreSQL: {@code jdbc:postgresql://host:5432/name}, and who signs in. */
    public record Database(
            String url,
            @DefaultValue("") String user,
            @DefaultValue("") String password) {
        /** The address without what signs in: a password may stand in it, too. */
        String place() {
            return url.replaceFirst("\\?.*", "").replaceFirst("//[^/]*@", "//");
        }
    }

    /** Where it is, in words that give nothing away. */
    public String named() {
        return database == null ? file().toString() : database.place();
    }

    public Path file() {
        return Path.of(data, "decisions.db").toAbsolutePath().normalize();
    }

    public Path keysFolder() {
        Path folder = keys == null ? Path.of(data, "keys") : Path.of(keys);
        return folder.toAbsolutePath().normalize();
    }
}
