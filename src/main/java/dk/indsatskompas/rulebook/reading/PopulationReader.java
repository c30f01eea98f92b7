package dk.indsatskompas.rulebook.reading;

import dk.indsatskompas.rulebook.Constraint;
import dk.indsatskompas.rulebook.DrawnPopulation;
import dk.indsatskompas.rulebook.DrawnPopulation.CodeCount;
import dk.indsatskompas.rulebook.DrawnPopulation.Dependent;
import dk.indsatskompas.rulebook.DrawnPopulation.Named;
import dk.indsatskompas.rulebook.DrawnPopulation.SaidShare;
import dk.indsatskompas.rulebook.Operator;
import dk.indsatskompas.rulebook.folder.Folder;
import dk.indsatskompas.rulebook.phrases.OperandReader;
import dk.indsatskompas.rulebook.problems.ProblemCode;
import dk.indsatskompas.rulebook.problems.Problems;
import dk.indsatskompas.rulebook.yaml.ExpectedValue;
import dk.indsatskompas.rulebook.yaml.YamlMap;
import dk.indsatskompas.rulebook.yaml.YamlNode;
import dk.indsatskompas.vocabulary.Attribute;
import dk.indsatskompas.vocabulary.Subject;
import dk.indsatskompas.vocabulary.Text;
import dk.indsatskompas.vocabulary.Vocabulary;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Reads how made-up citizens are drawn. */
record PopulationReader(Vocabulary vocabulary, OperandReader operands, Problems problems) {

    static final String FILE = "population.yaml";

    private static final SaidShare HALF = new SaidShare(new Text("", ""), 50);

    DrawnPopulation read(Folder folder) {
        Optional<YamlMap> file = YamlNode.read(folder, FILE, problems)
                .map(root -> root.map("known", "described", "thresholds", "drawn", "lists", "yes"));
        if (file.isEmpty()) {
            return new DrawnPopulation(List.of(), new Named(List.of(), HALF), HALF, List.of(), List.of(), HALF);
        }
        YamlMap map = file.get();
        List<Dependent> drawn = new ArrayList<>();
        map.list("drawn").forEach(node -> dependent(node, drawn));
        return new DrawnPopulation(
                map.list("known").stream().map(this::named).toList(),
                map.get("described").map(this::named).orElse(new Named(List.of(), HALF)),
                share(map, "thresholds"),
                List.copyOf(drawn),
                map.list("lists").stream().map(this::codeCount).toList(),
                share(map, "yes"));
    }

    private SaidShare share(YamlMap map, String field) {
        return map.get(field).map(node -> share(node.map("percent", "text"))).orElse(HALF);
    }

    private static SaidShare share(YamlMap map) {
        Integer percent = map.optionalInteger("percent");
        if (percent != null && (percent < 0 || percent > 100)) {
            map.wrong("percent", ExpectedValue.SMALL_NUMBER);
        }
        return new SaidShare(map.text("text"), percent == null ? 0 : percent);
    }

    private Named named(YamlNode node) {
        YamlMap map = node.map("of", "percent", "text");
        List<String> paths = Stream.concat(
                        vocabulary.subjects().stream().map(Subject::path),
                        vocabulary.attributes().stream().map(Attribute::path))
                .toList();
        map.list("of").stream()
                .filter(of -> !paths.contains(of.string()))
                .forEach(of -> problems.unknown(of.place(), ProblemCode.UNKNOWN_ATTRIBUTE, of.string(), paths));
        return new Named(map.strings("of"), share(map));
    }

    private void dependent(YamlNode node, List<Dependent> drawn) {
        YamlMap map = node.map("attribute", "code?", "percent", "text", "when?");
        Optional<Attribute> attribute = attribute(map);
        SaidShare share = share(map);
        List<Constraint> when =
                map.list("when").stream().flatMap(this::condition).toList();
        if (attribute.isEmpty()) {
            return;
        }
        String value = map.get("code").isPresent() ? map.string("code") : "true";
        Constraint is = fitting(attribute.get(), value, map, "attribute");
        if (is != null) {
            drawn.add(new Dependent(attribute.get(), is.operands().get(0), share, when));
        }
    }

    private Stream<Constraint> condition(YamlNode node) {
        YamlMap map = node.map("attribute", "is?", "below?");
        return attribute(map).stream()
                .flatMap(attribute -> Stream.ofNullable(
                        map.get("below").isPresent() && attribute.type().range().isPresent()
                                ? operands.constraint(
                                        attribute, Operator.LESS, List.of(map.string("below")), map.place("below"))
                                : fitting(attribute, map.string("is"), map, "is")));
    }

    /** That an attribute that is no list has this value; null, and reported, when it cannot. */
    private @Nullable Constraint fitting(Attribute attribute, String value, YamlMap map, String field) {
        boolean yesNo = attribute.type().codeList().isEmpty()
                && attribute.type().range().isEmpty();
        if (attribute.type().isList() || yesNo != (value.equals("true") || value.equals("false"))) {
            problems.add(map.place(field), ProblemCode.NOT_FOR_SUCH_VALUES, value);
            return null;
        }
        return operands.constraint(attribute, Operator.EQUALS, List.of(value), map.place(field));
    }

    private CodeCount codeCount(YamlNode node) {
        YamlMap map = node.map("attribute", "none", "one?");
        attribute(map)
                .filter(attribute -> !attribute.type().isList())
                .ifPresent(attribute -> problems.add(map.place("attribute"), ProblemCode.NOT_FOR_SUCH_VALUES, "lists"));
        return new CodeCount(
                map.string("attribute"), share(map, "none"), map.get("one").isEmpty() ? null : share(map, "one"));
    }

    private Optional<Attribute> attribute(YamlMap map) {
        String path = map.string("attribute");
        Optional<Attribute> attribute = vocabulary.find(path);
        if (attribute.isEmpty() && !path.isEmpty()) {
            problems.unknown(
                    map.place("attribute"),
                    ProblemCode.UNKNOWN_ATTRIBUTE,
                    path,
                    vocabulary.attributes().stream().map(Attribute::path).toList());
        }
        return attribute;
    }
}
