package dk.indsatskompas.rulebook.yaml;

import dk.indsatskompas.rulebook.Place;
import dk.indsatskompas.rulebook.folder.FileScreening;
import dk.indsatskompas.rulebook.folder.Folder;
import dk.indsatskompas.rulebook.folder.FolderLimits;
import dk.indsatskompas.rulebook.problems.CheckStopped;
import dk.indsatskompas.rulebook.problems.ProblemCode;
import dk.indsatskompas.rulebook.problems.Problems;
import dk.indsatskompas.rulebook.reading.RuleFile;
import dk.indsatskompas.rulebook.yaml.BoundedYamlParser.OutOfBounds;
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
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.snakeyaml.engine.v2.api.LoadSettings;
import org.snakeyaml.engine.v2.common.ScalarStyle;
import org.snakeyaml.engine.v2.composer.Composer;
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

    /**
     * Where spaces that text processors put can only be meant as ordinary ones: before a field or an element, and after the
     * colon of a field.
     */
    private static final Pattern INDENT = Pattern.compile("(?m)^[ \u00a0\u202f]*+(?:(?:- ?)?+\\w++:[\u00a0\u202f])?+");

    private static final Pattern STRANGE_SPACE = Pattern.compile("[\u00a0\u202f]");

    /** Every character of a number but its sign and point counts as a digit; one with an exponent may be of any size. */
    private static final Pattern SHORT_NUMBER = Pattern.compile("-?(?:[0-9]\\.?){1," + FolderLimits.DIGITS + "}");

    private static final Pattern JOINED = Pattern.compile("(\\w+):(.+)");
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
        Optional<String> text = folder.readable(file);
        if (text.isEmpty() || text.get().isBlank()) {
            return Optional.empty();
        }
        try {
            Optional<Node> node = new Composer(SETTINGS, new BoundedYamlParser(SETTINGS, withPlainIndents(text.get())))
                    .getSingleNode();
            if (node.isEmpty()) {
                problems.add(new Place(file, 1, 1), ProblemCode.EMPTY_FILE);
            }
            return node.map(root -> new YamlNode(file, root, problems));
        } catch (OutOfBounds e) {
            problems.addWithCure(place(file, e.getProblemMark()), ProblemCode.YAML_SYNTAX, e.cure);
        } catch (MarkedYamlEngineException e) {
            new YamlSyntax(file, text.get(), e.getProblemMark()).report(problems, place(file, e.getProblemMark()));
        } catch (YamlEngineException e) {
            problems.add(new Place(file, 1, 1), ProblemCode.YAML_SYNTAX);
        }
        return Optional.empty();
    }

    private static String withPlainIndents(String text) {
        return text.indexOf('\u00a0') >= 0 || text.indexOf('\u202f') >= 0
                ? INDENT.matcher(text)
                        .replaceAll(indent -> Matcher.quoteReplacement(
                                STRANGE_SPACE.matcher(indent.group()).replaceAll(" ")))
                : text;
    }

    public Place place() {
        return place(file, node.getStartMark());
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
            tooMany(most, new Text("elementer i listen", "elements in the list"));
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
    private String written() {
        return node instanceof ScalarNode scalar ? scalar.getValue() : "";
    }

    private boolean is(Tag tag) {
        return node instanceof ScalarNode && node.getTag().equals(tag);
    }

    /** A whole number; empty, and reported, when it is none. */
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
            problems.add(place(), ProblemCode.TOO_LONG, new Text("Teksten", "The text"), FolderLimits.TEXT);
        }
        return refused.isEmpty() && value.length() <= FolderLimits.TEXT;
    }

    private void tooMany(int most, Text what) {
        problems.add(place(), ProblemCode.TOO_MANY, most, what);
    }

    void wrong(ExpectedValue wanted) {
        wrong(wanted.what, wanted.cure);
    }

    void wrong(Text what, Text cure) {
        problems.add(place(), ProblemCode.WRONG_VALUE, what, said(), cure);
    }

    /** The value as it stands there, if it can be said in a few words. */
    private Text said() {
        String written = written();
        if (!(node instanceof ScalarNode) || (written.length() > 60 && !written.isBlank())) {
            return new Text("Værdien", "The value");
        }
        return written.isBlank() ? new Text("En tom værdi", "An empty value") : Text.format("»%s«", "“%s”", written);
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

    /** A field and its value. */
    record YamlField(YamlNode key, YamlNode value) {}

    private Map<String, YamlField> entries() {
        if (!(node instanceof MappingNode mapping)) {
            wrong(ExpectedValue.SECTION);
            problems.incomplete(file);
            return Map.of();
        }
        if (mapping.getValue().size() > FolderLimits.FIELDS) {
            tooMany(FolderLimits.FIELDS, new Text("felter i afsnittet", "fields in the section"));
            return Map.of();
        }
        Map<String, YamlField> entries = new LinkedHashMap<>();
        YamlNode last = this;
        for (NodeTuple tuple : mapping.getValue()) {
            YamlNode key = at(tuple.getKeyNode());
            YamlNode value = at(tuple.getValueNode());
            boolean isField = !isDecimalComma(last, key) && !isWithoutSpace(key, value);
            if (isField && entries.putIfAbsent(key.string(), new YamlField(key, value)) != null && duplicate(key)) {
                break;
            }
            last = value;
        }
        return entries;
    }

    /** Whether the rest of the section is probably the next one, whose hyphen was forgotten. */
    private boolean duplicate(YamlNode key) {
        if (!key.string().equals("id")) {
            problems.add(key.place(), ProblemCode.DUPLICATE_KEY, key.string());
            return false;
        }
        problems.incomplete(file);
        problems.addWithCure(
                key.place(),
                ProblemCode.DUPLICATE_KEY,
                new Text(
                        "Begynder et nyt afsnit her, så skriv en bindestreg foran: - id. Ellers slet den ene.",
                        "If a new section begins here, write a hyphen in front: - id. Else delete one of them."),
                key.string());
        return true;
    }

    /** {@code {value: 6,5}} is read as a value 6 and a field 5. */
    private boolean isDecimalComma(YamlNode before, YamlNode key) {
        if (!key.is(Tag.INT) || !before.is(Tag.INT)) {
            return false;
        }
        problems.add(
                before.place(),
                ProblemCode.WRONG_VALUE,
                ExpectedValue.NUMBER.what,
                Text.format(
                        "»%1$s,%2$s«",
                        "“%1$s,%2$s”", Printable.quoted(before.written()), Printable.quoted(key.written())),
                ExpectedValue.NUMBER.cure);
        return true;
    }

    /** {@code {age:29}} is read as a field of that name. */
    private boolean isWithoutSpace(YamlNode key, YamlNode value) {
        Matcher joined = JOINED.matcher(key.written());
        if (!joined.matches() || !value.is(Tag.NULL)) {
            return false;
        }
        problems.addWithCure(
                key.place(),
                ProblemCode.YAML_SYNTAX,
                Text.format(
                        "Sæt et mellemrum efter kolon: %1$s: %2$s",
                        "Put a space after the colon: %1$s: %2$s", joined.group(1), joined.group(2)));
        problems.incomplete(file);
        return true;
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

    private YamlNode at(Node child) {
        return new YamlNode(file, child, problems);
    }

    private static Place place(String file, Optional<Mark> mark) {
        return mark.map(m -> new Place(file, m.getLine() + 1, m.getColumn() + 1))
                .orElse(new Place(file, 1, 1));
    }
}
