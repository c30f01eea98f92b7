package dk.indsatskompas.command;

import dk.indsatskompas.rulebook.BrokenRulebook;
import dk.indsatskompas.rulebook.Contents;
import dk.indsatskompas.rulebook.Folder;
import dk.indsatskompas.rulebook.Problem;
import dk.indsatskompas.rulebook.Problems;
import dk.indsatskompas.rulebook.Rulebook;
import dk.indsatskompas.rulebook.Unforeseen;
import dk.indsatskompas.vocabulary.Language;
import java.io.PrintWriter;
import java.util.List;
import java.util.Optional;
import picocli.CommandLine.Model.CommandSpec;

/** What a rules folder says, for a command that needs it to be sound, but for tables that are not current. */
final class ReadRules {

    private ReadRules() {}

    /** Its contents; empty when there are problems, which are shown. */
    static Optional<Contents> of(Folder folder, CommandSpec spec, Language language) {
        try {
            return Optional.of(Unforeseen.caught(() -> sound(folder)));
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
