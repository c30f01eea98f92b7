package dk.indsatskompas.web.pages.workbench;

import dk.indsatskompas.rulebook.folder.Folder;
import java.util.Map;
import java.util.stream.Collectors;

/** What a draft changes for whom, as its author tells it at the top of the change log. */
final class ChangeNote {
    private static final String FILE = "CHANGELOG.md";
    private static final String HEADING = "## ";

    private ChangeNote() {}

    /** The folder with a note below its newest heading, each paragraph a point; the same when there is nothing to note. */
    static Folder added(Folder folder, String note) {
        if (note.isEmpty()) {
            return folder;
        }
        String log = folder.text(FILE).orElse("");
        String points = note.replace("\r", "")
                .lines()
                .filter(line -> !line.isBlank())
                .map(line -> "- " + line.strip().replaceFirst("^[-#]+ ?", "") + "\n")
                .collect(Collectors.joining());
        int heading = log.startsWith(HEADING) ? 0 : log.indexOf("\n" + HEADING) + 1;
        int first = log.startsWith(HEADING, heading) ? log.indexOf("\n- ", heading) + 1 : 0;
        String with = first > 0 ? log.substring(0, first) + points + log.substring(first) : log + "\n" + points;
        return folder.with(Map.of(FILE, with));
    }
}
