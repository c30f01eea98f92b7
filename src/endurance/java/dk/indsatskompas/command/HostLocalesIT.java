package dk.indsatskompas.command;

import static org.assertj.core.api.Assertions.assertThat;

import dk.indsatskompas.rulebook.folder.Folder;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** A rules folder is read alike in every locale of the host, also one without Danish letters. */
class HostLocalesIT {

    private static final String STUDY = "læsehold_på_ø";

    @ParameterizedTest
    @MethodSource("locales")
    void readsNamesWithDanishLetters(String locale, @TempDir Path root) throws Exception {
        Path folder = HostPath.of(root + "/årets_regler");
        Map<String, byte[]> files = renamed();
        for (Map.Entry<String, byte[]> file : files.entrySet()) {
            Path path = HostPath.of(root + "/årets_regler/" + file.getKey());
            Files.createDirectories(path.getParent());
            Files.write(path, file.getValue());
        }
        assertThat(Folder.of(folder).files()).containsOnlyKeys(files.keySet());
        assertThat(Folder.of(folder).flaws()).isEmpty();

        assertThat(run(locale, "tables", root + "/årets_regler")).isEmpty();
        assertThat(run(locale, "check", root + "/årets_regler"))
                .startsWith("Regelmappen er i orden. " + Folder.of(folder).fingerprint());
        assertThat(run(locale, "check", root + "/ærøs_regler"))
                .contains("Mappen findes ikke / There is no such folder: " + root + "/ærøs_regler");
    }

    static Stream<String> locales() {
        return Stream.of("C", "C.UTF-8", "POSIX");
    }

    private static Map<String, byte[]> renamed() {
        Map<String, byte[]> files = new TreeMap<>();
        Folder.of(Path.of("src/test/resources/broken/_base"))
                .files()
                .forEach((name, content) -> files.put(
                        name.replace("laesehold_2020", STUDY),
                        new String(content, StandardCharsets.UTF_8)
                                .replace("id: laesehold_2020", "id: " + STUDY)
                                .getBytes(StandardCharsets.UTF_8)));
        return files;
    }

    /** In a Java of its own, by a shell, so that the letters reach it as the host has them. */
    private static String run(String locale, String command, String folder) throws IOException, InterruptedException {
        Path script = Files.createTempFile("run", ".sh");
        Files.writeString(
                script,
                "exec \"$JAVA\" -XX:TieredStopAtLevel=1 -cp \"$CLASSES\" dk.indsatskompas.Indsatskompas " + command
                        + " '" + folder + "'\n");
        ProcessBuilder builder = new ProcessBuilder(new ArrayList<>(List.of("sh", script.toString())));
        builder.environment().put("LC_ALL", locale);
        builder.environment().put("JAVA", System.getProperty("java.home") + "/bin/java");
        builder.environment().put("CLASSES", System.getProperty("java.class.path"));
        Process process = builder.redirectErrorStream(true).start();
        String out = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        assertThat(process.waitFor(1, TimeUnit.MINUTES)).isTrue();
        Files.delete(script);
        return out;
    }
}
