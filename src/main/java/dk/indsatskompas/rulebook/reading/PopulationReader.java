package dk.indsatskompas.rulebook.reading;

import dk.indsatskompas.rulebook.Constraint;
import dk.indsatskompas.rulebook.DrawnPopulation;
import dk.indsatskompas.rulebook.DrawnPopulation.Named;
import dk.indsatskompas.rulebook.DrawnPopulation.SaidShare;
import dk.indsatskompas.rulebook.Operator;
import dk.indsatskompas.rulebook.Place;
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
import dk.indsatskompas.vocabulary.ValueType.YesNo;
import dk.indsatskompas.vocabulary.Vocabulary;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** Reads how made-up citizens are drawn. */
record PopulationReader(Vocabulary vocabulary, OperandReader operands, Problems problems) {
    static final String FILE = "population.yaml";
    private static final SaidShare HALF = new SaidShare(new Text("", ""), 50);
    private static final Named NOBODY = new Named(List.of(), HALF);

    DrawnPopulation read(Folder folder) {
        return YamlNode.read(folder, FILE, problems)
                .map(root -> population(root.map("known described thresholds drawn lists yes")))
                .orElse(new DrawnPopulation(List.of(), NOBODY, HALF, List.of(), List.of(), HALF));
    }

    private DrawnPopulation population(YamlMap map) {
        List<DrawnPopulation.Dependent> drawn = map.some("drawn", this::dependent);
        return new DrawnPopulation(
                map.list("known", this::named),
                map.get("described").map(this::named).orElse(NOBODY),
                share(map, "thresholds"),
                drawn,
                map.list("lists", this::codeCount),
                share(map, "yes"));
    }

    private static SaidShare share(YamlMap map, String field) {
        return map.get(field).map(node -> share(node.map("percent text"))).orElse(HALF);
    }

    private static SaidShare share(YamlMap map) {
        Integer percent = map.optionalInteger("percent");
        if (percent != null && (percent < 0 || percent > 100)) {
            map.wrong("percent", ExpectedValue.PERCENT);
        }
        return new SaidShare(map.text("text"), percent == null ? 0 : percent);
    }

    private Named named(YamlNode node) {
        YamlMap map = node.map("of percent text");
        List<String> paths = Stream.concat(vocabulary.subjects().stream().map(Subject::path), paths().stream())
                .toList();
        return new Named(map.names("of", paths, ProblemCode.UNKNOWN_ATTRIBUTE), share(map));
    }

    private Optional<DrawnPopulation.Dependent> dependent(YamlNode node) {
        YamlMap map = node.map("attribute code? percent text when?");
        Optional<Attribute> attribute = attribute(map);
        SaidShare share = share(map);
        List<Constraint> when = map.some("when", this::condition);
        return attribute
                .flatMap(one ->
                        fitting(one, map.get("code").map(YamlNode::string).orElse("true"), map, "attribute"))
                .map(is -> new DrawnPopulation.Dependent(
                        is.attribute(), is.operands().get(0), share, when));
    }

    private Optional<Constraint> condition(YamlNode node) {
        YamlMap map = node.map("attribute is? below?");
        return attribute(map)
                .flatMap(attribute ->
                        map.get("below").isPresent() && attribute.range().isPresent()
                                ? constraint(attribute, Operator.LESS, map.string("below"), map.place("below"))
                                : fitting(attribute, map.string("is"), map, "is"));
    }

    /** That an attribute that is no list has this value; empty, and reported, when it cannot. */
    private Optional<Constraint> fitting(Attribute attribute, String value, YamlMap map, String field) {
        boolean yesNo = attribute.type() instanceof YesNo;
        if (attribute.isList() || yesNo != (value.equals("true") || value.equals("false"))) {
            map.problem(field, ProblemCode.NOT_FOR_SUCH_VALUES, value);
            return Optional.empty();
        }
        return constraint(attribute, Operator.EQUALS, value, map.place(field));
    }

    private Optional<Constraint> constraint(Attribute attribute, Operator operator, String value, Place place) {
        return Optional.ofNullable(operands.constraint(attribute, operator, List.of(value), place));
    }

    private DrawnPopulation.CodeCount codeCount(YamlNode node) {
        YamlMap map = node.map("attribute none one?");
        attribute(map)
                .filter(attribute -> !attribute.isList())
                .ifPresent(attribute -> map.problem("attribute", ProblemCode.NOT_FOR_SUCH_VALUES, "lists"));
        return new DrawnPopulation.CodeCount(
                map.string("attribute"), share(map, "none"), map.get("one").isEmpty() ? null : share(map, "one"));
    }

    private List<String> paths() {
        return vocabulary.attributes().stream().map(Attribute::path).toList();
    }

    private Optional<Attribute> attribute(YamlMap map) {
        String path = map.string("attribute");
        Optional<Attribute> attribute = vocabulary.find(path);
        if (attribute.isEmpty()) {
            map.name("attribute", paths(), ProblemCode.UNKNOWN_ATTRIBUTE);
        }
        return attribute;
    }
}
