package dk.indsatskompas.decisions;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.CopyOption;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** A file that only its owner may read: it is whole or not there, and on the disk once it was written. */
public final class SecretFile {

    private static final String OWNER_ONLY = "rw-------";

    private SecretFile() {}

    /**
     * Writes one that is not there yet.
     *
     * @throws IOException also when it is there
     */
    public static void create(Path file, String content) throws IOException {
        write(file, content);
    }

    /** Writes one, in one step in the place of the one that is there. */
    public static void replace(Path file, String content) throws IOException {
        write(file, content, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
    }

    /** Under another name first, so that it is either whole or not there. */
    private static void write(Path file, String content, CopyOption... how) throws IOException {
        Path fresh = file.resolveSibling(file.getFileName() + ".new");
        Files.deleteIfExists(fresh);
        try (FileChannel channel = FileChannel.open(
                fresh, Set.of(StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE), ownerOnly(file))) {
            ByteBuffer bytes = StandardCharsets.UTF_8.encode(content);
            while (bytes.hasRemaining()) {
                channel.write(bytes);
            }
            channel.force(true);
        }
        Files.move(fresh, file, how);
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
