package dk.indsatskompas.scenario;

import dk.indsatskompas.evidence.EvidenceScale;
import dk.indsatskompas.evidence.PopulationStatus;
import dk.indsatskompas.evidence.Strength;
import dk.indsatskompas.rulebook.Contents;
import dk.indsatskompas.rulebook.Rule;
import dk.indsatskompas.rulebook.folder.Folder;
import dk.indsatskompas.rulebook.problems.ProblemCode;
import dk.indsatskompas.rulebook.problems.Problems;
import dk.indsatskompas.rulebook.yaml.YamlMap;
import dk.indsatskompas.rulebook.yaml.YamlNode;
import dk.indsatskompas.scenario.WholeCitizen.Expected;
import dk.indsatskompas.scenario.WholeCitizen.ExpectedRank;
import dk.indsatskompas.vocabulary.InputFault;
import dk.indsatskompas.vocabulary.NearestName;
import dk.indsatskompas.vocabulary.Profile;
import dk.indsatskompas.vocabulary.ProfileReader;
import dk.indsatskompas.vocabulary.Subject;
import dk.indsatskompas.vocabulary.Text;
import dk.indsatskompas.vocabulary.Truth;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Reads the scenarios of every folder and the whole citizens. */
final class ScenarioReader {

    private static final String FILE = "/scenarios.yaml";
    static final String WHOLE_CITIZENS = "whole_citizens.yaml";
    /** A yes or no in words, as people say it. */
    private static final Set<String> WORDS =
            Set.of("ja", "nej", "yes", "no", "sand", "falsk", "sandt", "true", "false", "on", "off");

    private static final int LONGEST_QUOTED = 60;

    /** How many scenarios all studies may have together. */
    static final int MOST = 20_000;

    /** How often they may name a rule. */
    static final int MOST_EXPECTATIONS = 100_000;

    /** Each is answered whole. */
    static final int MOST_CITIZENS = 1_000;

    private static final Text YES_NO = new Text(
            "Skriv true for ja og false for nej, uden anførselstegn, eller udelad feltet.",
            "Write true for yes and false for no, without quotation marks, or leave the field out.");

    private static final Text ONE_SUBJECT = new Text(
            "Et eksempel i skalaen handler enten om et fund (finding) eller om et tilfælde (case).",
            "An example of the scale is either about a finding (finding) or about a case (case).");
    private static final Text SCENARIOS = new Text("eksempler", "scenarios");
    private static final Text NAMED_RULES = new Text("regler nævnt i eksempler", "rules named in scenarios");

    private final Folder folder;
    private final Contents contents;
    private final Problems problems;
    private final Set<String> recommendations;

    /** The names of each folder's rules. */
    private final Map<String, Set<String>> names = new HashMap<>();

    private int read;
    private int expectations;

    ScenarioReader(Folder folder, Contents contents, Problems problems) {
        this.folder = folder;
        this.contents = contents;
        this.problems = problems;
        this.recommendations = new LinkedHashSet<>(contents.catalogue().ids());
    }

    static String file(String folderName) {
        return folderName + FILE;
    }

    List<Scenario> scenarios() {
        List<Scenario> scenarios = new ArrayList<>();
        for (String path : folder.files().keySet()) {
            if (path.endsWith(FILE)) {
                String name = path.substring(0, path.length() - FILE.length());
                YamlNode.read(folder, path, problems).ifPresent(root -> {
                    YamlMap map = root.map("asOf", "scenarios");
                    LocalDate asOf = date(map, LocalDate.EPOCH);
                    map.list("scenarios").stream()
                            .takeWhile(this::isWithinBounds)
                            .forEach(node -> scenarios.add(scenario(name, node, asOf)));
                });
            }
        }
        return scenarios;
    }

    /** Whether so many examples can be run; the first that cannot is reported. */
    private boolean isWithinBounds(YamlNode node) {
        if (++read > MOST) {
            problems.add(node.place(), ProblemCode.TOO_MANY, MOST, SCENARIOS);
        } else if (expectations > MOST_EXPECTATIONS) {
            problems.add(node.place(), ProblemCode.TOO_MANY, MOST_EXPECTATIONS, NAMED_RULES);
        }
        return read <= MOST && expectations <= MOST_EXPECTATIONS;
    }

    private Scenario scenario(String folderName, YamlNode node, LocalDate fileDate) {
        boolean ofTheScale = folderName.equals(Rule.SCALE);
        int before = problems.count();
        YamlMap map = ofTheScale
                ? node.map("name", "finding?", "case?", "fires?", "silent?", "undetermined?")
                : node.map(fields("fires?", "silent?", "undetermined?"));
        Map<String, Truth> expected = new LinkedHashMap<>();
        for (Truth truth : Truth.values()) {
            rules(map.list(ScenarioCheck.field(truth)), folderName, truth, expected);
        }
        List<InputFault> faults = new ArrayList<>();
        LocalDate asOf = date(map, fileDate);
        ProfileReader reader = new ProfileReader(contents.vocabulary(), asOf, faults);
        Profile facts = ofTheScale ? facets(map, reader) : profile(map, reader);
        report(faults, map);
        boolean sound = problems.count() == before;
        return new Scenario(folderName, map.string("name"), map.place(), asOf, facts, sound, expected);
    }

    /** Those of the one subject of the scale that an example is about. */
    private Profile facets(YamlMap map, ProfileReader reader) {
        List<Subject> named = contents.vocabulary().scaleSubjects().stream()
                .filter(subject -> map.get(subject.path()).isPresent())
                .toList();
        if (named.size() != 1) {
            problems.addWithCure(map.place(), ProblemCode.MISSING_KEY, ONE_SUBJECT, "finding");
        }
        Subject subject =
                named.isEmpty() ? contents.vocabulary().scaleSubjects().get(0) : named.get(0);
        return reader.facets(
                subject, objects(map.get(subject.path()).map(YamlNode::tree).orElse(null)));
    }

    /** The fields of an example of a citizen. */
    private String[] fields(String... more) {
        return Stream.of(
                        Stream.of("name", "asOf?"),
                        contents.vocabulary().objects().stream().map(object -> object + "?"),
                        Stream.of(more))
                .flatMap(Function.identity())
                .toArray(String[]::new);
    }

    private void rules(List<YamlNode> rules, String folderName, Truth truth, Map<String, Truth> expected) {
        Set<String> known =
                names.computeIfAbsent(folderName, name -> new LinkedHashSet<>(problems.marked("rule " + name + "/")));
        for (YamlNode node : rules) {
            String name = node.string();
            String meant = name;
            expectations++;
            if (!known.contains(name)) {
                meant = problems.isFull() ? name : NearestName.to(name, known).orElse(name);
                problems.unknown(node.place(), ProblemCode.SCENARIO_RULE_UNKNOWN, name, known);
            }
            expected.put(folderName + "/" + meant, truth);
        }
    }

    List<WholeCitizen> wholeCitizens() {
        List<WholeCitizen> citizens = new ArrayList<>();
        YamlNode.read(folder, WHOLE_CITIZENS, problems).ifPresent(root -> {
            YamlMap map = root.map("asOf", "citizens");
            LocalDate asOf = date(map, LocalDate.EPOCH);
            map.list("citizens", MOST_CITIZENS).forEach(node -> citizens.add(wholeCitizen(node, asOf)));
        });
        return citizens;
    }

    private WholeCitizen wholeCitizen(YamlNode node, LocalDate fileDate) {
        int before = problems.count();
        YamlMap map = node.map(fields("expect"));
        List<InputFault> faults = new ArrayList<>();
        Profile profile = profile(map, new ProfileReader(contents.vocabulary(), date(map, fileDate), faults));
        report(faults, map);
        Expected expected = map.get("expect").map(this::expected).orElse(new Expected(List.of(), Map.of()));
        return new WholeCitizen(map.string("name"), map, profile, expected, problems.count() == before);
    }

    private Expected expected(YamlNode node) {
        YamlMap map = node.map("recommended", "undetermined?", "notRecommended?", "alreadyInPlace?");
        return new Expected(
                map.list("recommended").stream().map(this::ranked).toList(),
                Expected.LISTS.stream()
                        .collect(Collectors.toMap(Function.identity(), list -> recommendations(map.list(list)))));
    }

    private List<String> recommendations(List<YamlNode> nodes) {
        return known(nodes, recommendations, ProblemCode.UNKNOWN_RECOMMENDATION);
    }

    /** The names that stand there; those that are unknown are reported. */
    private List<String> known(List<YamlNode> nodes, Collection<String> known, ProblemCode code) {
        nodes.stream()
                .filter(node -> !known.contains(node.string()))
                .forEach(node -> problems.unknown(node.place(), code, node.string(), known));
        return nodes.stream().map(YamlNode::string).toList();
    }

    private ExpectedRank ranked(YamlNode node) {
        YamlMap map = node.map("id", "strength", "applied?", "findings", "addressesWish", "studiedPopulation");
        recommendations(map.get("id").stream().toList());
        known(map.list("findings"), contents.findings().keySet(), ProblemCode.UNKNOWN_FINDING);
        boolean unknownWish = map.get("addressesWish").map(YamlNode::tree).isEmpty();
        return new ExpectedRank(
                map.string("id"),
                strength(map, "strength"),
                strength(map, map.get("applied").isPresent() ? "applied" : "strength"),
                map.strings("findings"),
                unknownWish ? null : map.optionalBoolean("addressesWish"),
                map.choice("studiedPopulation", PopulationStatus.NOT_DEFINED));
    }

    /** One of the scale's; the lowest, and reported, when it is none. */
    private Strength strength(YamlMap map, String field) {
        EvidenceScale scale = contents.strengths();
        String id = map.string(field);
        Optional<Strength> strength = scale.find(id);
        if (strength.isEmpty() && !id.isEmpty()) {
            problems.unknown(map.place(field), ProblemCode.UNKNOWN_CODE, id, scale.ids(), EvidenceScale.LIST);
        }
        return strength.orElse(scale.testedModel());
    }

    private Profile profile(YamlMap map, ProfileReader reader) {
        Map<String, @Nullable Object> tree = new LinkedHashMap<>();
        for (String part : contents.vocabulary().objects()) {
            tree.put(part, map.get(part).map(YamlNode::tree).orElse(null));
        }
        return reader.profile(tree);
    }

    private void report(List<InputFault> faults, YamlMap map) {
        for (InputFault fault : faults) {
            if (problems.isFull()) {
                problems.add(map.place(), ProblemCode.SCENARIO_PROFILE);
                continue;
            }
            Object value = fault.code().equals("wrong-type") ? map.value(fault.pointer()) : null;
            problems.add(
                    map.find(fault.pointer()),
                    ProblemCode.SCENARIO_PROFILE,
                    fault.pointer()
                            .replaceFirst("^/", "")
                            .replaceAll("/\\d+", "")
                            .replace('/', '.'),
                    message(value, fault),
                    value instanceof String word && WORDS.contains(word.toLowerCase(Locale.ROOT))
                            ? YES_NO
                            : fault.hint());
        }
    }

    /** What stands there is told rather than that it has a type: the hint says what belongs there. */
    private static Text message(@Nullable Object value, InputFault fault) {
        if (value instanceof String text && text.length() <= LONGEST_QUOTED) {
            return Text.format("Her står teksten »%s«.", "Here is the text “%s”.", text);
        }
        return value instanceof Number || value instanceof Boolean
                ? Text.format("Her står »%s«.", "Here is “%s”.", value)
                : fault.message();
    }

    @SuppressWarnings("unchecked")
    private static Map<String, @Nullable Object> objects(@Nullable Object tree) {
        return tree instanceof Map<?, ?> map ? (Map<String, @Nullable Object>) map : Map.of();
    }

    private static LocalDate date(YamlMap map, LocalDate fallback) {
        return Objects.requireNonNullElse(map.optionalDate("asOf"), fallback);
    }
}
