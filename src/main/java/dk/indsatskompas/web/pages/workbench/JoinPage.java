package dk.indsatskompas.web.pages.workbench;

import dk.indsatskompas.publishing.drafts.Draft;
import dk.indsatskompas.publishing.drafts.Draft.Revision;
import dk.indsatskompas.publishing.drafts.MergedText;
import dk.indsatskompas.rulebook.folder.Folder;
import dk.indsatskompas.web.pages.frame.PageFrame;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * Two ends of a draft side by side, wherever both changed the same.
 *
 * @param files every file that is not the same in both, joined as far as that goes without anybody
 */
record JoinPage(PageFrame frame, Draft draft, Revision one, Revision other, Map<String, MergedText> files) {
    static JoinPage of(PageFrame frame, Draft draft, Revision one, Revision other, Folder[] texts) {
        Map<String, MergedText> files = new TreeMap<>();
        Set<String> paths = new TreeSet<>(texts[1].files().keySet());
        paths.addAll(texts[2].files().keySet());
        for (String path : paths) {
            Optional<String> mine = texts[1].text(path);
            Optional<String> theirs = texts[2].text(path);
            if (!mine.equals(theirs)) {
                files.put(path, MergedText.of(texts[0].text(path).orElse(""), mine.orElse(""), theirs.orElse("")));
            }
        }
        return new JoinPage(frame, draft, one, other, files);
    }

    int open() {
        return files.values().stream().mapToInt(MergedText::open).sum();
    }
}
