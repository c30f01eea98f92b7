package dk.indsatskompas.decisions;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Set;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** The two secrets of a store. Lose the master key and nothing can be read; lose the signing key and nothing proved. */
public record Keys(MasterKey master, SigningKey signing) {

    private static final String OWNER_ONLY = "rw-------";

    private static final String MASTER = "master.key";
    private static final String SIGNING = "signing.key";

    /**
     * The keys in {@code master.key} and {@code signing.key} of a folder, which must be there.
     *
     * @throws UncheckedIOException when one is not, or cannot be read
     * @throws IllegalArgumentException when one is no such key
     */
    public static Keys existing(Path folder) {
        try {
            return new Keys(
                    MasterKey.of(Files.readString(folder.resolve(MASTER))),
                    SigningKey.of(Files.readString(folder.resolve(SIGNING))));
        } catch (NoSuchFileException e) {
            throw new UncheckedIOException("There is no such key file: " + e.getFile(), e);
        } catch (IOException e) {
            throw new UncheckedIOException("The keys cannot be read in " + folder, e);
        }
    }

    /**
     * The keys in {@code master.key} and {@code signing.key} of a folder, made there when they are not: readable by their
     * owner only, and on the disk before they are used.
     */
    public static Keys in(Path folder) {
        try {
            Files.createDirectories(folder);
            make(folder.resolve(MASTER), () -> MasterKey.create().base64());
            make(folder.resolve(SIGNING), () -> SigningKey.create().pem());
            return existing(folder);
        } catch (IOException e) {
            throw new UncheckedIOException("The keys cannot be made in " + folder, e);
        }
    }

    private static void make(Path file, Supplier<String> fresh) throws IOException {
        if (!Files.exists(file)) {
            write(file, fresh.get());
        }
    }

    /** Under another name first, so that a key is either whole or not there. */
    private static void write(Path file, String key) throws IOException {
        Path fresh = file.resolveSibling(file.getFileName() + ".new");
        Files.deleteIfExists(fresh);
        try (FileChannel channel = FileChannel.open(
                fresh, Set.of(StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE), ownerOnly(file))) {
            ByteBuffer bytes = StandardCharsets.US_ASCII.encode(key);
            while (bytes.hasRemaining()) {
                channel.write(bytes);
            }
            channel.force(true);
        }
        Files.move(fresh, file);
        force(file.toAbsolutePath().getParent());
    }

    /** A new name is durable only once its folder is; where a folder cannot be opened, the system sees to it. */
    private static void force(@Nullable Path folder) throws IOException {
        if (folder != null && isPosix(folder)) {
            try (FileChannel channel = FileChannel.open(folder, StandardOpenOption.READ)) {
                channel.force(true);
            }
        }
    }

    private static boolean isPosix(Path path) {
        return path.getFileSystem().supportedFileAttributeViews().contains("posix");
    }

    private static FileAttribute<?>[] ownerOnly(Path file) {
        return isPosix(file)
                ? new FileAttribute<?>[] {
                    PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString(OWNER_ONLY))
                }
                : new FileAttribute<?>[0];
    }
}
