package dk.indsatskompas.publishing;

import dk.indsatskompas.advice.Advisor;
import dk.indsatskompas.rulebook.folder.Folder;
import dk.indsatskompas.rulebook.problems.BrokenRulebook;
import dk.indsatskompas.rulebook.problems.Problem;
import dk.indsatskompas.rulebook.problems.UnforeseenProblem;
import dk.indsatskompas.scenario.RulesFolder;
import java.util.List;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** What came of opening a folder, if it could be taken in: somebody who can be asked, or problems. */
record OpenedFolder(@Nullable Folder folder, @Nullable Advisor advisor, List<Problem> problems) {

    private static final Logger LOG = LoggerFactory.getLogger(OpenedFolder.class);

    static OpenedFolder of(Supplier<Folder> taking) {
        Folder folder = null;
        try {
            folder = UnforeseenProblem.caught(taking::get);
            return new OpenedFolder(folder, new Advisor(RulesFolder.open(folder)), List.of());
        } catch (BrokenRulebook e) {
            tellWhatFailed(e);
            return new OpenedFolder(folder, null, e.problems());
        }
    }

    Advisor sound() throws BrokenRulebook {
        if (advisor == null) {
            throw new BrokenRulebook(problems);
        }
        return advisor;
    }

    /** Whoever can mend the program finds in the log where a folder made it fail; in the problem there is nothing of it. */
    static void tellWhatFailed(BrokenRulebook broken) {
        if (broken.getCause() != null) {
            LOG.error("A rules folder makes the program fail, and is refused", broken.getCause());
        }
    }
}
