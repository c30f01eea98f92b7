package dk.indsatskompas.process;

import dk.indsatskompas.vocabulary.Text;
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
import java.nio.file.attribute.PosixFilePermission;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.EnumSet;
import java.util.Set;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** A file that only its owner may read: it is whole or not there, and on the disk once it was written. */
public final class SecretFile {
    private static final String OWNER_ONLY = "rw-------";

    private static final String OWNER_ONLY_FOLDER = "rwx------";
    private static final Set<PosixFilePermission> OF_OTHERS = PosixFilePermissions.fromString("---rwxrwx");
    private static final Set<PosixFilePermission> READ_BY_GROUP = PosixFilePermissions.fromString("---r-----");
    private static final int ROOT = 0;

    private SecretFile() {}

    /** Reads one, unless it is an {@link ExposedFile}. Root's may be read by its group: so Kubernetes mounts a secret. */
    public static String read(Path file) throws IOException {
        if (isPosix(file)) {
            Set<PosixFilePermission> others = EnumSet.copyOf(OF_OTHERS);
            others.retainAll(Files.getPosixFilePermissions(file));
            boolean mounted = others.equals(READ_BY_GROUP)
                    && Files.getAttribute(file, "unix:uid").equals(ROOT);
            if (!others.isEmpty() && !mounted) {
                throw new ExposedFile(file);
            }
        }
        return Files.readString(file);
    }

    /** Sees to it that all of them are there; {@link MissingFile} when not. */
    public static void require(Path... files) {
        String missing = Stream.of(files)
                .filter(file -> !Files.exists(file))
                .map(Path::toString)
                .collect(Collectors.joining(", "));
        if (!missing.isEmpty()) {
            throw new MissingFile(missing);
        }
    }

    /** Makes a folder that only its owner may enter, and those that it lies in; nothing is changed of what is there. */
    public static void folder(Path folder) throws IOException {
        Files.createDirectories(folder, attributes(folder, OWNER_ONLY_FOLDER));
    }

    /** Makes an empty one; it fails when one is there. */
    public static void createEmpty(Path file) throws IOException {
        Files.createFile(file, attributes(file, OWNER_ONLY));
    }

    /** Makes one, unless it is there. */
    public static void make(Path file, Supplier<String> fresh) throws IOException {
        if (!Files.exists(file)) {
            write(file, fresh.get());
        }
    }

    /** Writes one, in one step in the place of the one that is there. */
    public static void replace(Path file, String content) throws IOException {
        write(file, content, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
    }

    /** Under another name first: so it is either whole or not there. */
    private static void write(Path file, String content, CopyOption... how) throws IOException {
        Path fresh = file.resolveSibling(file.getFileName() + ".new");
        Files.deleteIfExists(fresh);
        try (FileChannel channel = FileChannel.open(
                fresh, Set.of(StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE), attributes(file, OWNER_ONLY))) {
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

    private static FileAttribute<?>[] attributes(Path place, String permissions) {
        return isPosix(place)
                ? new FileAttribute<?>[] {
                    PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString(permissions))
                }
                : new FileAttribute<?>[0];
    }

    /** A secret that cannot be used, and where it is, or should be. */
    public abstract static sealed class UnusableSecret extends RuntimeException {
        private static final long serialVersionUID = 1L;

        private final String place;

        private UnusableSecret(String place, String trouble) {
            super(place + trouble);
            this.place = place;
        }

        public final String place() {
            return place;
        }
    }

    /** Secret files that must be there, and are not. Others would not open what was locked with these. */
    public static final class MissingFile extends UnusableSecret {
        private static final long serialVersionUID = 1L;

        MissingFile(String places) {
            super(places, " missing");
        }
    }

    /** A secret file that others than its owner can read or write. It is not taken: whoever could, may have. */
    public static final class ExposedFile extends UnusableSecret {
        private static final long serialVersionUID = 1L;

        ExposedFile(Path place) {
            super(place.toString(), " is open to others than its owner");
        }

        public Text found() {
            return FOUND.filled(place());
        }

        /** What helps, as far as nobody has read it meanwhile. */
        public Text cure() {
            return CURE.filled(place());
        }

        private static final Text FOUND =
                new Text("Andre end ejeren kan læse eller skrive %s.", "Others than its owner can read or write %s.");
        private static final Text CURE = new Text(
                "Kør: chmod 600 %s (i Kubernetes: defaultMode 0400 eller 0440).",
                "Run: chmod 600 %s (in Kubernetes: defaultMode 0400 or 0440).");
    }
}
