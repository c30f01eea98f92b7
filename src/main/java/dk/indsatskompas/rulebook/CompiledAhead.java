package dk.indsatskompas.rulebook;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.drools.model.Model;

/**
 * The shipped rules, compiled when the program is built and packed among its other classes. So they need no more trust than
 * the program does, are never of another version than it, and are in its class-data archive. Nothing that runs reads byte
 * code from a folder that somebody may write to.
 */
public final class CompiledAhead {

    private static final String LIST = "indsatskompas/compiled-rules.txt";

    /** Compiled classes have this in their names, and those that are compiled while the program runs a number. */
    private static final String VERSION = "shipped";

    private CompiledAhead() {}

    /**
     * Compiles a rules folder to class files, unless that was done since anything changed.
     *
     * @param args the rules folder, and the folder of the program's classes
     */
    public static void main(String[] args) throws IOException, CompiledRules.NotCompiled {
        Folder folder = Folder.of(Path.of(args[0]));
        write(folder, Path.of(args[1]));
    }

    /** The rules of this folder, when they are those that were compiled ahead. */
    static Optional<Model> model(Folder folder) {
        List<String> list = read();
        return list.size() == 3 && list.subList(0, 2).equals(List.of(Engine.VERSION, folder.fingerprint()))
                ? Optional.of(CompiledRules.load(CompiledAhead.class.getClassLoader(), list.get(2)))
                : Optional.empty();
    }

    static void write(Folder folder, Path classes) throws IOException, CompiledRules.NotCompiled {
        Path list = classes.resolve(LIST);
        if (Files.exists(list) && isNewest(list, classes)) {
            return;
        }
        clear(classes.resolve("indsatskompas"));
        CompiledRules compiled = CompiledRules.of(Drl.of(folder), VERSION);
        for (Map.Entry<String, byte[]> entry : compiled.classes().entrySet()) {
            Path file = classes.resolve(entry.getKey());
            Files.createDirectories(file.getParent());
            Files.write(file, entry.getValue());
        }
        Files.write(list, List.of(Engine.VERSION, folder.fingerprint(), compiled.model()));
    }

    /** Neither a rule nor a class was changed since. */
    private static boolean isNewest(Path list, Path classes) throws IOException {
        FileTime made = Files.getLastModifiedTime(list);
        try (Stream<Path> files = Files.walk(classes)) {
            for (Path file : files.filter(Files::isRegularFile).toList()) {
                if (Files.getLastModifiedTime(file).compareTo(made) > 0) {
                    return false;
                }
            }
        }
        return true;
    }

    private static List<String> read() {
        try (InputStream list = CompiledAhead.class.getClassLoader().getResourceAsStream(LIST)) {
            return list == null
                    ? List.of()
                    : new String(list.readAllBytes(), UTF_8).lines().toList();
        } catch (IOException e) {
            throw new UncheckedIOException("The program's own file cannot be read", e);
        }
    }

    private static void clear(Path folder) throws IOException {
        if (Files.isDirectory(folder)) {
            try (Stream<Path> files = Files.walk(folder)) {
                for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
                    Files.delete(file);
                }
            }
        }
    }
}
