package dk.indsatskompas.rulebook;

import dk.indsatskompas.vocabulary.Text;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.snakeyaml.engine.v2.api.LoadSettings;
import org.snakeyaml.engine.v2.api.lowlevel.Compose;
import org.snakeyaml.engine.v2.exceptions.Mark;
import org.snakeyaml.engine.v2.exceptions.MarkedYamlEngineException;
import org.snakeyaml.engine.v2.exceptions.YamlEngineException;
import org.snakeyaml.engine.v2.nodes.MappingNode;
import org.snakeyaml.engine.v2.nodes.Node;
import org.snakeyaml.engine.v2.nodes.NodeTuple;
import org.snakeyaml.engine.v2.nodes.ScalarNode;
import org.snakeyaml.engine.v2.nodes.SequenceNode;
import org.snakeyaml.engine.v2.nodes.Tag;

/** A node of a YAML file that knows its place and reports what is wrong with it. */
public final class YamlNode {

    private static final LoadSettings SETTINGS = LoadSettings.builder()
            .setAllowDuplicateKeys(true)
            .setMaxAliasesForCollections(0)
            .build();

    private final String file;
    private final Node node;
    private final Problems problems;

    private YamlNode(String file, Node node, Problems problems) {
        this.file = file;
        this.node = node;
        this.problems = problems;
    }

    /** The root of a file; empty, with the problem reported, when there is none or it is no YAML. */
    public static Optional<YamlNode> read(Folder folder, String file, Problems problems) {
        Optional<String> text = folder.text(file);
        if (text.isEmpty()) {
            return Optional.empty();
        }
        try {
            Optional<Node> node = new Compose(SETTINGS).composeString(text.get());
            if (node.isEmpty()) {
                problems.add(new Place(file, 1, 1), ProblemCode.YAML_SYNTAX);
            }
            return node.map(root -> new YamlNode(file, root, problems));
        } catch (MarkedYamlEngineException e) {
            problems.add(place(file, e.getProblemMark()), ProblemCode.YAML_SYNTAX);
        } catch (YamlEngineException e) {
            problems.add(new Place(file, 1, 1), ProblemCode.YAML_SYNTAX);
        }
        return Optional.empty();
    }

    public Place place() {
        return place(file, node.getStartMark());
    }

    /** This node as a section with these fields; a name that ends in {@code ?} may be left out. */
    public YamlMap map(String... fields) {
        return node instanceof MappingNode ? new YamlMap(this, entries(), fields) : new YamlMap(this, entries());
    }

    /** The nodes of a list; empty, and reported, when it is none. */
    public List<YamlNode> list() {
        if (!(node instanceof SequenceNode sequence)) {
            wrong("en liste", "a list");
            problems.incomplete(file);
            return List.of();
        }
        return sequence.getValue().stream().map(this::at).toList();
    }

    /** A text that is not blank; empty, and reported, when it is none. */
    public String string() {
        if (node instanceof ScalarNode scalar
                && !scalar.getValue().isBlank()
                && !scalar.getTag().equals(Tag.NULL)) {
            return scalar.getValue().strip();
        }
        wrong("en tekst", "a text");
        return "";
    }

    /** The value as maps, lists and scalars, for what is checked elsewhere. */
    public @Nullable Object tree() {
        if (node instanceof SequenceNode) {
            List<@Nullable Object> values = new ArrayList<>();
            list().forEach(element -> values.add(element.tree()));
            return values;
        }
        if (node instanceof MappingNode) {
            Map<String, @Nullable Object> values = new LinkedHashMap<>();
            entries().forEach((key, entry) -> values.put(key, entry.value().tree()));
            return values;
        }
        return scalar((ScalarNode) node);
    }

    void wrong(String da, String en) {
        problems.add(place(), ProblemCode.WRONG_VALUE, new Text(da, en));
    }

    Problems problems() {
        return problems;
    }

    /** Where a JSON pointer leads to, or as far as it can be followed: the name of a field, or an element of a list. */
    Place place(String pointer) {
        String[] steps = pointer.split("/", 3);
        if (steps.length < 2) {
            return place();
        }
        String rest = steps.length == 2 ? "" : "/" + steps[2];
        if (node instanceof MappingNode) {
            Entry entry = entries().get(steps[1]);
            return entry == null
                    ? place()
                    : rest.isEmpty() ? entry.key().place() : entry.value().place(rest);
        }
        return node instanceof SequenceNode && steps[1].matches("\\d{1,6}")
                ? list().get(Integer.parseInt(steps[1])).place(rest)
                : place();
    }

    /** A field and its value. */
    record Entry(YamlNode key, YamlNode value) {}

    private Map<String, Entry> entries() {
        if (!(node instanceof MappingNode mapping)) {
            wrong("et afsnit med felter", "a section with fields");
            problems.incomplete(file);
            return Map.of();
        }
        Map<String, Entry> entries = new LinkedHashMap<>();
        for (NodeTuple tuple : mapping.getValue()) {
            YamlNode key = at(tuple.getKeyNode());
            if (entries.putIfAbsent(key.string(), new Entry(key, at(tuple.getValueNode()))) != null) {
                problems.add(key.place(), ProblemCode.DUPLICATE_KEY, key.string());
            }
        }
        return entries;
    }

    private static @Nullable Object scalar(ScalarNode scalar) {
        Tag tag = scalar.getTag();
        if (tag.equals(Tag.NULL)) {
            return null;
        }
        if (tag.equals(Tag.BOOL)) {
            return Boolean.valueOf(scalar.getValue());
        }
        if (tag.equals(Tag.INT)) {
            return new BigInteger(scalar.getValue());
        }
        return tag.equals(Tag.FLOAT) ? decimal(scalar.getValue()) : scalar.getValue();
    }

    private static Object decimal(String value) {
        try {
            return new BigDecimal(value);
        } catch (NumberFormatException e) {
            return value;
        }
    }

    private YamlNode at(Node child) {
        return new YamlNode(file, child, problems);
    }

    private static Place place(String file, Optional<Mark> mark) {
        return mark.map(m -> new Place(file, m.getLine() + 1, m.getColumn() + 1))
                .orElse(new Place(file, 1, 1));
    }
}
