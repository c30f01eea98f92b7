package dk.indsatskompas.command.options;

import dk.indsatskompas.rulebook.folder.Folder;
import dk.indsatskompas.rulebook.problems.BrokenRulebook;
import dk.indsatskompas.scenario.RulesFolder;
import dk.indsatskompas.scenario.RulesFolder.DraftRulebook;
import dk.indsatskompas.vocabulary.Language;
import dk.indsatskompas.vocabulary.Text;
import java.io.PrintWriter;

/** The rules of a folder that is still worked on, for commands that only try them. */
public final class DraftRules {

    private DraftRules() {}

    /**
     * Opens it. That its examples or tables are wrong is told.
     *
     * @param tolerated whether it may be opened all the same
     * @throws BrokenRulebook when the rules themselves are wrong, or that is not to be tolerated
     */
    public static DraftRulebook open(Folder folder, boolean tolerated, PrintWriter err, Language language)
            throws BrokenRulebook {
        DraftRulebook draft = RulesFolder.draft(folder);
        if (draft.problems().isEmpty()) {
            return draft;
        }
        if (!tolerated) {
            draft.rulebook().close();
            throw new BrokenRulebook(draft.problems());
        }
        err.println(Text.format(DRAFT.da(), DRAFT.en(), draft.problems().size()).in(language));
        err.flush();
        return draft;
    }

    private static final Text DRAFT = new Text(
            "Det er et udkast: Reglerne kan prøves, men mappen kan ikke træde i kraft, før eksempler og tabeller passer (%d fejl; check viser dem).",
            "This is a draft: the rules can be tried, but the folder cannot come into force until its examples and tables are right (%d problems; check shows them).");
}
