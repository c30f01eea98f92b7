package dk.indsatskompas.scenario;

import dk.indsatskompas.rulebook.Contents;
import dk.indsatskompas.rulebook.folder.Folder;
import dk.indsatskompas.rulebook.problems.BrokenRulebook;

/** A folder as it comes into force, up to where its engine is built. */
public final class ReadAndTried {

    private ReadAndTried() {}

    /** Reads the folder and tries its scenarios. */
    public static Contents open(Folder folder) throws BrokenRulebook {
        RulesFolder.TriedFolder tried = RulesFolder.read(folder);
        if (!tried.problems().isEmpty()) {
            throw new BrokenRulebook(tried.problems().sorted());
        }
        return tried.contents();
    }
}
