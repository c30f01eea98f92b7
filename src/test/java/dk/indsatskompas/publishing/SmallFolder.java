package dk.indsatskompas.publishing;

import dk.indsatskompas.publishing.FolderChecks.SentFolder;
import dk.indsatskompas.rulebook.ReadmeTables;
import dk.indsatskompas.rulebook.Rulebook;
import dk.indsatskompas.rulebook.folder.Folder;
import dk.indsatskompas.rulebook.problems.Problems;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/** The small rulebook of the tests in as many versions as are needed. */
public record SmallFolder(Folder folder) {

    private static final Folder BASE = Folder.of(Path.of("src/test/resources/broken/_base"));

    /** Without a problem, and different from every other number. */
    public static SmallFolder version(int number) {
        Map<String, byte[]> files = new TreeMap<>(BASE.files());
        String manifest = BASE.text("rulebook.yaml").orElseThrow();
        files.put("rulebook.yaml", bytes(manifest.replaceFirst("version: .*", "version: \"" + number + "\"")));
        files.put(
                "CHANGELOG.md",
                bytes("# Ændringer\n\n## " + number + "\n\n- Nyt i " + number + ".\n\n## 0\n\n- Før.\n"));
        return new SmallFolder(Folder.of(files));
    }

    /** With its one threshold moved: the reading group is for citizens under that age instead of 30. */
    public SmallFolder forThoseUnder(int age) {
        Map<String, byte[]> files = new TreeMap<>(folder.files());
        String rules = folder.text("laesehold_2020/rules.dslr").orElseThrow();
        String scenarios = folder.text("laesehold_2020/scenarios.yaml").orElseThrow();
        files.put("laesehold_2020/rules.dslr", bytes(rules.replace("er under 30 år", "er under " + age + " år")));
        files.put(
                "laesehold_2020/scenarios.yaml",
                bytes(scenarios
                        .replace("age: 29,", "age: " + (age - 1) + ",")
                        .replace("age: 30,", "age: " + age + ",")));
        return new SmallFolder(Folder.of(files)).withItsTables();
    }

    /** With an attribute named by a number, so that its vocabulary differs from every other. */
    public SmallFolder withWordsOf(int number) {
        Map<String, byte[]> files = new TreeMap<>(folder.files());
        String words = folder.text("vocabulary.yaml").orElseThrow();
        files.put("vocabulary.yaml", bytes(words.replace("en: \"age\"", "en: \"age, no. " + number + "\"")));
        return new SmallFolder(Folder.of(files));
    }

    /** With one attribute called otherwise, and another that takes less. */
    public SmallFolder withOtherWords() {
        Map<String, byte[]> files = new TreeMap<>(folder.files());
        for (String file : List.of("vocabulary.yaml", "language/da.dsl", "language/en.dsl")) {
            String words = folder.text(file).orElseThrow();
            files.put(
                    file,
                    bytes(words.replace("weeksOnBenefit", "weeksOnSupport")
                            .replace("to: 100\n        unit", "to: 90\n        unit")));
        }
        return new SmallFolder(Folder.of(files)).withItsTables();
    }

    private SmallFolder withItsTables() {
        Map<String, byte[]> files = new TreeMap<>(folder.files());
        ReadmeTables tables = new ReadmeTables(Rulebook.read(folder, new Problems()));
        files.put("README.md", bytes(tables.fill(folder.text("README.md").orElseThrow())));
        return new SmallFolder(Folder.of(files));
    }

    /** With one misspelt sentence. */
    public SmallFolder broken() {
        Map<String, byte[]> files = new TreeMap<>(folder.files());
        String rules = folder.text("laesehold_2020/rules.dslr").orElseThrow();
        files.put("laesehold_2020/rules.dslr", bytes(rules.replaceFirst("(?m)^( *- .*)$", "$1q")));
        return new SmallFolder(Folder.of(files));
    }

    public String fingerprint() {
        return folder.fingerprint();
    }

    /** Over what was there. */
    public void writeTo(Path root) {
        folder.files().forEach((path, content) -> {
            try {
                Files.createDirectories(root.resolve(path).getParent());
                Files.write(root.resolve(path), content);
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        });
    }

    /** As a person packs it: with the folder itself. */
    public byte[] zip() {
        return zip(folder);
    }

    /** A folder that is here already, and is waited for to the end. */
    static SentFolder sent(Folder folder) {
        return new SentFolder(() -> () -> folder, () -> false);
    }

    /** Any folder packed so. */
    public static byte[] zip(Folder folder) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(bytes)) {
            for (Map.Entry<String, byte[]> file : folder.files().entrySet()) {
                zip.putNextEntry(new ZipEntry("rules/" + file.getKey()));
                zip.write(file.getValue());
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return bytes.toByteArray();
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}
