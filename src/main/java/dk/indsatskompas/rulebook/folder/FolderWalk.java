package dk.indsatskompas.rulebook.folder;

import dk.indsatskompas.rulebook.problems.ProblemCode;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.file.FileVisitOption;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What lies in a folder on disk. Links are followed within the folder, as Kubernetes mounts have them, and never out of
 * it; what cannot be read is told.
 */
final class FolderWalk extends SimpleFileVisitor<Path> {
    /** A file, and what can be seen of it without reading it. */
    record Seen(Path path, BasicFileAttributes attributes) {}

    private final Path root;
    private final URI uri;
    private final Path real;
    private final Map<String, Seen> files = new LinkedHashMap<>();
    private final Map<String, ProblemCode> refused = new LinkedHashMap<>();

    private FolderWalk(Path root) {
        this.root = root;
        this.uri = root.toUri();
        this.real = real(root);
    }

    static FolderWalk of(Path root) {
        FolderWalk walk = new FolderWalk(root);
        try {
            Files.walkFileTree(root, EnumSet.of(FileVisitOption.FOLLOW_LINKS), Integer.MAX_VALUE, walk);
        } catch (IOException e) {
            walk.refused.put(".", ProblemCode.UNREADABLE);
        }
        return walk;
    }

    Map<String, Seen> files() {
        return files;
    }

    /** What is no file of the folder, and why. */
    Map<String, ProblemCode> refused() {
        return refused;
    }

    /** Reads it all. */
    Folder folder() {
        IncomingFolder folder = new IncomingFolder();
        refused.forEach((name, code) -> folder.refuse(name, code, FolderLimits.FILES));
        files.forEach((name, seen) -> {
            try (InputStream content = Files.newInputStream(seen.path())) {
                folder.add(name, content);
            } catch (IOException | UncheckedIOException e) {
                folder.refuse(name, ProblemCode.UNREADABLE);
            }
        });
        return folder.folder();
    }

    @Override
    public FileVisitResult preVisitDirectory(Path directory, BasicFileAttributes attributes) {
        return directory.equals(root) || isOurs(directory) ? FileVisitResult.CONTINUE : FileVisitResult.SKIP_SUBTREE;
    }

    @Override
    public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) {
        if (isOurs(file)) {
            if (attributes.isRegularFile()) {
                files.put(name(file), new Seen(file, attributes));
            } else {
                refused.put(name(file), attributes.isSymbolicLink() ? ProblemCode.LINK : ProblemCode.UNREADABLE);
            }
        }
        if (files.size() + refused.size() > FolderLimits.FILES) {
            refused.put(".", ProblemCode.TOO_MANY_FILES);
            return FileVisitResult.TERMINATE;
        }
        return FileVisitResult.CONTINUE;
    }

    @Override
    public FileVisitResult visitFileFailed(Path file, IOException failure) {
        if (file.equals(root) || Folder.isLoaded(name(file))) {
            unreadable(file);
        }
        return FileVisitResult.CONTINUE;
    }

    @Override
    public FileVisitResult postVisitDirectory(Path directory, @Nullable IOException failure) {
        if (failure != null) {
            refused.put(name(directory), ProblemCode.UNREADABLE);
        }
        return FileVisitResult.CONTINUE;
    }

    /** Whether it is loaded and lies in the folder itself. */
    private boolean isOurs(Path path) {
        if (!Folder.isLoaded(name(path))) {
            return false;
        }
        try {
            if (path.toRealPath().startsWith(real)) {
                return true;
            }
            refused.put(name(path), ProblemCode.LINK);
        } catch (IOException e) {
            unreadable(path);
        }
        return false;
    }

    /** Asked once, since it is held against every file. A root that has none is told by walking it. */
    private static Path real(Path root) {
        try {
            return root.toRealPath();
        } catch (IOException e) {
            return root.toAbsolutePath();
        }
    }

    private void unreadable(Path path) {
        refused.put(name(path), Files.isSymbolicLink(path) ? ProblemCode.LINK : ProblemCode.UNREADABLE);
    }

    /** Its name in Unicode, whatever letters the locale of the host has: the path itself keeps the bytes of the disk. */
    private String name(Path path) {
        String name = uri.relativize(path.toUri()).getPath();
        return name.isEmpty() ? "." : name.replaceFirst("/$", "");
    }
}
