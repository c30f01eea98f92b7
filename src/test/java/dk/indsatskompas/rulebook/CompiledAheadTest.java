package dk.indsatskompas.rulebook;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class CompiledAheadTest {

    private static final Path LIST = Path.of("indsatskompas/compiled-rules.txt");

    @TempDir
    private Path classes;

    @Test
    void theShippedRulesAreCompiledWithTheProgram() {
        assertThat(CompiledAhead.model(Folder.of(Path.of("rules")))).isPresent();
    }

    @Test
    void otherRulesAreNotTakenForThem() {
        Map<String, byte[]> files = new HashMap<>(Folder.of(Path.of("rules")).files());
        files.merge("CHANGELOG.md", new byte[] {'x'}, (old, fresh) -> fresh);

        assertThat(CompiledAhead.model(Folder.of(files))).isEmpty();
    }

    @Test
    void writesClassesOfWhichOneHasAllRules() throws Exception {
        CompiledAhead.write(Folder.of(Path.of("rules")), classes);

        List<String> list = Files.readAllLines(classes.resolve(LIST));
        try (URLClassLoader loader =
                new URLClassLoader(new URL[] {classes.toUri().toURL()}, CompiledAhead.class.getClassLoader())) {
            assertThat(CompiledRules.load(loader, list.get(2)).getRules())
                    .hasSameSizeAs(CompiledRules.of(Drl.of(Folder.of(Path.of("rules"))))
                            .load()
                            .getRules());
        }
    }

    @Test
    void compilesAgainOnlyWhatWasChangedSince() throws Exception {
        Path leftOver =
                Files.createDirectories(classes.resolve("indsatskompas/rules")).resolve("Old.class");
        Files.createFile(leftOver);
        Path list = Files.writeString(classes.resolve(LIST), "made before");

        CompiledAhead.write(Folder.of(Path.of("rules")), classes);
        assertThat(list).hasContent("made before");

        touch(Files.createFile(classes.resolve("Changed.class")));
        CompiledAhead.write(Folder.of(Path.of("rules")), classes);
        assertThat(Files.readAllLines(list)).startsWith(Engine.VERSION);
        assertThat(leftOver).doesNotExist();
    }

    private static void touch(Path file) throws IOException {
        Files.setLastModifiedTime(file, FileTime.from(Instant.now().plusSeconds(60)));
    }
}
