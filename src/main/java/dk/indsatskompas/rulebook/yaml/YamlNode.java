package dk.indsatskompas.rulebook.yaml;

import dk.indsatskompas.rulebook.Place;
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
import java.util.Locale;
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
            problems.addWithCure(place(file, e.mark()), ProblemCode.YAML_SYNTAX, e.cure());
        } catch (MarkedYamlEngineException e) {
            new YamlSyntax(file, text.get(), e.getProblemMark()).report(problems, place(file, e.getProblemMark()));
        } catch (YamlEngineException e) {
            problems.add(new Place(file, 1, 1), ProblemCode.YAML_SYNTAX);
        }
        return Optional.empty();
    }

    private static String withPlainIndents(String text) {
        return STRANGE_SPACE.matcher(text).find()
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

    /** This node as a section with these fields; a name that ends in {@code ?} may be left out. */
    public YamlMap map(String... fields) {
        CheckStopped.ifInterrupted();
        return isSection() ? new YamlMap(this, entries(), fields) : new YamlMap(this, entries());
    }

    private boolean isSection() {
        return node instanceof MappingNode mapping && mapping.getValue().size() <= FolderLimits.FIELDS;
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
        if (node instanceof ScalarNode scalar
                && !scalar.getValue().isBlank()
                && !scalar.getTag().equals(Tag.NULL)) {
            straight(scalar);
            return isSound(scalar) ? scalar.getValue().strip() : "";
        }
        wrong(ExpectedValue.TEXT);
        return "";
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
        return scalar((ScalarNode) node);
    }

    /** Whether a value can be worked with. What is written with a backslash comes in only here. */
    private boolean isSound(ScalarNode scalar) {
        String value = scalar.getValue();
        OptionalInt refused = Printable.firstRefused(value);
        if (refused.isPresent()) {
            String name = String.format(Locale.ROOT, "U+%04X", value.codePointAt(refused.getAsInt()));
            problems.add(place(), ProblemCode.CHARACTER, name);
        } else if (value.length() > FolderLimits.TEXT) {
            problems.add(place(), ProblemCode.TOO_LONG, new Text("Teksten", "The text"), FolderLimits.TEXT);
        }
        return refused.isEmpty() && value.length() <= FolderLimits.TEXT;
    }

    private void tooMany(int most, Text what) {
        problems.add(place(), ProblemCode.TOO_MANY, most, what);
    }

    /** Quotation marks around a text that would become part of it. */
    private void straight(ScalarNode scalar) {
        String value = scalar.getValue().strip();
        if (scalar.getScalarStyle() == ScalarStyle.PLAIN && CURLY.indexOf(value.charAt(0)) >= 0) {
            problems.add(place(), ProblemCode.SMART_QUOTES, Text.same(RuleFile.straight(value)));
        }
    }

    void wrong(ExpectedValue wanted) {
        wrong(wanted.what(), wanted.cure());
    }

    void wrong(Text what, Text cure) {
        problems.add(place(), ProblemCode.WRONG_VALUE, what, said(), cure);
    }

    /** The value as it stands there, if it can be said in a few words. */
    Text said() {
        if (node instanceof ScalarNode scalar && scalar.getValue().isBlank()) {
            return new Text("En tom værdi", "An empty value");
        }
        return node instanceof ScalarNode scalar
                        && !scalar.getValue().isBlank()
                        && scalar.getValue().length() <= 60
                ? Text.format("»%s«", "“%s”", scalar.getValue())
                : new Text("Værdien", "The value");
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
            YamlField entry = entries().get(steps[1]);
            return entry == null
                    ? place()
                    : rest.isEmpty() ? entry.key().place() : entry.value().place(rest);
        }
        return node instanceof SequenceNode && steps[1].matches("\\d{1,6}")
                ? element(Integer.parseInt(steps[1])).place(rest)
                : place();
    }

    private YamlNode element(int number) {
        List<YamlNode> elements = list();
        return number < elements.size() ? elements.get(number) : this;
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
            if (!isDecimalComma(last, key) && !isWithoutSpace(key, value)) {
                if (entries.putIfAbsent(key.string(), new YamlField(key, value)) != null && duplicate(key)) {
                    break;
                }
            }
            last = value;
        }
        return entries;
    }

    /** Whether the rest of the section is probably the next one, whose hyphen was forgotten. */
    private boolean duplicate(YamlNode key) {
        boolean next = key.string().equals("id");
        if (next) {
            problems.incomplete(file);
            problems.addWithCure(
                    key.place(),
                    ProblemCode.DUPLICATE_KEY,
                    new Text(
                            "Begynder et nyt afsnit her, så skriv en bindestreg foran: - id. Ellers slet den ene.",
                            "If a new section begins here, write a hyphen in front: - id. Else delete one of them."),
                    key.string());
        } else {
            problems.add(key.place(), ProblemCode.DUPLICATE_KEY, key.string());
        }
        return next;
    }

    /** {@code {value: 6,5}} is read as a value 6 and a field 5. */
    private boolean isDecimalComma(YamlNode before, YamlNode key) {
        if (!(key.node instanceof ScalarNode digits)
                || !digits.getTag().equals(Tag.INT)
                || !(before.node instanceof ScalarNode number)
                || !number.getTag().equals(Tag.INT)) {
            return false;
        }
        problems.add(
                before.place(),
                ProblemCode.WRONG_VALUE,
                ExpectedValue.NUMBER.what(),
                Text.format(
                        "»%1$s,%2$s«",
                        "“%1$s,%2$s”", Printable.quoted(number.getValue()), Printable.quoted(digits.getValue())),
                ExpectedValue.NUMBER.cure());
        return true;
    }

    /** {@code {age:29}} is read as a field of that name. */
    private boolean isWithoutSpace(YamlNode key, YamlNode value) {
        Matcher joined = JOINED.matcher(key.node instanceof ScalarNode scalar ? scalar.getValue() : "");
        if (!joined.matches()
                || !(value.node instanceof ScalarNode nothing)
                || !nothing.getTag().equals(Tag.NULL)) {
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

    private @Nullable Object scalar(ScalarNode scalar) {
        Tag tag = scalar.getTag();
        if (tag.equals(Tag.NULL) || !isSound(scalar)) {
            return null;
        }
        if (tag.equals(Tag.BOOL)) {
            return Boolean.valueOf(scalar.getValue());
        }
        if (!tag.equals(Tag.INT) && !tag.equals(Tag.FLOAT)) {
            return scalar.getValue();
        }
        if (!SHORT_NUMBER.matcher(scalar.getValue()).matches()) {
            wrong(ExpectedValue.SHORT_NUMBER);
            return null;
        }
        return tag.equals(Tag.INT) ? integer(scalar.getValue()) : decimal(scalar.getValue());
    }

    private static Object integer(String value) {
        try {
            return new BigInteger(value);
        } catch (NumberFormatException e) {
            return value;
        }
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
