package dk.indsatskompas.command;

import dk.indsatskompas.advice.Advisor;
import dk.indsatskompas.rulebook.Contents;
import dk.indsatskompas.rulebook.Rulebook;
import dk.indsatskompas.rulebook.folder.Folder;
import dk.indsatskompas.rulebook.problems.BrokenRulebook;
import dk.indsatskompas.rulebook.problems.Problem;
import dk.indsatskompas.rulebook.problems.Problems;
import dk.indsatskompas.rulebook.problems.UnforeseenProblem;
import dk.indsatskompas.scenario.RulesFolder;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;

/** The rules of a folder that a command names, as sound as the command needs them. */
public final class GivenRules {
    private GivenRules() {}

    /** The folder itself; a {@link ParameterException} when there is none. */
    public static Folder folder(Path path, CommandSpec spec) {
        if (!Files.isDirectory(path)) {
            String found = "Mappen findes ikke / There is no such folder: " + HostPath.said(path);
            throw new ParameterException(spec.commandLine(), found);
        }
        return Folder.of(path);
    }

    /** Writes a file of a folder anew, with the line ends that it has. */
    static void rewrite(Path file, String text) throws IOException {
        boolean windows = Files.readString(file).contains("\r\n");
        Files.writeString(file, windows ? text.replace("\n", "\r\n") : text);
    }

    /** What it says; its tables need not be current. {@link BrokenRulebook} when anything else is wrong. */
    public static Contents contents(Folder folder) throws BrokenRulebook {
        return UnforeseenProblem.caught(() -> {
            Problems problems = new Problems();
            Contents contents = Rulebook.read(folder, problems);
            List<Problem> others =
                    problems.sorted().stream().filter(Problem::isOfTheRules).toList();
            if (!others.isEmpty()) {
                throw new BrokenRulebook(others);
            }
            return contents;
        });
    }

    /**
     * The rulebook of a folder that is still worked on. That its examples or tables are wrong is told.
     *
     * @param tolerated whether it may be tried all the same
     * @throws BrokenRulebook when the rules themselves are wrong, or that is not to be tolerated
     */
    public static Rulebook draft(Folder folder, boolean tolerated, Terminal terminal) throws BrokenRulebook {
        RulesFolder.DraftRulebook draft = RulesFolder.draft(folder);
        if (!draft.problems().isEmpty()) {
            if (!tolerated) {
                draft.rulebook().close();
                throw new BrokenRulebook(draft.problems());
            }
            terminal.tell(Obstacle.DRAFT.text(draft.problems().size()));
        }
        return draft.rulebook();
    }

    /** Who advises by a folder that can come into force; {@link CannotOpen} when it cannot. */
    public static Advisor advisor(Folder folder) {
        try {
            return new Advisor(RulesFolder.open(folder));
        } catch (BrokenRulebook e) {
            throw CannotOpen.of(e);
        }
    }
}
