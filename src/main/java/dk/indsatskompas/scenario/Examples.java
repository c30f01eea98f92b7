package dk.indsatskompas.scenario;

import dk.indsatskompas.rulebook.ConditionMatrix;
import dk.indsatskompas.rulebook.Contents;
import dk.indsatskompas.rulebook.Rule;
import dk.indsatskompas.rulebook.RuleOutcome;
import dk.indsatskompas.rulebook.Rulebook;
import dk.indsatskompas.rulebook.problems.Problems;
import dk.indsatskompas.scenario.ScenarioCheck.Scenario;
import dk.indsatskompas.vocabulary.Profile;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/**
 * The examples of a rulebook that has no problem.
 *
 * @param places where everything stands in the folder
 * @param naming by the id of a rule the scenarios that say what must come of it
 */
record Examples(
        Rulebook rulebook,
        Problems places,
        List<Scenario> scenarios,
        Map<String, List<Scenario>> naming,
        List<WholeCitizen> citizens) {
    static Examples of(Rulebook rulebook) {
        Problems places = new Problems();
        Contents contents = Rulebook.read(rulebook.folder(), places);
        ScenarioReader reader = new ScenarioReader(rulebook.folder(), contents, places);
        List<Scenario> scenarios = reader.scenarios();
        Map<String, List<Scenario>> naming = new HashMap<>();
        scenarios.forEach(scenario -> scenario.expected()
                .keySet()
                .forEach(rule ->
                        naming.computeIfAbsent(rule, none -> new ArrayList<>()).add(scenario)));
        return new Examples(rulebook, places, scenarios, naming, reader.wholeCitizens());
    }

    Contents contents() {
        return rulebook.contents();
    }

    List<Rule> rules() {
        return contents().allRules().toList();
    }

    /** What comes of a rule in the scenarios that say what must come of it, and in every whole citizen. */
    List<RuleOutcome> outcomes(Rule rule) {
        ConditionMatrix alone = new ConditionMatrix(List.of(rule));
        Stream<Profile> whole = rule.folder().equals(Rule.SCALE)
                ? Stream.of()
                : citizens.stream().map(WholeCitizen::profile);
        return Stream.concat(naming(rule).map(Scenario::facts), whole)
                .map(facts -> alone.evaluate(facts).rules().get(0))
                .toList();
    }

    Stream<Scenario> naming(Rule rule) {
        return naming.getOrDefault(rule.id(), List.of()).stream();
    }

    /** The latest day that a scenario is for: what is in force then is in force for the folder. */
    LocalDate latest() {
        return scenarios.stream()
                .map(Scenario::asOf)
                .max(Comparator.naturalOrder())
                .orElse(LocalDate.EPOCH);
    }
}
