package dk.indsatskompas.decisions;

import dk.indsatskompas.decisions.LogSettings.LogName;
import dk.indsatskompas.decisions.keys.NoteVerifier;
import dk.indsatskompas.decisions.keys.NoteVerifier.Signer;
import dk.indsatskompas.decisions.proof.SignedNote;
import java.nio.file.Path;
import java.time.Period;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * Where the log of decisions and its keys are, in a folder or a PostgreSQL instead of its file; and how long it is
 * kept, for good when that is not said, and never less than six months; what it is called in its heads, by a name made of its key
 * when that is not said, and the verifier keys of those who may witness these.
 */
@ConfigurationProperties("indsatskompas")
public record LogLocation(
        @DefaultValue("./data") String data,
        @Nullable String keys,
        @Nullable Database database,
        @Nullable Period retention,
        @Nullable String origin,
        @DefaultValue List<String> witnesses) {
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

    /** What the log is called, and who are its witnesses; or what is none. */
    LogName name() {
        if (origin != null && !origin.matches(SignedNote.NAME)) {
            throw LogTrouble.NO_ORIGIN.at("indsatskompas.origin", null);
        }
        return new LogName(origin, witnesses.stream().map(LogLocation::witness).toList());
    }

    private static NoteVerifier witness(String key) {
        try {
            NoteVerifier witness = NoteVerifier.of(key);
            if (witness.signer() == Signer.WITNESS) {
                return witness;
            }
        } catch (IllegalArgumentException e) {
            throw LogTrouble.NO_WITNESS.at("indsatskompas.witnesses", e);
        }
        throw LogTrouble.NO_WITNESS.at("indsatskompas.witnesses", null);
    }

    public Path file() {
        return Path.of(data, "decisions.db").toAbsolutePath().normalize();
    }

    public Path keysFolder() {
        Path folder = keys == null ? Path.of(data, "keys") : Path.of(keys);
        return folder.toAbsolutePath().normalize();
    }
}
