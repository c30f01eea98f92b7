package dk.indsatskompas.command.options;

import dk.indsatskompas.rulebook.Contents;
import dk.indsatskompas.rulebook.Rulebook;
import dk.indsatskompas.rulebook.folder.Folder;
import dk.indsatskompas.rulebook.problems.BrokenRulebook;
import dk.indsatskompas.rulebook.problems.Problem;
import dk.indsatskompas.rulebook.problems.Problems;
import dk.indsatskompas.rulebook.problems.UnforeseenProblem;
import dk.indsatskompas.vocabulary.Language;
import java.io.PrintWriter;
import java.util.List;
import java.util.Optional;
import picocli.CommandLine.Model.CommandSpec;

/** What a rules folder says, for a command that needs it to be sound, but for tables that are not current. */
public final class ReadRules {

    private ReadRules() {}

    /** Its contents; empty when there are problems, which are shown. */
    public static Optional<Contents> of(Folder folder, CommandSpec spec, Language language) {
        try {
            return Optional.of(UnforeseenProblem.caught(() -> sound(folder)));
        } catch (BrokenRulebook e) {
            PrintWriter err = spec.commandLine().getErr();
            e.problems().forEach(problem -> err.println(problem.in(language)));
            return Optional.empty();
        }
    }

    private static Contents sound(Folder folder) throws BrokenRulebook {
        Problems problems = new Problems();
        Contents contents = Rulebook.read(folder, problems);
        List<Problem> others =
                problems.sorted().stream().filter(Problem::isOfTheRules).toList();
        if (!others.isEmpty()) {
            throw new BrokenRulebook(others);
        }
        return contents;
    }
}
