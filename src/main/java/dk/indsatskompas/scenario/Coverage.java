package dk.indsatskompas.scenario;

import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.annotation.JsonUnwrapped;
import dk.indsatskompas.rulebook.Condition;
import dk.indsatskompas.rulebook.Place;
import dk.indsatskompas.rulebook.Rule;
import dk.indsatskompas.rulebook.RuleOutcome;
import dk.indsatskompas.rulebook.problems.CheckStopped;
import dk.indsatskompas.rulebook.reading.CodeListsReader;
import dk.indsatskompas.rulebook.reading.SettingsReader;
import dk.indsatskompas.scenario.ScenarioCheck.RuleFate;
import dk.indsatskompas.scenario.ScenarioCheck.Scenario;
import dk.indsatskompas.vocabulary.Attribute;
import dk.indsatskompas.vocabulary.Text;
import dk.indsatskompas.vocabulary.Texts;
import dk.indsatskompas.vocabulary.Truth;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * How much of a folder its scenarios and whole citizens touch.
 *
 * @param counts one for each aspect, in their order
 * @param missing what no example touches, in the order of the files
 */
public record Coverage(int scenarios, int citizens, List<Count> counts, List<Missing> missing) {
    static Coverage of(Examples examples) {
        return new CoverageCount(examples).count();
    }

    public enum Aspect {
        RULE_FIRES,
        RULE_SILENT,
        RULE_UNDETERMINED,
        CONDITION_TRUE,
        CONDITION_FALSE,
        CONDITION_UNKNOWN,
        THRESHOLD,
        FINDING,
        CODE;

        public final Text said = Texts.of(this, "said");
        private final Text found = Texts.of(this, "found");
        private final Text cure = Texts.of(this, "cure");

        /** One thing of it that no example touches: first what it is about, then a file or a list. */
        Missing missing(Place place, Object... arguments) {
            return new Missing(this, place, found.filled(arguments), cure.filled(arguments));
        }
    }

    public record Count(Aspect aspect, int touched, int of) {}

    /** One thing that no example touches: where it stands, what is missing, and the cure. */
    public record Missing(
            @JsonProperty("code") Aspect aspect,
            @JsonUnwrapped Place place,
            Text found,
            Text cure) {}

    /** Counts what the examples touch, and says what they do not. */
    private static final class CoverageCount {
        private static final Text OF_A_CITIZEN = new Text(
                "et vidensprojekts scenarios.yaml eller i whole_citizens.yaml",
                "a study's scenarios.yaml or in whole_citizens.yaml");

        private final Examples examples;
        private final Map<Aspect, Integer> touched = new EnumMap<>(Aspect.class);
        private final List<Missing> missing = new ArrayList<>();
        private final Set<String> restedOn = new HashSet<>();

        CoverageCount(Examples examples) {
            this.examples = examples;
        }

        Coverage count() {
            examples.rules().forEach(this::rule);
            examples.rules().stream()
                    .flatMap(rule -> rule.basedOn().stream())
                    .distinct()
                    .forEach(this::finding);
            codes().forEach((code, used) ->
                    count(used, Aspect.CODE, code.place(), code.id(), code.list(), code.where()));
            List<Count> counts = Arrays.stream(Aspect.values()).map(this::count).toList();
            missing.sort(Comparator.comparing(Missing::place).thenComparing(Missing::aspect));
            return new Coverage(examples.scenarios().size(), examples.citizens().size(), counts, List.copyOf(missing));
        }

        private void rule(Rule rule) {
            CheckStopped.ifInterrupted();
            List<RuleOutcome> outcomes = examples.outcomes(rule);
            String file = ScenarioReader.file(rule.folder());
            for (Truth truth : Truth.values()) {
                Aspect aspect = Aspect.valueOf("RULE_" + RuleFate.of(truth));
                boolean seen = outcomes.stream().anyMatch(outcome -> outcome.outcome() == truth);
                count(seen, aspect, rule.place(), rule.name(), file);
            }
            if (outcomes.stream().anyMatch(RuleOutcome::fired)) {
                restedOn.addAll(rule.basedOn());
            }
            rule.conditions().forEach(condition -> condition(condition, outcomes, file));
        }

        private void condition(Condition condition, List<RuleOutcome> outcomes, String file) {
            List<Truth> seen = outcomes.stream()
                    .flatMap(outcome -> outcome.conditions().stream())
                    .filter(outcome -> outcome.condition().equals(condition))
                    .map(RuleOutcome.ConditionOutcome::outcome)
                    .toList();
            for (Truth truth : Truth.values()) {
                Aspect aspect = Aspect.valueOf("CONDITION_" + truth);
                count(seen.contains(truth), aspect, condition.place(), condition.written(), file);
            }
            ScenarioCheck.sides(condition)
                    .forEach(value -> count(
                            outcomes.stream().anyMatch(outcome -> tries(condition, value, outcome)),
                            Aspect.THRESHOLD,
                            condition.place(),
                            condition.written(),
                            file,
                            value));
        }

        private static boolean tries(Condition condition, Integer value, RuleOutcome outcome) {
            return outcome.conditions().stream()
                    .allMatch(one -> one.condition().equals(condition)
                            ? value.equals(one.actual())
                            : one.outcome() == Truth.TRUE);
        }

        private void finding(String id) {
            String study = examples.rules().stream()
                    .filter(rule -> rule.basedOn().contains(id))
                    .findFirst()
                    .map(Rule::folder)
                    .orElse("");
            Place place = examples.places().at("finding " + id, study + "/study.yaml");
            count(restedOn.contains(id), Aspect.FINDING, place, id, ScenarioReader.file(study));
        }

        private record ListedCode(String list, String id, Place place, Text where) {}

        /** Every code in force on the latest day of the examples, and whether some example has it as a value. */
        private Map<ListedCode, Boolean> codes() {
            Map<ListedCode, Boolean> codes = new LinkedHashMap<>();
            for (Attribute attribute : examples.contents().vocabulary().all()) {
                if (isOfTheScale(attribute)
                        && examples.contents().scale().stream()
                                .noneMatch(rule -> rule.attributes().contains(attribute))) {
                    continue;
                }
                attribute.codeList().ifPresent(list -> {
                    Set<Object> used = used(attribute);
                    examples.contents()
                            .codeLists()
                            .get(list)
                            .inForce(examples.latest())
                            .forEach(id -> codes.merge(
                                    new ListedCode(list, id, place(list, id), where(attribute)),
                                    used.contains(id),
                                    Boolean::logicalOr));
                });
            }
            return codes;
        }

        private Text where(Attribute attribute) {
            return isOfTheScale(attribute) ? Text.same(ScenarioReader.file(Rule.SCALE)) : OF_A_CITIZEN;
        }

        private boolean isOfTheScale(Attribute attribute) {
            return !examples.contents().vocabulary().subjects().contains(attribute.subject());
        }

        private Set<Object> used(Attribute attribute) {
            return Stream.concat(
                            examples.scenarios().stream().map(Scenario::facts),
                            examples.citizens().stream().map(WholeCitizen::profile))
                    .flatMap(facts -> facts.value(attribute) instanceof List<?> list
                            ? list.stream()
                            : Stream.ofNullable(facts.value(attribute)))
                    .collect(Collectors.toSet());
        }

        /** Interventions are codes too, and stand in the catalogue. */
        private Place place(String list, String code) {
            return list.equals(CodeListsReader.INTERVENTION)
                    ? examples.places().at("recommendation " + code, SettingsReader.CATALOGUE)
                    : examples.places().at("code " + list + "/" + code, CodeListsReader.FILE);
        }

        private void count(boolean seen, Aspect aspect, Place place, Object... arguments) {
            if (seen) {
                touched.merge(aspect, 1, Integer::sum);
            } else {
                missing.add(aspect.missing(place, arguments));
            }
        }

        private Count count(Aspect aspect) {
            int seen = touched.getOrDefault(aspect, 0);
            int not =
                    (int) missing.stream().filter(one -> one.aspect() == aspect).count();
            return new Count(aspect, seen, seen + not);
        }
    }
}
