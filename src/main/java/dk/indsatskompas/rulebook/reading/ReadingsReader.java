package dk.indsatskompas.rulebook.reading;

import dk.indsatskompas.evidence.Source;
import dk.indsatskompas.evidence.SourceRef;
import dk.indsatskompas.rulebook.Condition;
import dk.indsatskompas.rulebook.Exclusion;
import dk.indsatskompas.rulebook.Interpretation;
import dk.indsatskompas.rulebook.folder.FolderLimits;
import dk.indsatskompas.rulebook.problems.Problems;
import dk.indsatskompas.rulebook.reading.RuleFile.RuleLine;
import dk.indsatskompas.rulebook.yaml.YamlMap;
import dk.indsatskompas.rulebook.yaml.YamlNode;
import dk.indsatskompas.vocabulary.Language;
import dk.indsatskompas.vocabulary.Text;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Reads what the manifest says in sentences of rules: how words of the source are read, and which values exclude each other. */
record ReadingsReader(YamlMap manifest, RuleReader sentences, List<Source> sources, Problems problems) {

    private static final Text OR = new Text("%s; eller %s", "%s; or %s");
    private static final Text AND = new Text("%s, og %s", "%s, and %s");
    private static final Text READ = new Text("»%s« læses her som: %s. %s", "“%s” is read here as: %s. %s");

    List<Interpretation> interpretations() {
        return manifest.list("interpretations", this::interpretation);
    }

    List<Exclusion> exclusions() {
        return manifest.list("exclusions", this::exclusion);
    }

    private Interpretation interpretation(YamlNode node) {
        YamlMap map = node.map("id word locator? readAs reason restsOn?");
        String id = map.ownId("interpretation");
        List<List<Condition>> readings = map.list("readAs", FolderLimits.CONDITIONS, this::reading);
        Text said = Text.series(OR, readings.stream().map(this::together).toList());
        return new Interpretation(
                id,
                map.text("word"),
                map.get("locator").map(YamlNode::string).orElse(""),
                readings.stream().flatMap(List::stream).toList(),
                READ.filled(map.text("word"), said, map.text("reason")),
                map.list("restsOn", FolderLimits.SOURCES, this::source));
    }

    /** A sentence, or all of several together. */
    private List<Condition> reading(YamlNode node) {
        return node.tree() instanceof Map
                ? conditions(node.map("all"), "all")
                : condition(node).stream().toList();
    }

    private Text together(List<Condition> all) {
        return Text.series(
                AND, all.stream().map(one -> one.text().uncapitalised()).toList());
    }

    private Exclusion exclusion(YamlNode node) {
        YamlMap map = node.map("id when text");
        String id = map.ownId("exclusion");
        return new Exclusion(id, conditions(map, "when"), map.text("text"));
    }

    private List<Condition> conditions(YamlMap map, String field) {
        return map.list(field, FolderLimits.CONDITIONS, this::condition).stream()
                .flatMap(Optional::stream)
                .toList();
    }

    /** One that is not understood counts as a rule that is not: nobody knows what it asks for. */
    private Optional<Condition> condition(YamlNode sentence) {
        Optional<Condition> understood =
                sentences.condition(Language.DA, new RuleLine(sentence.string(), sentence.place()));
        if (understood.isEmpty()) {
            problems.flaw("rule " + SettingsReader.MANIFEST);
        }
        return understood;
    }

    private SourceRef source(YamlNode node) {
        return StudyReader.reference(node, null, sources, problems);
    }
}
