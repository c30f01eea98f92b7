package dk.indsatskompas.command;

import java.io.BufferedOutputStream;
import java.io.FileInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Objects;
import org.springframework.util.StreamUtils;

/**
 * The file that is read, and the one that is written. It is written under another name, which only its owner can read, and
 * gets its own at the end, so that half an answer is never taken for a whole one. A pipe or a device is written to as it is.
 *
 * @param part where the answers go first; the same as {@code out} when that is no file to be put in its place
 */
record BatchFiles(Path people, Path out, Path part, long size) implements AutoCloseable {
    /** What is typed or piped in, and what is written on. */
    private static final Path STANDARD = Path.of("-");

    @FunctionalInterface
    interface FileWork {
        void from(InputStream people, OutputStream answers) throws IOException;
    }

    /** Finds them; {@link CannotOpen} when one cannot be read or written, or both are one. A link is followed. */
    static BatchFiles open(Path people, Path out) {
        boolean typed = people.equals(STANDARD);
        try {
            if (!typed && Files.exists(out) && Files.exists(people) && Files.isSameFile(people, out)) {
                throw Obstacle.ONE_FILE.cannot();
            }
            if (!typed && (Files.isDirectory(people) || !Files.isReadable(people))) {
                removeOld(out);
                throw Obstacle.FILE_UNREADABLE.cannot(people);
            }
            if (out.equals(STANDARD)) {
                return new BatchFiles(people, out, out, size(people));
            }
            if (Files.isDirectory(out)) {
                throw Obstacle.FILE_UNWRITABLE.cannot(out);
            }
            Path written = Files.isRegularFile(out) ? out.toRealPath() : out.toAbsolutePath();
            removeOld(written);
            return new BatchFiles(people, written, part(written), size(people));
        } catch (IOException e) {
            throw Obstacle.FILE_UNWRITABLE.cannot(out);
        }
    }

    /** What an earlier run answered must not be taken for what this one does, should it fail. */
    private static void removeOld(Path out) throws IOException {
        if (Files.isRegularFile(out)) {
            Files.delete(out);
        }
    }

    private static long size(Path people) throws IOException {
        return Files.isRegularFile(people) ? Files.size(people) : 0;
    }

    boolean areShown() {
        return out.equals(STANDARD);
    }

    private InputStream in() throws IOException {
        if (people.equals(STANDARD)) {
            return LaidOutJson.oneALine(System.in);
        }
        // Of a pipe only this one can tell whether something has come already.
        return LaidOutJson.oneALine(
                Files.isRegularFile(people) ? Files.newInputStream(people) : new FileInputStream(people.toFile()));
    }

    private OutputStream answers() throws IOException {
        // What others write on it comes after this run.
        return areShown() ? StreamUtils.nonClosing(System.out) : Files.newOutputStream(part);
    }

    private static Path part(Path out) throws IOException {
        if (Files.exists(out) && !Files.isRegularFile(out)) {
            return out;
        }
        Path folder = Objects.requireNonNull(out.getParent());
        return Files.createTempFile(folder, out.getFileName() + ".", ".part");
    }

    void through(FileWork work) {
        try {
            try (InputStream in = in();
                    OutputStream answers = new BufferedOutputStream(answers(), 1 << 16)) {
                work.from(in, answers);
            }
            if (!part.equals(out)) {
                Files.move(part, out, StandardCopyOption.REPLACE_EXISTING);
            }
        } catch (IOException e) {
            throw Obstacle.BROKEN_OFF.cannot(people, out);
        }
    }

    @Override
    public void close() {
        if (part.equals(out)) {
            return;
        }
        try {
            Files.deleteIfExists(part);
        } catch (IOException e) {
            throw Obstacle.FILE_UNWRITABLE.cannot(part);
        }
    }
}
