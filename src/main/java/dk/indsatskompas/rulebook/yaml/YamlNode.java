package dk.indsatskompas.rulebook.yaml;

import dk.indsatskompas.rulebook.Place;
import dk.indsatskompas.rulebook.folder.FileScreening;
import dk.indsatskompas.rulebook.folder.Folder;
import dk.indsatskompas.rulebook.folder.FolderLimits;
import dk.indsatskompas.rulebook.problems.CheckStopped;
import dk.indsatskompas.rulebook.problems.ProblemCode;
import dk.indsatskompas.rulebook.problems.ProblemWords;
import dk.indsatskompas.rulebook.problems.Problems;
import dk.indsatskompas.rulebook.reading.RuleFile;
import dk.indsatskompas.vocabulary.Printable;
import dk.indsatskompas.vocabulary.Text;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.snakeyaml.engine.v2.common.ScalarStyle;
import org.snakeyaml.engine.v2.exceptions.Mark;
import org.snakeyaml.engine.v2.nodes.MappingNode;
import org.snakeyaml.engine.v2.nodes.Node;
import org.snakeyaml.engine.v2.nodes.ScalarNode;
import org.snakeyaml.engine.v2.nodes.SequenceNode;
import org.snakeyaml.engine.v2.nodes.Tag;

/** A node of a YAML file that knows its place and reports what is wrong with it. */
public final class YamlNode {
    /** Every character of a number but its sign and point counts as a digit; one with an exponent may be of any size. */
    private static final Pattern SHORT_NUMBER = Pattern.compile("-?(?:[0-9]\\.?){1," + FolderLimits.DIGITS + "}");

    private static final String CURLY = "“”„»«";

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
        return folder.readable(file)
                .filter(text -> !text.isBlank())
                .flatMap(text -> BoundedYamlParser.root(file, text, problems))
                .map(root -> new YamlNode(file, root, problems));
    }

    public Place place() {
        return BoundedYamlParser.place(file, node.getStartMark());
    }

    /** How many characters of the file stand before it. */
    public int begin() {
        return node.getStartMark().map(Mark::getIndex).orElse(0);
    }

    /** How many characters of the file stand before its end. */
    public int end() {
        return node.getEndMark().map(Mark::getIndex).orElse(0);
    }

    /** This node as a section with these fields, divided by spaces; a name that ends in {@code ?} may be left out. */
    public YamlMap map(String... fields) {
        CheckStopped.ifInterrupted();
        boolean isSection =
                node instanceof MappingNode mapping && mapping.getValue().size() <= FolderLimits.FIELDS;
        return new YamlMap(this, entries(), isSection ? fields : new String[0]);
    }

    /** What stands in a field of a section; empty when there is none. */
    public Optional<YamlNode> field(String name) {
        return node instanceof MappingNode
                ? Optional.ofNullable(entries().get(name)).map(YamlField::value)
                : Optional.empty();
    }

    /** The nodes of a list; empty, and reported, when it is none. */
    public List<YamlNode> list() {
        return list(FolderLimits.ELEMENTS);
    }

    List<YamlNode> list(int most) {
        if (!(node instanceof SequenceNode sequence)) {
            wrong(ExpectedValue.LIST);
            problems.incomplete(file);
            return List.of();
        }
        if (sequence.getValue().size() > most) {
            tooMany(most, ProblemWords.ELEMENTS);
            return List.of();
        }
        return sequence.getValue().stream().map(this::at).toList();
    }

    /** A text that is not blank; empty, and reported, when it is none. */
    public String string() {
        if (written().isBlank() || is(Tag.NULL)) {
            wrong(ExpectedValue.TEXT);
            return "";
        }
        String value = written().strip();
        boolean plain = node instanceof ScalarNode scalar && scalar.getScalarStyle() == ScalarStyle.PLAIN;
        if (plain && CURLY.indexOf(value.charAt(0)) >= 0) {
            problems.add(place(), ProblemCode.SMART_QUOTES, Text.same(RuleFile.straight(value)));
        }
        return isSound() ? value : "";
    }

    /** The text of a scalar as it stands there; nothing for what is none. */
    String written() {
        return node instanceof ScalarNode scalar ? scalar.getValue() : "";
    }

    boolean is(Tag tag) {
        return node instanceof ScalarNode && node.getTag().equals(tag);
    }

    public Optional<Integer> integer() {
        if (tree() instanceof BigInteger whole && whole.bitLength() < Integer.SIZE) {
            return Optional.of(whole.intValue());
        }
        wrong(ExpectedValue.WHOLE_NUMBER);
        return Optional.empty();
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
        return scalar();
    }

    /** Whether a value can be worked with. What is written with a backslash comes in only here. */
    private boolean isSound() {
        String value = written();
        OptionalInt refused = Printable.firstRefused(value);
        if (refused.isPresent()) {
            problems.add(place(), ProblemCode.CHARACTER, FileScreening.character(value, refused.getAsInt()));
        } else if (value.length() > FolderLimits.TEXT) {
            problems.add(place(), ProblemCode.TOO_LONG, ProblemWords.THE_TEXT, FolderLimits.TEXT);
        }
        return refused.isEmpty() && value.length() <= FolderLimits.TEXT;
    }

    private void tooMany(int most, ProblemWords what) {
        problems.add(place(), ProblemCode.TOO_MANY, most, what.text());
    }

    void wrong(ExpectedValue wanted) {
        wrong(wanted.what, wanted.cure);
    }

    void wrong(Text what, Text cure) {
        problems.add(place(), ProblemCode.WRONG_VALUE, what, said(), cure);
    }

    private Text said() {
        String written = written();
        if (!(node instanceof ScalarNode) || (written.length() > 60 && !written.isBlank())) {
            return ProblemWords.THE_VALUE.text();
        }
        return written.isBlank() ? ProblemWords.EMPTY_VALUE.text() : ProblemWords.QUOTED.text(written);
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
        YamlField entry = node instanceof MappingNode ? entries().get(steps[1]) : null;
        if (entry != null) {
            return rest.isEmpty() ? entry.key().place() : entry.value().place(rest);
        }
        if (node instanceof SequenceNode && steps[1].matches("\\d{1,6}")) {
            List<YamlNode> elements = list();
            int number = Integer.parseInt(steps[1]);
            return (number < elements.size() ? elements.get(number) : this).place(rest);
        }
        return place();
    }

    private Map<String, YamlField> entries() {
        if (!(node instanceof MappingNode mapping)) {
            wrong(ExpectedValue.SECTION);
            problems.incomplete(file);
            return Map.of();
        }
        if (mapping.getValue().size() > FolderLimits.FIELDS) {
            tooMany(FolderLimits.FIELDS, ProblemWords.FIELDS);
            return Map.of();
        }
        return YamlField.of(this, mapping);
    }

    private @Nullable Object scalar() {
        if (is(Tag.NULL) || !isSound()) {
            return null;
        }
        String value = written();
        if (is(Tag.BOOL)) {
            return Boolean.valueOf(value);
        }
        if (!is(Tag.INT) && !is(Tag.FLOAT)) {
            return value;
        }
        if (!SHORT_NUMBER.matcher(value).matches()) {
            wrong(ExpectedValue.SHORT_NUMBER);
            return null;
        }
        try {
            return is(Tag.INT) ? new BigInteger(value) : new BigDecimal(value);
        } catch (NumberFormatException e) {
            return value;
        }
    }

    YamlNode at(Node child) {
        return new YamlNode(file, child, problems);
    }
}
