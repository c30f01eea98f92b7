package dk.indsatskompas.scenario;

import dk.indsatskompas.rulebook.Condition;
import dk.indsatskompas.rulebook.ConditionMatrix;
import dk.indsatskompas.rulebook.Contents;
import dk.indsatskompas.rulebook.Rule;
import dk.indsatskompas.rulebook.Rulebook;
import dk.indsatskompas.rulebook.folder.Folder;
import dk.indsatskompas.rulebook.problems.Problems;
import dk.indsatskompas.rulebook.yaml.YamlMap;
import dk.indsatskompas.rulebook.yaml.YamlNode;
import dk.indsatskompas.scenario.ScenarioCheck.Scenario;
import dk.indsatskompas.scenario.ScenarioCheck.UntriedValue;
import dk.indsatskompas.vocabulary.Truth;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;

/**
 * Gives values beside a boundary that no example tries an example: the copy of one in which all else in the rule holds, with
 * that value. What is expected of it is not right yet; {@link AcceptedScenarios} sees to that.
 */
final class BoundaryScenarios {
    private final Folder folder;
    private final List<Scenario> scenarios;
    private final Map<String, EditedYaml> files = new HashMap<>();
    private final Set<String> made = new HashSet<>();

    private BoundaryScenarios(Folder folder, List<Scenario> scenarios) {
        this.folder = folder;
        this.scenarios = scenarios;
    }

    static Folder of(Folder folder) {
        Problems problems = new Problems();
        Contents contents = Rulebook.read(folder, problems);
        List<Scenario> scenarios = new ScenarioReader(folder, contents, problems).scenarios();
        ScenarioCheck check = new ScenarioCheck(contents, scenarios, problems);
        check.check();
        BoundaryScenarios made = new BoundaryScenarios(folder, scenarios);
        check.untried().forEach(made::add);
        Map<String, String> texts = new HashMap<>();
        made.files.forEach((file, yaml) -> texts.put(file, yaml.edited()));
        return folder.with(texts);
    }

    /** The nodes of a file's scenarios, in the order in which they are read. */
    static List<YamlNode> nodes(Folder folder, String file) {
        return YamlNode.read(folder, file, new Problems())
                .map(root -> root.map("asOf scenarios").list("scenarios"))
                .orElse(List.of());
    }

    private void add(UntriedValue untried) {
        String file = ScenarioReader.file(untried.rule().folder());
        List<Scenario> ofFile = scenarios.stream()
                .filter(one -> one.folder().equals(untried.rule().folder()))
                .toList();
        List<YamlNode> nodes = nodes(folder, file);
        IntStream.range(0, Math.min(ofFile.size(), nodes.size()))
                .filter(i -> ofFile.get(i).expected().containsKey(untried.rule().id()) && holds(untried, ofFile.get(i)))
                .mapToObj(nodes::get)
                .filter(node -> value(node, untried.condition()).isPresent())
                .findFirst()
                .ifPresent(node -> copy(file, node, untried));
    }

    /** Whether all of a rule but this condition, which may be as it will, is true in an example. */
    private static boolean holds(UntriedValue untried, Scenario scenario) {
        Rule rule = untried.rule();
        return new ConditionMatrix(List.of(rule))
                .evaluate(scenario.facts()).rules().get(0).conditions().stream()
                        .allMatch(one ->
                                one.outcome() == Truth.TRUE || one.condition().equals(untried.condition()));
    }

    private static Optional<YamlNode> value(YamlNode scenario, Condition condition) {
        Optional<YamlNode> node = Optional.of(scenario);
        for (String step : condition.attribute().path().split("\\.", -1)) {
            node = node.flatMap(one -> one.field(step));
        }
        return node.filter(one -> one.tree() instanceof Number);
    }

    private void copy(String file, YamlNode node, UntriedValue untried) {
        EditedYaml yaml = files.computeIfAbsent(
                file, name -> new EditedYaml(folder.text(name).orElse("")));
        int from = yaml.lineBegin(yaml.from(node));
        int to = yaml.to(node);
        YamlNode value = value(node, untried.condition()).orElseThrow();
        YamlMap map = node.map();
        YamlNode name = map.get("name").orElseThrow();
        String written = String.valueOf(untried.value());
        if (made.add(file + " " + from + " " + written)) {
            String before = yaml.text.substring(yaml.from(value), yaml.to(value));
            EditedYaml copy = new EditedYaml(yaml.text.substring(0, to));
            copy.replace(copy.from(value), copy.to(value), written);
            copy.replace(copy.from(name), copy.to(name), renamed(map.string("name"), before, written));
            yaml.insert(to, "\n" + copy.edited().substring(from));
        }
    }

    /** The name tells the value where the old one did, or behind the rest. */
    private static String renamed(String name, String before, String after) {
        String told = name.replaceFirst("(?<![\\d.,])" + before + "(?![\\d]|[.,]\\d)", after);
        return '"'
                + (told.equals(name) ? name + " (" + after + ")" : told)
                        .replace("\\", "\\\\")
                        .replace("\"", "\\\"")
                + '"';
    }
}
