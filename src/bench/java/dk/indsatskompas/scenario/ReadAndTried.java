package dk.indsatskompas.scenario;

import dk.indsatskompas.rulebook.BrokenRulebook;
import dk.indsatskompas.rulebook.Contents;
import dk.indsatskompas.rulebook.Folder;

/** A folder as it comes into force, up to where its engine is built. */
public final class ReadAndTried {

    private ReadAndTried() {}

    /** Reads the folder and tries its scenarios. */
    public static Contents open(Folder folder) throws BrokenRulebook {
        return RulesFolder.tried(folder).contents();
    }
}
