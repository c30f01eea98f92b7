package dk.indsatskompas;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** A copy of the shipped rules in which mistakes can be made. */
record RulesCopy(Path folder) {

    private static final Path SHIPPED = Path.of("rules");

    static RulesCopy in(Path parent) throws IOException {
        Path copy = parent.resolve("rules-copy");
        try (Stream<Path> paths = Files.walk(SHIPPED)) {
            for (Path path : paths.toList()) {
                Files.copy(path, copy.resolve(SHIPPED.relativize(path)));
            }
        }
        return new RulesCopy(copy);
    }

    /** Misspells the first sentence of a study's rules, and gives the line it stands on. */
    int misspell(String study) throws IOException {
        Path file = folder.resolve(study).resolve("rules.dslr");
        List<String> lines = Files.readAllLines(file);
        int line = IntStream.range(0, lines.size())
                .filter(i -> lines.get(i).strip().startsWith("- "))
                .findFirst()
                .orElseThrow();
        lines.set(line, lines.get(line) + "q");
        Files.write(file, lines);
        return line + 1;
    }

    /** Says something more in the change log, which changes no rule. */
    void addToTheChangeLog() throws IOException {
        Path file = folder.resolve("CHANGELOG.md");
        Files.writeString(file, Files.readString(file) + "\nEt ord mere.\n");
    }
}
