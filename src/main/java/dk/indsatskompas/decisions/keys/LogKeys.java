package dk.indsatskompas.decisions.keys;

import dk.indsatskompas.decisions.Decisions;
import dk.indsatskompas.decisions.store.SqliteFile.ReadOnlySqliteFile;
import dk.indsatskompas.process.SecretFile;
import dk.indsatskompas.process.SecretFile.UnusableSecret;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** The two secrets of a store. Lose the master key and nothing can be read; lose the signing key and nothing proved. */
public record LogKeys(MasterKey master, SigningKey signing) {
    private static final String MASTER = "master.key";
    private static final String SIGNING = "signing.key";

    /**
     * The keys in a folder; {@link UnusableSecret} or {@link UncheckedIOException} when one is missing or cannot be read. New
     * ones would make a log that is there unreadable, and nothing more provable.
     */
    public static LogKeys existing(Path folder) {
        Path master = folder.resolve(MASTER);
        Path signing = folder.resolve(SIGNING);
        SecretFile.require(master, signing);
        try {
            return new LogKeys(MasterKey.of(SecretFile.read(master)), SigningKey.of(SecretFile.read(signing)));
        } catch (IOException e) {
            throw new UncheckedIOException("The keys cannot be read in " + folder, e);
        }
    }

    /** The keys of the log in a file, which is only read, and so is all beside it; made when there is no log yet. */
    public static LogKeys beside(Path log, Path folder) {
        return isLog(log) ? existing(folder) : in(folder);
    }

    /** Whether a log was begun in a file. */
    public static boolean isLog(Path file) {
        return Files.isRegularFile(file) && Decisions.isIn(new ReadOnlySqliteFile(file));
    }

    /** The keys in a folder, made there when they are not: readable by their owner only, and on the disk before they are used. */
    public static LogKeys in(Path folder) {
        try {
            SecretFile.folder(folder);
            SecretFile.make(folder.resolve(MASTER), () -> MasterKey.create().base64());
            SecretFile.make(folder.resolve(SIGNING), () -> SigningKey.create().pem());
            return existing(folder);
        } catch (IOException e) {
            throw new UncheckedIOException("The keys cannot be made in " + folder, e);
        }
    }
}
