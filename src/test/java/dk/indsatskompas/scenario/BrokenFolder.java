package dk.indsatskompas.scenario;

import dk.indsatskompas.rulebook.folder.Folder;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;

/**
 * One kind of problem: the base rulebook with a few files put over it or taken away.
 *
 * @param name what is wrong
 * @param expected every line of the check
 */
record BrokenFolder(String name, Folder folder, List<String> expected) {

    private static final Path ROOT = Path.of("src/test/resources/broken");
    private static final String EXPECTED = "expected.txt";
    private static final String DELETED = "deleted.txt";

    static List<BrokenFolder> all() {
        try (Stream<Path> folders = Files.list(ROOT)) {
            return folders.filter(folder -> !folder.getFileName().toString().startsWith("_"))
                    .sorted()
                    .map(BrokenFolder::of)
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The files of the base rulebook, which has no problem. */
    static Map<String, byte[]> base() {
        return read(ROOT.resolve("_base"));
    }

    private static BrokenFolder of(Path path) {
        Map<String, byte[]> files = base();
        Map<String, byte[]> overlay = read(path);
        lines(overlay.getOrDefault(DELETED, new byte[0])).forEach(files::remove);
        List<String> expected = lines(overlay.getOrDefault(EXPECTED, new byte[0]));
        overlay.keySet().removeAll(List.of(EXPECTED, DELETED));
        files.putAll(overlay);
        return new BrokenFolder(path.getFileName().toString(), Folder.of(files), expected);
    }

    private static List<String> lines(byte[] bytes) {
        return new String(bytes, StandardCharsets.UTF_8).lines().toList();
    }

    private static Map<String, byte[]> read(Path root) {
        Map<String, byte[]> files = new TreeMap<>();
        try (Stream<Path> paths = Files.walk(root)) {
            for (Path path : paths.filter(Files::isRegularFile).toList()) {
                files.put(root.relativize(path).toString().replace('\\', '/'), Files.readAllBytes(path));
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return files;
    }
}
