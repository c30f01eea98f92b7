package dk.indsatskompas.rulebook.problems;

import dk.indsatskompas.rulebook.reading.CodeListsReader;
import dk.indsatskompas.rulebook.reading.SettingsReader;

/**
 * Which problems may only follow from another: a file that cannot be read makes everything that names its contents look
 * unknown. What may follow is not told until the file can be read.
 */
final class ConsequentProblems {

    private ConsequentProblems() {}

    /** Whether a problem says that a file cannot be read. */
    static boolean isUnreadable(ProblemCode code) {
        return switch (code) {
            case MISSING_FILE, EMPTY_FILE, NOT_UTF8, YAML_SYNTAX, PHRASE_FORM, CHARACTER, TOO_MANY -> true;
            default -> false;
        };
    }

    /** Whether so little of the folder came in that nothing else can be said of it. */
    static boolean isOfTheWholeFolder(Problem problem) {
        return switch (problem.code()) {
            case TOO_MANY_FILES, FOLDER_TOO_LARGE, NOT_A_ZIP, ENCRYPTED -> true;
            default -> problem.place().file().equals(".");
        };
    }

    /** Whether the problem would perhaps not be there, could all of this file be read. */
    static boolean mayFollow(Problem problem, String file) {
        String name = file.substring(file.lastIndexOf('/') + 1);
        boolean catalogue = file.equals(SettingsReader.CATALOGUE);
        boolean codes = file.equals(CodeListsReader.FILE);
        boolean study = name.equals("study.yaml");
        boolean rules = name.equals("rules.dslr");
        return switch (problem.code()) {
            case UNKNOWN_CODE, SCENARIO_PROFILE ->
                codes
                        || catalogue
                        || file.equals(SettingsReader.MANIFEST)
                        || problem.place().file().equals(file);
            case UNKNOWN_SENTENCE, RAW_DRL, PHRASE_ONE_LANGUAGE -> file.startsWith("language/");
            case UNKNOWN_FINDING -> study;
            case UNKNOWN_RECOMMENDATION -> catalogue;
            case FINDING_UNUSED -> rules || catalogue;
            case RECOMMENDATION_WITHOUT_RULE, CONDITION_WITHOUT_RULE -> rules;
            case STRENGTH_NOT_ONE, EVIDENCE_TOO_WEAK -> rules || study || catalogue;
            case SCENARIO_RULE_UNKNOWN -> rules && besides(problem, file);
            case NO_FIRING_SCENARIO, NO_SILENT_SCENARIO, THRESHOLD_ONE_SIDED ->
                name.equals("scenarios.yaml") && besides(problem, file);
            default -> false;
        };
    }

    private static boolean besides(Problem problem, String file) {
        String place = problem.place().file();
        return place.substring(0, place.lastIndexOf('/')).equals(file.substring(0, file.lastIndexOf('/')));
    }
}
