package dk.indsatskompas.scenario;

import dk.indsatskompas.rulebook.Contents;
import dk.indsatskompas.rulebook.Matrix;
import dk.indsatskompas.rulebook.Problems;
import dk.indsatskompas.rulebook.Rule;
import dk.indsatskompas.rulebook.RuleOutcome;
import dk.indsatskompas.rulebook.Rulebook;
import dk.indsatskompas.vocabulary.Facts;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;

/**
 * The examples of a rulebook that has no problem.
 *
 * @param places where everything stands in the folder
 */
record Examples(Rulebook rulebook, Problems places, List<Scenario> scenarios, List<WholeCitizen> citizens) {

    static Examples of(Rulebook rulebook) {
        Problems places = new Problems();
        Contents contents = Rulebook.read(rulebook.folder(), places);
        ScenarioReader reader = new ScenarioReader(rulebook.folder(), contents, places);
        return new Examples(rulebook, places, reader.scenarios(), reader.wholeCitizens());
    }

    Contents contents() {
        return rulebook.contents();
    }

    /** All rules, those of the scale last. */
    List<Rule> rules() {
        return Stream.concat(contents().rules().stream(), contents().scale().stream())
                .toList();
    }

    /** What comes of a rule in the scenarios that say what must come of it, and in every whole citizen. */
    List<RuleOutcome> outcomes(Rule rule) {
        Matrix alone = new Matrix(List.of(rule));
        return Stream.concat(naming(rule).map(Scenario::facts), whole(rule))
                .map(facts -> alone.evaluate(facts).rules().get(0))
                .toList();
    }

    /** The scenarios that say what must come of a rule. */
    Stream<Scenario> naming(Rule rule) {
        return scenarios.stream().filter(scenario -> scenario.expected().containsKey(rule.id()));
    }

    /** The latest day that a scenario is for: what is in force then is in force for the folder. */
    LocalDate latest() {
        return scenarios.stream()
                .map(Scenario::asOf)
                .max(Comparator.naturalOrder())
                .orElse(LocalDate.EPOCH);
    }

    private Stream<Facts> whole(Rule rule) {
        return rule.folder().equals(Rule.SCALE)
                ? Stream.of()
                : citizens.stream().map(WholeCitizen::profile);
    }
}
