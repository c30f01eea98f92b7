package dk.indsatskompas.scenario;

import java.util.List;

/** Files of sentences: rules in either language of the phrase book, and the phrase book itself. */
public final class RuleFileFuzz {

    private static final EditedFile FILE = new EditedFile(
            List.of("laesehold_2020/rules.dslr", "evidence_scale/rules.dslr", "language/da.dsl", "language/en.dsl"));

    private RuleFileFuzz() {}

    /** The first check takes longer than one input may. */
    public static void fuzzerInitialize() {
        EditedFile.checkUnedited();
    }

    public static void fuzzerTestOneInput(byte[] input) {
        FILE.check(input);
    }
}
