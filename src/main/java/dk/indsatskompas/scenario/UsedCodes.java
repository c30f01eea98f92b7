package dk.indsatskompas.scenario;

import dk.indsatskompas.rulebook.Place;
import dk.indsatskompas.rulebook.Rule;
import dk.indsatskompas.rulebook.reading.CodeListsReader;
import dk.indsatskompas.rulebook.reading.SettingsReader;
import dk.indsatskompas.vocabulary.Attribute;
import dk.indsatskompas.vocabulary.Text;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Which codes in force some example has as a value. */
final class UsedCodes {

    private static final Text OF_A_CITIZEN = new Text(
            "et vidensprojekts scenarios.yaml eller i whole_citizens.yaml",
            "a study's scenarios.yaml or in whole_citizens.yaml");

    private UsedCodes() {}

    /** One code of a list that an attribute holds, and where an example with it belongs. */
    record ListedCode(String list, String id, Place place, Text where) {}

    /** Every code in force on the latest day of the examples, and whether it is used. */
    static Map<ListedCode, Boolean> of(Examples examples) {
        Map<ListedCode, Boolean> codes = new LinkedHashMap<>();
        for (Attribute attribute : examples.contents().vocabulary().all()) {
            if (isOfTheScale(examples, attribute)
                    && examples.contents().scale().stream()
                            .noneMatch(rule -> rule.attributes().contains(attribute))) {
                continue;
            }
            attribute.type().codeList().ifPresent(list -> {
                Set<Object> used = used(examples, attribute);
                examples.contents().codeLists().get(list).codes().stream()
                        .filter(code -> code.inForce(examples.latest()))
                        .forEach(code -> codes.merge(
                                new ListedCode(
                                        list, code.id(), place(examples, list, code.id()), where(examples, attribute)),
                                used.contains(code.id()),
                                Boolean::logicalOr));
            });
        }
        return codes;
    }

    private static Text where(Examples examples, Attribute attribute) {
        return isOfTheScale(examples, attribute) ? Text.same(ScenarioReader.file(Rule.SCALE)) : OF_A_CITIZEN;
    }

    private static boolean isOfTheScale(Examples examples, Attribute attribute) {
        return examples.contents().vocabulary().scaleSubjects().contains(attribute.subject());
    }

    private static Set<Object> used(Examples examples, Attribute attribute) {
        return Stream.concat(
                        examples.scenarios().stream().map(Scenario::facts),
                        examples.citizens().stream().map(WholeCitizen::profile))
                .flatMap(facts -> facts.value(attribute) instanceof List<?> list
                        ? list.stream()
                        : Stream.ofNullable(facts.value(attribute)))
                .collect(Collectors.toSet());
    }

    /** Interventions are codes too, and stand in the catalogue. */
    private static Place place(Examples examples, String list, String code) {
        return list.equals(CodeListsReader.INTERVENTION)
                ? examples.places().at("recommendation " + code, SettingsReader.CATALOGUE)
                : examples.places().at("code " + list + "/" + code, CodeListsReader.FILE);
    }
}
