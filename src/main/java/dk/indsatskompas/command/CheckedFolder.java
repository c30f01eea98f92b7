package dk.indsatskompas.command;

import com.fasterxml.jackson.annotation.JsonIgnore;
import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.annotation.JsonUnwrapped;
import dk.indsatskompas.analysis.Analysis;
import dk.indsatskompas.analysis.Observation;
import dk.indsatskompas.rulebook.Rulebook;
import dk.indsatskompas.rulebook.folder.Folder;
import dk.indsatskompas.rulebook.problems.BrokenRulebook;
import dk.indsatskompas.rulebook.problems.Problem;
import dk.indsatskompas.rulebook.problems.ProblemCode;
import dk.indsatskompas.rulebook.problems.UnforeseenProblem;
import dk.indsatskompas.scenario.ExampleQuality;
import dk.indsatskompas.scenario.RulesFolder;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What a check found; as the JSON format has it, in both languages at once.
 *
 * @param meaning known by what the rules mean, in whichever language; absent when there are problems
 * @param ofTheOther problems of the folder that it was held against, and not its own
 * @param tested how well the examples hold the rules; absent when there are problems
 * @param analysis what the rules can and cannot say; absent when there are problems
 */
record CheckedFolder(
        String fingerprint,
        @Nullable String meaning,
        List<Problem> problems,
        @JsonProperty("problemsOfTheOther") List<Problem> ofTheOther,
        @JsonUnwrapped @Nullable ExampleQuality tested,
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
            return new CheckedFolder(folder.fingerprint(), null, e.problems(), List.of(), null, null);
        }
    }

    private static CheckedFolder found(Folder folder, @Nullable Folder before) throws BrokenRulebook {
        try (Rulebook rulebook = RulesFolder.open(folder)) {
            ExampleQuality tested = ExampleQuality.of(rulebook);
            Compared compared = Compared.of(rulebook, before);
            return new CheckedFolder(
                    folder.fingerprint(),
                    rulebook.contents().meaning(),
                    List.of(),
                    compared.ofTheOther(),
                    tested,
                    Analysis.of(rulebook, tested.latest()).with(compared.untold()));
        }
    }

    /** What is not told of what changed since the folder before, or why that one cannot be held against. */
    private record Compared(List<Observation> untold, List<Problem> ofTheOther) {
        static Compared of(Rulebook rulebook, @Nullable Folder before) {
            if (before == null) {
                return new Compared(List.of(), List.of());
            }
            try {
                return UnforeseenProblem.caught(() -> new Compared(untold(before, rulebook), List.of()));
            } catch (BrokenRulebook e) {
                return new Compared(List.of(), e.problems());
            }
        }

        private static List<Observation> untold(Folder before, Rulebook rulebook) throws BrokenRulebook {
            try (Rulebook earlier = RulesFolder.draft(before).rulebook()) {
                return Analysis.untold(earlier, rulebook);
            }
        }
    }

    /** Whether whole citizens get another answer than they should, which may be meant. */
    boolean mayBeAccepted() {
        return problems.stream()
                .anyMatch(problem -> problem.code() == ProblemCode.SCENARIO_FAILED
                        && problem.place().file().equals(CheckCommand.CITIZENS));
    }

    /** Whether neither folder has a problem. */
    @JsonIgnore
    boolean isSound() {
        return problems.isEmpty() && ofTheOther.isEmpty();
    }

    /** Whether there is anything to look at that keeps nobody from using the folder. */
    boolean hasRemarks() {
        boolean untested = tested != null
                && !(tested.coverage().missing().isEmpty()
                        && tested.mutation().survivors().isEmpty());
        return untested || (analysis != null && !analysis.observations().isEmpty());
    }
}
