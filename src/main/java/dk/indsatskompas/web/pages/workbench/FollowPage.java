package dk.indsatskompas.web.pages.workbench;

import dk.indsatskompas.publishing.drafts.ChangedLines;
import dk.indsatskompas.rulebook.folder.Folder;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** What would be written anew so that examples and tables follow the rules, file by file. */
record FollowPage(DraftPage of, Map<String, List<ChangedLines>> files) {
    static FollowPage of(DraftPage page, Folder after) {
        Map<String, List<ChangedLines>> files = new TreeMap<>();
        after.files().keySet().forEach(path -> {
            List<ChangedLines> lines = ChangedLines.between(
                    page.review().folder().text(path).orElse(""),
                    after.text(path).orElse(""));
            if (!lines.isEmpty()) {
                files.put(path, lines);
            }
        });
        return new FollowPage(page, files);
    }
}
