package dk.indsatskompas;

import dk.indsatskompas.rulebook.Rulebook;
import dk.indsatskompas.rulebook.folder.Folder;
import dk.indsatskompas.rulebook.problems.BrokenRulebook;
import dk.indsatskompas.scenario.RulesFolder;
import dk.indsatskompas.vocabulary.Language;
import java.nio.file.Path;

/** The rulebook of {@code rules/}, opened once for all tests. */
public final class ShippedRules {

    private static final Rulebook RULEBOOK = open(Folder.of(Path.of("rules")));

    private ShippedRules() {}

    public static Rulebook rulebook() {
        return RULEBOOK;
    }

    /** A rulebook of these files; a problem fails the test. */
    public static Rulebook open(Folder folder) {
        try {
            return RulesFolder.open(folder);
        } catch (BrokenRulebook e) {
            throw new AssertionError(e.list(Language.EN), e);
        }
    }
}
