package dk.indsatskompas.command;

import dk.indsatskompas.analysis.Analysis;
import dk.indsatskompas.rulebook.BrokenRulebook;
import dk.indsatskompas.rulebook.Folder;
import dk.indsatskompas.rulebook.Problem;
import dk.indsatskompas.rulebook.Rulebook;
import dk.indsatskompas.rulebook.Unforeseen;
import dk.indsatskompas.scenario.RulesFolder;
import dk.indsatskompas.scenario.Tested;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What a check found.
 *
 * @param meaning known by what the rules mean, in whichever language; absent when there are problems
 * @param tested how well the examples hold the rules; absent when there are problems
 * @param analysis what the rules can and cannot say; absent when there are problems
 */
record Checked(
        String fingerprint,
        @Nullable String meaning,
        List<Problem> problems,
        @Nullable Tested tested,
        @Nullable Analysis analysis) {

    static Checked of(Folder folder) {
        try {
            return Unforeseen.caught(() -> found(folder));
        } catch (BrokenRulebook e) {
            return new Checked(folder.fingerprint(), null, e.problems(), null, null);
        }
    }

    private static Checked found(Folder folder) throws BrokenRulebook {
        try (Rulebook rulebook = RulesFolder.open(folder)) {
            Tested tested = Tested.of(rulebook);
            return new Checked(
                    folder.fingerprint(),
                    rulebook.contents().meaning(),
                    List.of(),
                    tested,
                    Analysis.of(rulebook, tested.latest()));
        }
    }

    /** Whether there is anything to look at that keeps nobody from using the folder. */
    boolean hasRemarks() {
        boolean untested = tested != null
                && !(tested.coverage().missing().isEmpty()
                        && tested.mutation().survivors().isEmpty());
        return untested || (analysis != null && !analysis.observations().isEmpty());
    }
}
