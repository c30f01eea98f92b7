package dk.indsatskompas.scenario;

import dk.indsatskompas.advice.Advisor;
import dk.indsatskompas.rulebook.Contents;
import dk.indsatskompas.rulebook.Rulebook;
import dk.indsatskompas.rulebook.folder.Folder;
import dk.indsatskompas.rulebook.problems.BrokenRulebook;
import dk.indsatskompas.rulebook.problems.CheckStopped;
import dk.indsatskompas.rulebook.problems.Problem;
import dk.indsatskompas.rulebook.problems.ProblemCode;
import dk.indsatskompas.rulebook.problems.Problems;
import dk.indsatskompas.rulebook.problems.UnforeseenProblem;
import dk.indsatskompas.scenario.WholeCitizen.Expected;
import dk.indsatskompas.scenario.WholeCitizen.UnmetExpectation;
import dk.indsatskompas.vocabulary.Text;
import java.util.List;

/** The one way into force: a folder is read, checked, built and tried on its own scenarios. */
public final class RulesFolder {

    private RulesFolder() {}

    /**
     * The rulebook in a folder.
     *
     * @throws BrokenRulebook with all problems at once, when there is one; whatever reading it throws is one
     */
    public static Rulebook open(Folder folder) throws BrokenRulebook {
        return UnforeseenProblem.caught(() -> opened(folder));
    }

    private static Rulebook opened(Folder folder) throws BrokenRulebook {
        Tried tried = tried(folder);
        Rulebook rulebook = Rulebook.of(folder, tried.contents());
        Advisor advisor = new Advisor(rulebook);
        Problems problems = new Problems();
        tried.citizens().stream()
                .takeWhile(citizen -> !problems.areMoreThanTold())
                .forEach(citizen -> compare(citizen, advisor, problems));
        if (!problems.isEmpty()) {
            rulebook.close();
            throw new BrokenRulebook(problems.sorted());
        }
        return rulebook;
    }

    /**
     * A folder in which everything is in order that can be told without the engine.
     *
     * @param citizens those whose whole answer is still to be compared
     */
    record Tried(Contents contents, List<WholeCitizen> citizens) {}

    /** Reads a folder and tries its scenarios. */
    static Tried tried(Folder folder) throws BrokenRulebook {
        Problems problems = new Problems();
        Contents contents = Rulebook.read(folder, problems);
        ScenarioReader reader = new ScenarioReader(folder, contents, problems);
        List<WholeCitizen> citizens = reader.wholeCitizens();
        new ScenarioCheck(contents, reader.scenarios(), problems).check();
        if (problems.isEmpty()) {
            Rulebook.readAgain(folder, contents, problems);
        }
        if (!problems.isEmpty()) {
            throw new BrokenRulebook(problems.sorted());
        }
        return new Tried(contents, citizens);
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

    /** The scenarios of a folder that has no problem. */
    public static List<Scenario> scenarios(Rulebook rulebook) {
        return reader(rulebook).scenarios();
    }

    /** The whole citizens of a folder that has no problem. */
    public static List<WholeCitizen> wholeCitizens(Rulebook rulebook) {
        return reader(rulebook).wholeCitizens();
    }

    private static ScenarioReader reader(Rulebook rulebook) {
        Problems none = new Problems();
        return new ScenarioReader(rulebook.folder(), Rulebook.read(rulebook.folder(), none), none);
    }

    private static void compare(WholeCitizen citizen, Advisor advisor, Problems problems) {
        CheckStopped.ifInterrupted();
        Expected actual = Expected.of(
                advisor.standings(citizen.profile(), advisor.rulebook().evaluate(citizen.profile())));
        for (UnmetExpectation difference : citizen.expected().differences(actual)) {
            problems.add(
                    citizen.place(),
                    ProblemCode.SCENARIO_FAILED,
                    citizen.name(),
                    difference.expected(),
                    difference.actual(),
                    new Text("Ret eksemplet eller reglerne.", "Correct the scenario or the rules."));
        }
    }
}
