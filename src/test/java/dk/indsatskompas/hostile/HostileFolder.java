package dk.indsatskompas.hostile;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import dk.indsatskompas.rulebook.folder.Folder;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Supplier;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import java.util.zip.Deflater;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/**
 * A rules folder that somebody made to run code or to stop the service, as it would be sent.
 *
 * @param name what is tried
 * @param made makes what is sent
 */
public record HostileFolder(String name, Supplier<byte[]> made) {

    private static final Map<String, byte[]> BASE =
            Folder.of(Path.of("src/test/resources/broken/_base")).files();

    /**
     * All of them.
     *
     * @param marker a file that none may make
     * @param port a port on this machine that none may connect to
     */
    public static Stream<HostileFolder> all(Path marker, int port) {
        return Stream.of(
                        new CodeInText(marker, port).folders(),
                        HostileYaml.folders(port),
                        HostileSentences.folders(),
                        HostileSizes.folders(),
                        HostileZips.folders())
                .flatMap(folders -> folders);
    }

    /** A small folder in which everything is in order, but for what a file was changed to. */
    static HostileFolder changed(String name, String file, UnaryOperator<String> change) {
        String text = new String(BASE.getOrDefault(file, new byte[0]), UTF_8);
        String changed = change.apply(text);
        assertThat(changed).as(name).isNotEqualTo(text);
        return with(name, Map.of(file, changed.getBytes(UTF_8)));
    }

    /** The small folder with some text of a file replaced. */
    static HostileFolder replaced(String name, String file, String from, String to) {
        return changed(name, file, text -> text.replace(from, to));
    }

    /** The small folder with more files, or others. */
    static HostileFolder with(String name, Map<String, byte[]> more) {
        Map<String, byte[]> files = new TreeMap<>(BASE);
        files.putAll(more);
        return new HostileFolder(name, () -> zip(files));
    }

    /** The small folder with its study in a folder of another name. */
    static HostileFolder renamed(String name, String study) {
        Map<String, byte[]> files = new TreeMap<>();
        BASE.forEach((path, bytes) ->
                files.put(path.replaceFirst("^laesehold_2020/", study.replace("$", "\\$") + "/"), bytes));
        return new HostileFolder(name, () -> zip(files));
    }

    /** What is sent. */
    public byte[] zip() {
        return made.get();
    }

    static byte[] zip(Map<String, byte[]> files) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(bytes, UTF_8)) {
            zip.setLevel(Deflater.BEST_SPEED);
            for (Map.Entry<String, byte[]> file : files.entrySet()) {
                zip.putNextEntry(new ZipEntry(file.getKey()));
                zip.write(file.getValue());
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return bytes.toByteArray();
    }

    @Override
    public String toString() {
        return name;
    }
}
