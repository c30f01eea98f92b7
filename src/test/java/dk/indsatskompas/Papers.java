package dk.indsatskompas;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/** The README and what is in {@code docs/}, for the tests that hold what they show. */
public final class Papers {

    public static final Path README = Path.of("README.md");
    public static final Path PUBLISH = Path.of("docs/publish.md");
    public static final Path AUDIT = Path.of("docs/audit.md");
    public static final Path INTEGRATE = Path.of("docs/integrate.md");
    public static final Path INVARIANTS = Path.of("docs/invariants.md");

    private Papers() {}

    /** The README first, and then {@code docs/} by name. */
    public static List<Path> all() {
        try (Stream<Path> docs = Files.list(Path.of("docs"))) {
            return Stream.concat(
                            Stream.of(README, Path.of("CHANGELOG.md")),
                            docs.filter(file -> file.toString().endsWith(".md")).sorted())
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    public static String read(Path paper) {
        try {
            return Files.readString(paper);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Every line of all of them. */
    public static List<String> lines() {
        return all().stream().flatMap(paper -> read(paper).lines()).toList();
    }
}
