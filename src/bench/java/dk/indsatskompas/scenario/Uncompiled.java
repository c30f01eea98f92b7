package dk.indsatskompas.scenario;

import dk.indsatskompas.rulebook.BrokenRulebook;
import dk.indsatskompas.rulebook.Contents;
import dk.indsatskompas.rulebook.Folder;
import dk.indsatskompas.rulebook.Problems;
import dk.indsatskompas.rulebook.Rulebook;

/** A folder as it comes into force, up to where its rules are compiled. */
public final class Uncompiled {

    private Uncompiled() {}

    /** Reads the folder and tries its scenarios. */
    public static Contents open(Folder folder) throws BrokenRulebook {
        Problems problems = new Problems();
        Contents contents = Rulebook.read(folder, problems);
        ScenarioReader reader = new ScenarioReader(folder, contents, problems);
        reader.wholeCitizens();
        new ScenarioCheck(contents, reader.scenarios(), problems).check();
        if (!problems.isEmpty()) {
            throw new BrokenRulebook(problems.sorted());
        }
        return contents;
    }
}
