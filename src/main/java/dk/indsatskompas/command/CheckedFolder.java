package dk.indsatskompas.command;

import dk.indsatskompas.analysis.Analysis;
import dk.indsatskompas.analysis.Observation;
import dk.indsatskompas.analysis.UntoldChange;
import dk.indsatskompas.rulebook.Rulebook;
import dk.indsatskompas.rulebook.folder.Folder;
import dk.indsatskompas.rulebook.problems.BrokenRulebook;
import dk.indsatskompas.rulebook.problems.Problem;
import dk.indsatskompas.rulebook.problems.UnforeseenProblem;
import dk.indsatskompas.scenario.ExampleQuality;
import dk.indsatskompas.scenario.RulesFolder;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What a check found.
 *
 * @param meaning known by what the rules mean, in whichever language; absent when there are problems
 * @param tested how well the examples hold the rules; absent when there are problems
 * @param analysis what the rules can and cannot say; absent when there are problems
 */
record CheckedFolder(
        String fingerprint,
        @Nullable String meaning,
        List<Problem> problems,
        @Nullable ExampleQuality tested,
        @Nullable Analysis analysis) {

    /**
     * Of a folder.
     *
     * @param before the one that it was made from; null when that is not known
     */
    static CheckedFolder of(Folder folder, @Nullable Folder before) {
        try {
            return UnforeseenProblem.caught(() -> found(folder, before));
        } catch (BrokenRulebook e) {
            return new CheckedFolder(folder.fingerprint(), null, e.problems(), null, null);
        }
    }

    private static List<Observation> untold(Rulebook rulebook, @Nullable Folder before) throws BrokenRulebook {
        if (before == null) {
            return List.of();
        }
        try (Rulebook earlier = RulesFolder.draft(before).rulebook()) {
            return UntoldChange.between(earlier, rulebook);
        }
    }

    private static CheckedFolder found(Folder folder, @Nullable Folder before) throws BrokenRulebook {
        try (Rulebook rulebook = RulesFolder.open(folder)) {
            ExampleQuality tested = ExampleQuality.of(rulebook);
            return new CheckedFolder(
                    folder.fingerprint(),
                    rulebook.contents().meaning(),
                    List.of(),
                    tested,
                    Analysis.of(rulebook, tested.latest()).with(untold(rulebook, before)));
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
