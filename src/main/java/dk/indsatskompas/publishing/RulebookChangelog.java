package dk.indsatskompas.publishing;

import dk.indsatskompas.rulebook.folder.Folder;
import java.util.List;
import java.util.stream.Collectors;

/** What a rulebook says of itself. */
final class RulebookChangelog {

    private static final String FILE = "CHANGELOG.md";
    private static final String SECTION = "## ";
    private static final int LONGEST = 10_000;

    private RulebookChangelog() {}

    /** The top section of its change log, at most 10,000 characters of it; empty when there is none. */
    static String top(Folder folder) {
        List<String> fromTop = folder.text(FILE)
                .orElse("")
                .lines()
                .dropWhile(line -> !line.startsWith(SECTION))
                .toList();
        String section = fromTop.stream().limit(1).collect(Collectors.joining())
                + fromTop.stream()
                        .skip(1)
                        .takeWhile(line -> !line.startsWith(SECTION))
                        .map(line -> "\n" + line)
                        .collect(Collectors.joining());
        return section.strip().substring(0, Math.min(LONGEST, section.strip().length()));
    }
}
