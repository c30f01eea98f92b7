package dk.indsatskompas.rulebook.folder;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import dk.indsatskompas.rulebook.Rulebook;
import dk.indsatskompas.rulebook.problems.Problem;
import dk.indsatskompas.rulebook.problems.ProblemCode;
import dk.indsatskompas.rulebook.problems.Problems;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A zip file from anywhere is bounded and cannot lead out of the folder, and so is a folder on disk. */
class ZippedFolderTest {

    private static final byte[] SMALL = "x".getBytes(UTF_8);

    @Test
    void isTheFolderThatWasZipped() throws IOException {
        Folder base = Folder.of(Path.of("src/test/resources/broken/_base"));

        assertThat(Folder.ofZip(zip("", base.files())).fingerprint()).isEqualTo(base.fingerprint());
        assertThat(Folder.ofZip(zip("rules/", base.files())).fingerprint()).isEqualTo(base.fingerprint());
        assertThat(Folder.ofZip(zip("rules/", base.files())).flaws()).isEmpty();
    }

    @Test
    void leavesOutWhatMacOsAdds() throws IOException {
        Folder folder = Folder.ofZip(
                zip("", Map.of("rules/rulebook.yaml", SMALL, "__MACOSX/rules/._x", SMALL, "rules/.DS_Store", SMALL)));

        assertThat(folder.files()).containsOnlyKeys("rulebook.yaml");
        assertThat(folder.flaws()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"../x", "a/../../x", "/etc/passwd", "a\\b", "C:/x", "c:x", "a//b", "./x", "a/./b", "nul\u0000"})
    void refusesANameThatLeadsElsewhere(String name) throws IOException {
        Folder folder = Folder.ofZip(zip("", Map.of(name, SMALL, "rulebook.yaml", SMALL)));

        assertThat(codes(folder)).containsExactly(ProblemCode.WRONG_PATH);
        assertThat(folder.files()).containsOnlyKeys("rulebook.yaml");
    }

    @ParameterizedTest
    @ValueSource(strings = {"RULEBOOK.yaml", "Rulebook.YAML"})
    void refusesANameThatDiffersInCapitalsOnly(String name) throws IOException {
        Map<String, byte[]> files = new LinkedHashMap<>();
        files.put("rulebook.yaml", SMALL);
        files.put(name, SMALL);

        assertThat(codes(Folder.ofZip(zip("", files)))).containsExactly(ProblemCode.SAME_NAME);
    }

    @Test
    void refusesANameThatDiffersInHowLettersAreComposedOnly() throws IOException {
        Map<String, byte[]> files = new LinkedHashMap<>();
        files.put("\u00E5.yaml", SMALL);
        files.put("a\u030A.yaml", SMALL);

        assertThat(codes(Folder.ofZip(zip("", files)))).containsExactly(ProblemCode.SAME_NAME);
    }

    @Test
    void refusesAnArchiveInTheArchive() throws IOException {
        Map<String, byte[]> files = Map.of("a.zip", SMALL, "hidden.yaml", zip("", Map.of("x", SMALL)));

        assertThat(codes(Folder.ofZip(zip("", files)))).containsExactly(ProblemCode.ARCHIVE, ProblemCode.ARCHIVE);
    }

    @Test
    void refusesAFileThatIsLargerThanItSays() throws IOException {
        Folder folder = Folder.ofZip(zip("", Map.of("big.yaml", new byte[FolderLimits.FILE + 1], "a.yaml", SMALL)));

        assertThat(codes(folder)).containsExactly(ProblemCode.FILE_TOO_LARGE);
        assertThat(folder.files()).containsOnlyKeys("a.yaml");
    }

    @Test
    void takesAFileThatIsJustSmallEnough() throws IOException {
        assertThat(Folder.ofZip(zip("", Map.of("big.yaml", new byte[FolderLimits.FILE])))
                        .flaws())
                .isEmpty();
    }

    @Test
    void stopsUnpackingABomb() throws IOException {
        Map<String, byte[]> files = new LinkedHashMap<>();
        for (int i = 0; i < 9; i++) {
            files.put(i + ".yaml", new byte[FolderLimits.FILE]);
        }
        byte[] one = zip("", Map.of("bomb.yaml", new byte[40 * FolderLimits.MEGABYTE]));

        assertThat(codes(Folder.ofZip(zip("", files)))).containsExactly(ProblemCode.FOLDER_TOO_LARGE);
        assertThat(one.length).isLessThan(FolderLimits.MEGABYTE);
        assertThat(codes(Folder.ofZip(one))).containsExactly(ProblemCode.FOLDER_TOO_LARGE);
    }

    /** However much it would be. What is packed here cannot be unpacked, so that it would be noticed. */
    @ParameterizedTest
    @ValueSource(strings = {"../x", "x/", "RULEBOOK.YAML"})
    void doesNotUnpackWhatItsNameRefuses(String name) throws IOException {
        Map<String, byte[]> files = new LinkedHashMap<>();
        files.put("rulebook.yaml", SMALL);
        files.put(name, "x".repeat(1000).getBytes(UTF_8));
        byte[] zip = zip("", files);
        int packed = new String(zip, ISO_8859_1).indexOf(name) + name.length();
        Arrays.fill(zip, packed, packed + 8, (byte) 0xFF);

        Folder folder = Folder.ofZip(zip);
        assertThat(folder.files()).containsOnlyKeys("rulebook.yaml");
        assertThat(codes(folder)).doesNotContain(ProblemCode.NOT_A_ZIP);
    }

    @Test
    void refusesAFileThatIsNotWhatWasPacked() throws IOException {
        byte[] zip = zip("", Map.of("rulebook.yaml", SMALL));
        zip[directory(zip) + 16] ^= 1;

        assertThat(codes(Folder.ofZip(zip))).containsExactly(ProblemCode.NOT_A_ZIP);
    }

    @Test
    void refusesTooManyFiles() throws IOException {
        Map<String, byte[]> files = new LinkedHashMap<>();
        for (int i = 0; i <= FolderLimits.FILES; i++) {
            files.put(i + ".yaml", SMALL);
        }

        assertThat(codes(Folder.ofZip(zip("", files)))).containsExactly(ProblemCode.TOO_MANY_FILES);
    }

    @Test
    void refusesLinksAndPasswords() throws IOException {
        byte[] linked = zip("", Map.of("link.yaml", SMALL));
        linked[directory(linked) + 41] = (byte) 0xA1;
        byte[] encrypted = zip("", Map.of("secret.yaml", SMALL));
        encrypted[directory(encrypted) + 8] |= 1;

        assertThat(codes(Folder.ofZip(linked))).containsExactly(ProblemCode.LINK);
        assertThat(Folder.ofZip(linked).files()).isEmpty();
        assertThat(codes(Folder.ofZip(encrypted))).containsExactly(ProblemCode.ENCRYPTED);
    }

    @Test
    void refusesWhatIsNoWholeZip() throws IOException {
        byte[] whole = zip("", Map.of("rulebook.yaml", "x".repeat(1000).getBytes(UTF_8)));
        for (int length = 0; length < whole.length; length += 7) {
            assertThat(codes(Folder.ofZip(Arrays.copyOf(whole, length)))).containsExactly(ProblemCode.NOT_A_ZIP);
        }
        for (int i = 0; i < whole.length; i++) {
            byte[] damaged = whole.clone();
            damaged[i] ^= (byte) 0xFF;
            // Whatever it is read as, it ends in a folder or its problems.
            assertThat(Folder.ofZip(damaged).files().size()).isLessThanOrEqualTo(1);
        }
    }

    @Test
    void tellsAnUnusualFileOnDiskToo(@TempDir Path root, @TempDir Path elsewhere) throws IOException {
        Files.write(root.resolve("big.yaml"), new byte[10 * FolderLimits.MEGABYTE]);
        Files.createSymbolicLink(root.resolve("out.yaml"), Files.writeString(elsewhere.resolve("secret"), "x"));
        Files.createSymbolicLink(root.resolve("dangling.yaml"), root.resolve("nothing"));
        Files.createSymbolicLink(root.resolve("loop"), root);

        Problems problems = new Problems();
        Rulebook.read(Folder.of(root), problems);

        assertThat(problems.sorted())
                .extracting(problem -> problem.place().file() + " " + problem.code())
                .contains("big.yaml FILE_TOO_LARGE", "dangling.yaml LINK", "loop LINK", "out.yaml LINK");
        assertThat(codes(Folder.of(root.resolve("nowhere")))).containsExactly(ProblemCode.UNREADABLE);
    }

    @Test
    void followsLinksWithinTheFolderAsKubernetesMakesThem(@TempDir Path root) throws IOException {
        Path data = Files.createDirectories(root.resolve("..2026_11_22"));
        Files.writeString(data.resolve("rulebook.yaml"), "x");
        Files.createSymbolicLink(root.resolve("..data"), Path.of("..2026_11_22"));
        Files.createSymbolicLink(root.resolve("rulebook.yaml"), Path.of("..data/rulebook.yaml"));
        FolderSnapshot before = FolderSnapshot.at(root);

        assertThat(Folder.of(root).files()).containsOnlyKeys("rulebook.yaml");
        assertThat(Folder.of(root).flaws()).isEmpty();

        Path next = Files.createDirectories(root.resolve("..2026_11_23"));
        Files.writeString(next.resolve("rulebook.yaml"), "y");
        Files.delete(root.resolve("..data"));
        Files.createSymbolicLink(root.resolve("..data"), Path.of("..2026_11_23"));
        assertThat(FolderSnapshot.at(root)).isNotEqualTo(before);
        assertThat(Folder.of(root).text("rulebook.yaml")).hasValue("y");
    }

    private static List<ProblemCode> codes(Folder folder) {
        return folder.flaws().stream().map(Problem::code).toList();
    }

    /** Where the list at the end begins. */
    private static int directory(byte[] zip) {
        int at = zip.length - 4;
        while (zip[at] != 'P' || zip[at + 1] != 'K' || zip[at + 2] != 1) {
            at--;
        }
        return at;
    }

    private static byte[] zip(String top, Map<String, byte[]> files) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(bytes)) {
            for (Map.Entry<String, byte[]> file : files.entrySet()) {
                zip.putNextEntry(new ZipEntry(top + file.getKey()));
                zip.write(file.getValue());
            }
        }
        return bytes.toByteArray();
    }
}
