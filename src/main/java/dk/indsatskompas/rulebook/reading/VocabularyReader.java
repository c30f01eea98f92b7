package dk.indsatskompas.rulebook.reading;

import static java.util.Objects.requireNonNullElse;

import dk.indsatskompas.rulebook.folder.Folder;
import dk.indsatskompas.rulebook.problems.ProblemCode;
import dk.indsatskompas.rulebook.problems.Problems;
import dk.indsatskompas.rulebook.yaml.ExpectedValue;
import dk.indsatskompas.rulebook.yaml.YamlMap;
import dk.indsatskompas.rulebook.yaml.YamlNode;
import dk.indsatskompas.vocabulary.Attribute;
import dk.indsatskompas.vocabulary.Attribute.AttributeRole;
import dk.indsatskompas.vocabulary.Attribute.Better;
import dk.indsatskompas.vocabulary.CodeLists;
import dk.indsatskompas.vocabulary.Subject;
import dk.indsatskompas.vocabulary.Text;
import dk.indsatskompas.vocabulary.ValueType;
import dk.indsatskompas.vocabulary.Vocabulary;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Reads what a profile can hold: the subjects, and of each its attributes. */
public final class VocabularyReader {
    public static final String FILE = "vocabulary.yaml";

    /** What else stands beside the objects of a profile in a question or an example. */
    private static final Set<String> TAKEN = Set.of(
            "citizenRef",
            "asOf",
            "name",
            "finding",
            "case",
            "recommended",
            "fires",
            "silent",
            "undetermined",
            "expect",
            "offer");

    private static final Pattern NAME = Pattern.compile("[a-z][A-Za-z0-9]{0,39}");
    private static final Pattern PATH = Pattern.compile(NAME + "(\\." + NAME + ")?");
    private static final Pattern FACT = Pattern.compile("(?!(?:Facets|Case|Recommended)$)[A-Z]\\w{0,39}");
    private static final int LARGEST = 1_000_000_000;

    /**
     * What never may be in a profile: who somebody is, origin, gender, diagnosis, crime, substance use, what a caseworker
     * believes, and free text; beginnings of words, in both languages, as people name such fields. A folder can add to it and
     * never take anything away.
     */
    private static final List<String> FORBIDDEN = List.of("""
            cpr ssn personnummer navn fornavn efternavn name surname adresse address telefon phone email
            fødselsdato foedselsdato birth fritekst freetext bemærkning bemaerkning herkomst oprindelse
            etnicitet origin ethnic race religion nationalitet statsborger nationality citizenship køn koen
            gender sex diagnos straffe kriminel criminal conviction misbrug stofbrug rusmiddel alkohol
            substance alcohol drug overbevisning belief""".split("\\s"));

    private final Problems problems;
    private final List<String> recommendations;
    private final List<Subject> subjects = new ArrayList<>();
    private final List<Attribute> attributes = new ArrayList<>();
    private final Map<String, Attribute.Changeability> changes = new LinkedHashMap<>();
    private final List<String> forbidden = new ArrayList<>(FORBIDDEN);

    VocabularyReader(Folder folder, List<String> recommendations, Problems problems) {
        this.problems = problems;
        this.recommendations = recommendations;
        YamlNode.read(folder, FILE, problems)
                .map(root -> root.map("never? changes subjects"))
                .ifPresent(map -> {
                    map.strings("never").forEach(word -> forbidden.add(word.toLowerCase(Locale.ROOT)));
                    map.list("changes").forEach(this::change);
                    map.list("subjects").forEach(this::subject);
                });
    }

    private enum Kind {
        NUMBER,
        YES_NO,
        CODE,
        CODES
    }

    List<Attribute> attributes() {
        return attributes;
    }

    Vocabulary vocabulary(CodeLists codeLists) {
        return new Vocabulary(subjects, attributes, codeLists);
    }

    /** What an attribute is marked by. */
    public static String marked(Attribute attribute) {
        return "attribute " + attribute.path();
    }

    private void change(YamlNode node) {
        YamlMap map = node.map("id possible text");
        String id = map.id("id");
        if (changes.put(id, new Attribute.Changeability(map.bool("possible"), map.text("text"))) != null) {
            map.problem("id", ProblemCode.DUPLICATE_ID, id, FILE);
        }
    }

    private void subject(YamlNode node) {
        YamlMap map = node.map("path fact label offerOf? attributes");
        String path = map.string("path");
        String fact = map.string("fact");
        Subject subject = new Subject(subjects.size(), path, fact, map.text("label"), map.optionalString("offerOf"));
        boolean isPath = PATH.matcher(path).matches() && !TAKEN.contains(subject.object());
        if (!isPath || !FACT.matcher(fact).matches()) {
            unusable(map, isPath ? "fact" : "path", isPath ? fact : path);
            return;
        }
        problems.mark("fact " + fact, map.place("fact"), ProblemCode.DUPLICATE_ID, fact);
        if (subjects.stream().anyMatch(other -> clashes(other, subject))) {
            map.problem("path", ProblemCode.DUPLICATE_ID, path, FILE);
            return;
        }
        map.name("offerOf", recommendations, ProblemCode.UNKNOWN_RECOMMENDATION);
        subjects.add(subject);
        map.list("attributes").forEach(attribute -> attribute(subject, attribute));
    }

    /** An object of a profile is one subject, or holds some. */
    private static boolean clashes(Subject one, Subject other) {
        return one.path().equals(other.path())
                || (one.object().equals(other.object())
                        && (one.name().isEmpty() || other.name().isEmpty()));
    }

    private void attribute(Subject subject, YamlNode node) {
        YamlMap map = node.map("id type from? to? list? label question role? change better? groups? unit?");
        String id = map.string("id");
        ValueType type = type(map);
        Attribute attribute = new Attribute(
                attributes.size(), subject, id, type, map.text("label"), map.text("question"), traits(map, type));
        if (!NAME.matcher(id).matches()) {
            unusable(map, "id", id);
            return;
        }
        if (!problems.mark(marked(attribute), map.place("id"), ProblemCode.DUPLICATE_ID, attribute.path())) {
            return;
        }
        role(attribute, map);
        forbidden(attribute).ifPresent(word -> {
            map.problem("id", ProblemCode.FORBIDDEN_ATTRIBUTE, id, word);
            problems.name(attribute.path(), map.place("id"));
        });
        attributes.add(attribute);
    }

    /** The word by which an attribute is one that must not be; looked for in its name and in what it is called. */
    private Optional<String> forbidden(Attribute attribute) {
        String said = attribute.field().replaceAll("([A-Z])", " $1") + " "
                + attribute.label().da() + " " + attribute.label().en();
        List<String> words = List.of(said.toLowerCase(Locale.ROOT).split("[^\\p{L}\\d]+"));
        return forbidden.stream()
                .filter(beginning -> words.stream().anyMatch(word -> word.startsWith(beginning)))
                .findFirst();
    }

    private void unusable(YamlMap map, String field, String name) {
        if (!name.isEmpty()) {
            map.problem(field, ProblemCode.NAME_IN_PROFILE, name);
        }
        problems.incomplete(FILE);
    }

    private ValueType type(YamlMap map) {
        return switch (map.choice("type", Kind.YES_NO)) {
            case NUMBER -> whole(map);
            case YES_NO -> new ValueType.YesNo();
            case CODE -> new ValueType.OneCode(list(map));
            case CODES -> new ValueType.ManyCodes(list(map));
        };
    }

    private ValueType.Whole whole(YamlMap map) {
        required(map, "from");
        int from = requireNonNullElse(map.optionalInteger("from"), 0);
        required(map, "to");
        int to = requireNonNullElse(map.optionalInteger("to"), 0);
        boolean fits = -LARGEST <= from && from <= to && to <= LARGEST;
        if (!fits) {
            map.wrong("to", ExpectedValue.NOT_LESS_THAN_FROM);
        }
        // Else every number of a rule or an example would be out of range, too.
        return fits ? new ValueType.Whole(from, to) : new ValueType.Whole(-LARGEST, LARGEST);
    }

    private String list(YamlMap map) {
        required(map, "list");
        return map.string("list");
    }

    private void required(YamlMap map, String field) {
        if (map.get(field).isEmpty()) {
            problems.add(map.place(), ProblemCode.MISSING_KEY, field);
        }
    }

    private Attribute.Traits traits(YamlMap map, ValueType type) {
        String change = map.name("change", changes.keySet(), ProblemCode.UNKNOWN_CODE, "changes");
        return new Attribute.Traits(
                map.optionalChoice("role", AttributeRole.WISH),
                changes.getOrDefault(change, new Attribute.Changeability(false, new Text("", ""))),
                better(map, type),
                groups(map),
                map.optionalText("unit"));
    }

    private @Nullable Better better(YamlMap map, ValueType type) {
        Better better = map.optionalChoice("better", Better.YES);
        boolean number = better == Better.MORE || better == Better.FEWER;
        if (better != null
                && (number != type.range().isPresent() || type.codeList().isPresent())) {
            map.problem("better", ProblemCode.NOT_FOR_SUCH_VALUES, "better");
        }
        return better;
    }

    private @Nullable List<Integer> groups(YamlMap map) {
        List<Integer> groups = map.some("groups", YamlNode::integer).stream()
                .sorted()
                .distinct()
                .toList();
        return map.get("groups").isEmpty() ? null : groups;
    }

    private void role(Attribute attribute, YamlMap map) {
        AttributeRole role = attribute.traits().role();
        if (role == null) {
            return;
        }
        boolean fits = role == AttributeRole.AVAILABILITY
                ? attribute.subject().offerOf() != null && attribute.type() instanceof ValueType.YesNo
                : attribute.isList();
        if (!fits) {
            map.problem("role", ProblemCode.NOT_FOR_SUCH_VALUES, "role");
        }
        String one = role == AttributeRole.AVAILABILITY
                ? " of " + attribute.subject().path()
                : "";
        problems.mark("role " + role + one, map.place("role"), ProblemCode.DUPLICATE_ID, role.name());
    }
}
