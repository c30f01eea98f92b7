package dk.indsatskompas.scenario;

import dk.indsatskompas.rulebook.Contents;
import dk.indsatskompas.rulebook.Rule;
import dk.indsatskompas.rulebook.Rulebook;
import dk.indsatskompas.rulebook.folder.Folder;
import dk.indsatskompas.rulebook.problems.Problems;
import dk.indsatskompas.rulebook.yaml.YamlMap;
import dk.indsatskompas.rulebook.yaml.YamlNode;
import dk.indsatskompas.scenario.ScenarioCheck.RuleFate;
import dk.indsatskompas.scenario.ScenarioCheck.Scenario;
import dk.indsatskompas.vocabulary.Truth;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * The scenarios of a folder with what comes of each rule now in place of what is expected. A rule that comes to something else
 * goes from its list to another; the rest stays as it is written.
 */
final class AcceptedScenarios {
    private final EditedYaml yaml;

    private AcceptedScenarios(EditedYaml yaml) {
        this.yaml = yaml;
    }

    static Folder of(Folder folder) {
        Problems problems = new Problems();
        Contents contents = Rulebook.read(folder, problems);
        Map<String, Rule> rules =
                contents.allRules().collect(Collectors.toMap(Rule::id, Function.identity(), (one, other) -> one));
        Map<String, List<Scenario>> scenarios = new LinkedHashMap<>();
        new ScenarioReader(folder, contents, problems)
                .scenarios()
                .forEach(one -> scenarios
                        .computeIfAbsent(ScenarioReader.file(one.folder()), file -> new ArrayList<>())
                        .add(one));
        Map<String, String> texts = new HashMap<>();
        scenarios.forEach((file, ofFile) -> {
            AcceptedScenarios accepted =
                    new AcceptedScenarios(new EditedYaml(folder.text(file).orElse("")));
            List<YamlNode> nodes = BoundaryScenarios.nodes(folder, file);
            for (int i = 0; i < Math.min(nodes.size(), ofFile.size()); i++) {
                if (ofFile.get(i).sound()) {
                    accepted.rewrite(nodes.get(i).map(), ofFile.get(i), actual(ofFile.get(i), rules));
                }
            }
            texts.put(file, accepted.yaml.edited());
        });
        return folder.with(texts);
    }

    private static Map<String, Truth> actual(Scenario scenario, Map<String, Rule> rules) {
        Map<String, Truth> actual = new LinkedHashMap<>(scenario.expected());
        actual.replaceAll((id, expected) ->
                rules.containsKey(id) ? MutationCheck.outcome(rules.get(id), scenario.facts()) : expected);
        return actual;
    }

    private void rewrite(YamlMap scenario, Scenario read, Map<String, Truth> actual) {
        if (!actual.equals(read.expected())) {
            for (RuleFate fate : RuleFate.values()) {
                List<String> names = actual.entrySet().stream()
                        .filter(rule -> rule.getValue() == fate.truth)
                        .map(rule -> Rule.name(rule.getKey()))
                        .toList();
                if (!names.equals(scenario.strings(fate.field))) {
                    list(scenario, fate.field, names);
                }
            }
        }
    }

    private void list(YamlMap scenario, String field, List<String> names) {
        String quoted = names.stream().map(name -> '"' + name + '"').collect(Collectors.joining(", ", "[", "]"));
        YamlNode list = scenario.get(field).orElse(null);
        if (list == null) {
            YamlNode name = scenario.get("name").orElseThrow();
            boolean braces = yaml.text.charAt(yaml.at(scenario.place())) == '{';
            String indent = " ".repeat(scenario.find("/name").column() - 1);
            int end = last(scenario, name);
            if (braces) {
                yaml.replace(end, end, ", " + field + ": " + quoted);
            } else {
                yaml.insert(end, "\n" + indent + field + ": " + quoted);
            }
            return;
        }
        boolean lines = yaml.text.charAt(yaml.from(list)) == '-';
        int line = yaml.lineBegin(yaml.at(scenario.find("/" + field)));
        boolean alone = yaml.text.substring(line).stripLeading().startsWith(field + ":");
        if (names.isEmpty() && alone) {
            yaml.replace(line - 1, yaml.lineEnd(yaml.endOf(list)), "");
        } else if (lines && !names.isEmpty()) {
            String each = "\n" + " ".repeat(yaml.column(list)) + "- ";
            String items = names.stream().map(name -> '"' + name + '"').collect(Collectors.joining(each));
            yaml.replace(yaml.from(list), yaml.endOf(list), "- " + items);
        } else {
            yaml.replace(yaml.from(list), yaml.endOf(list), quoted);
        }
    }

    /** The end of what stands last in a scenario. */
    private int last(YamlMap scenario, YamlNode name) {
        return Stream.of(RuleFate.values())
                .flatMap(fate -> scenario.get(fate.field).stream())
                .mapToInt(yaml::endOf)
                .max()
                .orElseGet(() -> yaml.to(name));
    }
}
