package dk.indsatskompas.rulebook.folder;

import static org.assertj.core.api.Assertions.assertThat;

import dk.indsatskompas.rulebook.problems.Problem;
import dk.indsatskompas.rulebook.problems.ProblemCode;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class FolderTest {

    private static final Folder FOLDER = folder("Løn og øl\nto\n");

    @Test
    void hasTheSameFingerprintWithOtherLineEnds() {
        assertThat(folder("Løn og øl\r\nto\r\n").fingerprint()).isEqualTo(FOLDER.fingerprint());
    }

    @Test
    void hasTheSameFingerprintWithDecomposedLetters() {
        assertThat(folder("A\u030Arhus").fingerprint())
                .isEqualTo(folder("\u00C5rhus").fingerprint());
    }

    @Test
    void hasTheSameFingerprintWithAByteOrderMark() {
        assertThat(folder("\uFEFFLøn og øl\nto\n").fingerprint()).isEqualTo(FOLDER.fingerprint());
    }

    @Test
    void hasAnotherFingerprintWithOneLetterChanged() {
        assertThat(folder("Løn og ol\nto\n").fingerprint()).isNotEqualTo(FOLDER.fingerprint());
    }

    @Test
    void hasAnotherFingerprintWhenAFileIsRenamed() {
        assertThat(Folder.of(Map.of("b.yaml", "x".getBytes(StandardCharsets.UTF_8)))
                        .fingerprint())
                .isNotEqualTo(Folder.of(Map.of("a.yaml", "x".getBytes(StandardCharsets.UTF_8)))
                        .fingerprint());
    }

    @Test
    void hasAnotherFingerprintWhenALineMovesFromOneFileToTheNext() {
        assertThat(folder("one\ntwo\n", "").fingerprint())
                .isNotEqualTo(folder("one\n", "two\n").fingerprint());
    }

    @Test
    void saysWhichHashItsFingerprintIs() {
        assertThat(FOLDER.fingerprint()).matches("sha256:[0-9a-f]{64}");
    }

    @Test
    void leavesOutNamesThatBeginWithUnderscoreOrDot(@TempDir Path root) throws IOException {
        for (String file : new String[] {"a.yaml", "_draft/b.yaml", "study/_c.yaml", ".git/d", "study/.e"}) {
            Files.createDirectories(root.resolve(file).getParent());
            Files.writeString(root.resolve(file), "x");
        }
        assertThat(Folder.of(root).files()).containsOnlyKeys("a.yaml");
        assertThat(Folder.of(Map.of("a.yaml", new byte[] {'x'}, "_b/c", new byte[0]))
                        .fingerprint())
                .isEqualTo(Folder.of(root).fingerprint());
    }

    @Test
    void doesNotFollowALinkOutOfItself(@TempDir Path root, @TempDir Path elsewhere) throws IOException {
        Path secret = Files.writeString(elsewhere.resolve("secret"), "x");
        Files.createSymbolicLink(root.resolve("link.yaml"), secret);
        assertThat(Folder.of(root).files()).isEmpty();
        assertThat(Folder.of(root).flaws()).extracting(Problem::code).containsExactly(ProblemCode.LINK);
    }

    @Test
    void hasNoTextForWhatIsNotUtf8OrNotThere() {
        Folder folder = Folder.of(Map.of("a", new byte[] {'l', (byte) 0xF8, 'n'}));
        assertThat(folder.text("a")).isEmpty();
        assertThat(folder.text("b")).isEmpty();
    }

    private static Folder folder(String text) {
        return Folder.of(Map.of("a.yaml", text.getBytes(StandardCharsets.UTF_8)));
    }

    private static Folder folder(String first, String second) {
        return Folder.of(Map.of(
                "a.yaml", first.getBytes(StandardCharsets.UTF_8), "b.yaml", second.getBytes(StandardCharsets.UTF_8)));
    }
}
