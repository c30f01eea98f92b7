package dk.indsatskompas.web.pages.workbench;

import dk.indsatskompas.rulebook.problems.Problem;
import java.util.List;

/**
 * A file of a draft as text.
 *
 * @param line where somebody wants to look; 0 for the beginning
 */
record FilePage(DraftPage of, String file, String text, int line) {
    /** What is to be mended in this file, for the lines of an editor. */
    List<Problem> problems() {
        return of.review().problems().stream()
                .filter(problem -> problem.place().file().equals(file))
                .toList();
    }

    /** The sentences that can be written here; none in a file without rules. */
    List<SentenceProposal> proposals() {
        return of.mayWrite() && file.endsWith(".dslr")
                ? SentenceProposal.all(of.review().contents())
                : List.of();
    }

    /** The line that was asked for, as it stands there. */
    String asked() {
        return line < 1
                ? ""
                : text.lines().skip(line - 1).findFirst().orElse("").strip();
    }
}
