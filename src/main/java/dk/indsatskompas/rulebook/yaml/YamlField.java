package dk.indsatskompas.rulebook.yaml;

import dk.indsatskompas.rulebook.problems.ProblemCode;
import dk.indsatskompas.rulebook.problems.ProblemWords;
import dk.indsatskompas.rulebook.problems.Problems;
import dk.indsatskompas.vocabulary.Printable;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.snakeyaml.engine.v2.nodes.MappingNode;
import org.snakeyaml.engine.v2.nodes.NodeTuple;
import org.snakeyaml.engine.v2.nodes.Tag;

/** A field and its value. What people write as one that is none, or that is two, is reported. */
record YamlField(YamlNode key, YamlNode value) {
    private static final Pattern JOINED = Pattern.compile("(\\w+):(.+)");

    static Map<String, YamlField> of(YamlNode section, MappingNode mapping) {
        Map<String, YamlField> fields = new LinkedHashMap<>();
        YamlNode last = section;
        for (NodeTuple tuple : mapping.getValue()) {
            YamlField field = new YamlField(section.at(tuple.getKeyNode()), section.at(tuple.getValueNode()));
            boolean isField = !field.isDecimalsOf(last) && !field.isWithoutSpace();
            if (isField && fields.putIfAbsent(field.key.string(), field) != null && field.isOfTheNextSection()) {
                break;
            }
            last = field.value;
        }
        return fields;
    }

    private Problems problems() {
        return key.problems();
    }

    /** Of a name that is there already: whether the rest is probably the next section, whose hyphen was forgotten. */
    private boolean isOfTheNextSection() {
        if (!key.string().equals("id")) {
            problems().add(key.place(), ProblemCode.DUPLICATE_KEY, key.string());
            return false;
        }
        problems().incomplete(key.place().file());
        problems().addWithCure(key.place(), ProblemCode.DUPLICATE_KEY, ProblemWords.NEXT_SECTION.text(), key.string());
        return true;
    }

    /** {@code {value: 6,5}} is read as a value 6 and a field 5. */
    private boolean isDecimalsOf(YamlNode before) {
        if (!key.is(Tag.INT) || !before.is(Tag.INT)) {
            return false;
        }
        problems()
                .add(
                        before.place(),
                        ProblemCode.WRONG_VALUE,
                        ExpectedValue.NUMBER.what,
                        ProblemWords.DECIMAL_COMMA.text(
                                Printable.quoted(before.written()), Printable.quoted(key.written())),
                        ExpectedValue.NUMBER.cure);
        return true;
    }

    /** {@code {age:29}} is read as a field of that name. */
    private boolean isWithoutSpace() {
        Matcher joined = JOINED.matcher(key.written());
        if (!joined.matches() || !value.is(Tag.NULL)) {
            return false;
        }
        problems()
                .addWithCure(
                        key.place(),
                        ProblemCode.YAML_SYNTAX,
                        ProblemWords.SPACE_AFTER_COLON.text(joined.group(1), joined.group(2)));
        problems().incomplete(key.place().file());
        return true;
    }
}
