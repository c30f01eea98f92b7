package dk.indsatskompas.scenario;

import dk.indsatskompas.advice.Advisor;
import dk.indsatskompas.analysis.Example;
import dk.indsatskompas.rulebook.ConditionMatrix;
import dk.indsatskompas.rulebook.Rule;
import dk.indsatskompas.scenario.Mutation.Suggestion;
import dk.indsatskompas.scenario.WholeCitizen.Expected;
import dk.indsatskompas.vocabulary.Profile;
import java.util.ArrayList;
import java.util.List;

/** Writes an example that would notice a change, as it can be added at the end of a file of the folder. */
record ExampleSuggestion(Examples examples, Advisor advisor) {

    private static final String FIELD = "    ";

    Suggestion of(Mutant mutant, Example example) {
        return mutant.firesAlike() ? wholeCitizen(example) : scenario(mutant.rule(), example);
    }

    private static Suggestion scenario(Rule rule, Example example) {
        List<String> lines = lines(example);
        String expected = ScenarioCheck.field(MutationCheck.outcome(rule, example.profile()));
        lines.add(FIELD + expected + ": [" + quoted(rule.name()) + "]");
        return new Suggestion(ScenarioReader.file(rule.folder()), String.join("\n", lines));
    }

    private Suggestion wholeCitizen(Example example) {
        Profile profile = example.profile();
        Expected expected = Expected.of(advisor.standings(
                profile, new ConditionMatrix(examples.contents().rules()).evaluate(profile)));
        List<String> lines = lines(example);
        lines.add(FIELD + "expect:");
        lines.add(FIELD + "  recommended:");
        expected.recommended().forEach(ranked -> lines.add(FIELD + "    - " + ranked));
        list("undetermined", expected.undetermined(), lines);
        list("notRecommended", expected.notRecommended(), lines);
        list("alreadyInPlace", expected.alreadyInPlace(), lines);
        return new Suggestion(ScenarioReader.WHOLE_CITIZENS, String.join("\n", lines));
    }

    private static void list(String field, List<String> ids, List<String> lines) {
        if (!ids.isEmpty()) {
            lines.add(FIELD + "  " + field + ": [" + String.join(", ", ids) + "]");
        }
    }

    /** Named by what is known; whoever adds it finds a better name. */
    private static List<String> lines(Example example) {
        List<String> lines = new ArrayList<>();
        lines.add("  - name: " + quoted(example.said().da()));
        example.yaml().forEach(line -> lines.add(FIELD + line));
        return lines;
    }

    private static String quoted(String text) {
        return "\"" + text.replace("\\", "\\\\").replace("\"", "\\\"") + "\"";
    }
}
