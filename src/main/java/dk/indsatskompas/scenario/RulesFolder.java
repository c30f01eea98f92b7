package dk.indsatskompas.scenario;

import dk.indsatskompas.advice.Advisor;
import dk.indsatskompas.analysis.Guarantees;
import dk.indsatskompas.rulebook.Contents;
import dk.indsatskompas.rulebook.ReadmeTables;
import dk.indsatskompas.rulebook.Rulebook;
import dk.indsatskompas.rulebook.folder.Folder;
import dk.indsatskompas.rulebook.problems.BrokenRulebook;
import dk.indsatskompas.rulebook.problems.CheckStopped;
import dk.indsatskompas.rulebook.problems.Problem;
import dk.indsatskompas.rulebook.problems.ProblemCode;
import dk.indsatskompas.rulebook.problems.ProblemWords;
import dk.indsatskompas.rulebook.problems.Problems;
import dk.indsatskompas.rulebook.problems.UnforeseenProblem;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** The one way into force: a folder is read, checked, built and tried on its own scenarios. */
public final class RulesFolder {
    private RulesFolder() {}

    /** A rulebook that can be asked, and what its examples and tables keep it from; nothing when it can come into force. */
    public record DraftRulebook(Rulebook rulebook, List<Problem> problems) {}

    /** The rulebook in a folder; {@link BrokenRulebook} with all problems at once when there is one, whatever reading it throws. */
    public static Rulebook open(Folder folder) throws BrokenRulebook {
        return UnforeseenProblem.caught(() -> {
            DraftRulebook draft = drafted(folder);
            if (!draft.problems().isEmpty()) {
                draft.rulebook().close();
                throw new BrokenRulebook(draft.problems());
            }
            return draft.rulebook();
        });
    }

    /** The same of a folder whose examples and tables may be wrong; {@link BrokenRulebook} when the rules themselves are. */
    public static DraftRulebook draft(Folder folder) throws BrokenRulebook {
        return UnforeseenProblem.caught(() -> drafted(folder));
    }

    private static DraftRulebook drafted(Folder folder) throws BrokenRulebook {
        TriedFolder tried = read(folder);
        Problems problems = tried.problems();
        if (problems.sorted().stream().anyMatch(Problem::isOfTheRules)) {
            throw new BrokenRulebook(problems.sorted());
        }
        Rulebook rulebook = Rulebook.of(folder, tried.contents());
        Advisor advisor = new Advisor(rulebook);
        tried.citizens().stream()
                .takeWhile(citizen -> !problems.areMoreThanTold())
                .filter(WholeCitizen::sound)
                .forEach(citizen -> compare(citizen, advisor, problems));
        Guarantees.prove(advisor, problems);
        return new DraftRulebook(rulebook, problems.sorted());
    }

    /** A folder that was read and tried without the engine, and the citizens whose whole answer is still to be compared. */
    record TriedFolder(Contents contents, List<WholeCitizen> citizens, Problems problems) {}

    static TriedFolder read(Folder folder) {
        Problems problems = new Problems();
        Contents contents = Rulebook.read(folder, problems);
        if (problems.sorted().stream().noneMatch(Problem::isOfTheRules)) {
            Rulebook.readAgain(folder, contents, problems);
        }
        ScenarioReader reader = new ScenarioReader(folder, contents, problems);
        List<WholeCitizen> citizens = reader.wholeCitizens();
        new ScenarioCheck(contents, reader.scenarios(), problems).check();
        return new TriedFolder(contents, citizens, problems);
    }

    /** The file of whole citizens with the answers that the rules give now; {@link BrokenRulebook} when the rules are wrong. */
    public static String accepted(Folder folder) throws BrokenRulebook {
        return UnforeseenProblem.caught(() -> {
            try (Rulebook rulebook = drafted(folder).rulebook()) {
                return AcceptedAnswers.of(folder, rulebook);
            }
        });
    }

    /**
     * A folder with what follows from its rules brought along: values beside a boundary that no example tries get one, expected
     * answers are those that the rules give now, and the tables of the README are made anew; {@link BrokenRulebook} when the
     * rules are wrong. What comes of it is to be read by whoever changed the rules.
     */
    public static Folder broughtAlong(Folder folder) throws BrokenRulebook {
        return UnforeseenProblem.caught(() -> {
            Folder tried = AcceptedScenarios.of(BoundaryScenarios.of(folder));
            try (Rulebook rulebook = drafted(tried).rulebook()) {
                Map<String, String> texts = new HashMap<>();
                tried.text(ScenarioReader.WHOLE_CITIZENS)
                        .ifPresent(
                                text -> texts.put(ScenarioReader.WHOLE_CITIZENS, AcceptedAnswers.of(tried, rulebook)));
                tried.text("README.md")
                        .ifPresent(text -> texts.put("README.md", new ReadmeTables(rulebook.contents()).fill(text)));
                return tried.with(texts);
            }
        });
    }

    /** Everything that is wrong with a folder; empty when it can come into force. */
    public static List<Problem> check(Folder folder) {
        try {
            open(folder).close();
            return List.of();
        } catch (BrokenRulebook e) {
            return e.problems();
        }
    }

    private static void compare(WholeCitizen citizen, Advisor advisor, Problems problems) {
        CheckStopped.ifInterrupted();
        WholeCitizen.Expected actual = citizen.answered(advisor);
        for (WholeCitizen.UnmetExpectation difference : citizen.expected().differences(actual)) {
            problems.add(
                    citizen.source().find(difference.pointer()),
                    ProblemCode.SCENARIO_FAILED,
                    citizen.name(),
                    difference.expected(),
                    difference.actual(),
                    ProblemWords.SCENARIO_OR_RULES.text());
        }
    }
}
