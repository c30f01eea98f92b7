package dk.indsatskompas.scenario;

import dk.indsatskompas.evidence.EvidenceScale;
import dk.indsatskompas.evidence.PopulationStatus;
import dk.indsatskompas.evidence.Strength;
import dk.indsatskompas.rulebook.Contents;
import dk.indsatskompas.rulebook.Rule;
import dk.indsatskompas.rulebook.folder.Folder;
import dk.indsatskompas.rulebook.problems.ProblemCode;
import dk.indsatskompas.rulebook.problems.ProblemWords;
import dk.indsatskompas.rulebook.problems.Problems;
import dk.indsatskompas.rulebook.yaml.YamlMap;
import dk.indsatskompas.rulebook.yaml.YamlNode;
import dk.indsatskompas.scenario.ScenarioCheck.RuleFate;
import dk.indsatskompas.scenario.ScenarioCheck.Scenario;
import dk.indsatskompas.scenario.WholeCitizen.Expected;
import dk.indsatskompas.vocabulary.InputFault;
import dk.indsatskompas.vocabulary.NearestName;
import dk.indsatskompas.vocabulary.Profile;
import dk.indsatskompas.vocabulary.ProfileReader;
import dk.indsatskompas.vocabulary.Subject;
import dk.indsatskompas.vocabulary.Text;
import dk.indsatskompas.vocabulary.Truth;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
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

    private static final Text ONE_SUBJECT = new Text(
            "Et eksempel i skalaen handler enten om et fund (finding) eller om et tilfælde (case).",
            "An example of the scale is either about a finding (finding) or about a case (case).");

    private final Folder folder;
    private final Contents contents;
    private final Problems problems;
    /** The objects of a profile as fields of an example. */
    private final String objects;

    private final Set<String> recommendations;
    private final Map<String, Set<String>> names = new HashMap<>();

    private int read;
    private int expectations;

    ScenarioReader(Folder folder, Contents contents, Problems problems) {
        this.folder = folder;
        this.contents = contents;
        this.problems = problems;
        this.objects = contents.vocabulary().objects().stream()
                .map(object -> " " + object + "?")
                .collect(Collectors.joining());
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
                    YamlMap map = root.map("asOf scenarios");
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
            problems.add(node.place(), ProblemCode.TOO_MANY, MOST, ProblemWords.SCENARIOS.text());
        } else if (expectations > MOST_EXPECTATIONS) {
            problems.add(node.place(), ProblemCode.TOO_MANY, MOST_EXPECTATIONS, ProblemWords.NAMED_RULES.text());
        }
        return read <= MOST && expectations <= MOST_EXPECTATIONS;
    }

    private Scenario scenario(String folderName, YamlNode node, LocalDate fileDate) {
        boolean ofTheScale = folderName.equals(Rule.SCALE);
        int before = problems.count();
        YamlMap map = ofTheScale
                ? node.map("name finding? case? fires? silent? undetermined?")
                : node.map("name asOf?" + objects + " fires? silent? undetermined?");
        Map<String, Truth> expected = new LinkedHashMap<>();
        for (RuleFate fate : RuleFate.values()) {
            rules(map.list(fate.field), folderName, fate.truth, expected);
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
            YamlMap map = root.map("asOf citizens");
            LocalDate asOf = date(map, LocalDate.EPOCH);
            citizens.addAll(map.list("citizens", MOST_CITIZENS, node -> wholeCitizen(node, asOf)));
        });
        return citizens;
    }

    private WholeCitizen wholeCitizen(YamlNode node, LocalDate fileDate) {
        int before = problems.count();
        YamlMap map = node.map("name asOf?" + objects + " expect");
        List<InputFault> faults = new ArrayList<>();
        Profile profile = profile(map, new ProfileReader(contents.vocabulary(), date(map, fileDate), faults));
        report(faults, map);
        Expected expected = map.get("expect").map(this::expected).orElse(new Expected(List.of(), Map.of()));
        return new WholeCitizen(map.string("name"), map, profile, expected, problems.count() == before);
    }

    private Expected expected(YamlNode node) {
        YamlMap map = node.map("recommended undetermined? notRecommended? alreadyInPlace?");
        return new Expected(
                map.list("recommended", this::ranked),
                Expected.LISTS.stream()
                        .collect(Collectors.toMap(
                                Function.identity(),
                                list -> map.names(list, recommendations, ProblemCode.UNKNOWN_RECOMMENDATION))));
    }

    private WholeCitizen.ExpectedRank ranked(YamlNode node) {
        YamlMap map = node.map("id strength applied? findings addressesWish studiedPopulation");
        boolean unknownWish = map.get("addressesWish").map(YamlNode::tree).isEmpty();
        Strength strength = strength(map, "strength");
        return new WholeCitizen.ExpectedRank(
                map.name("id", recommendations, ProblemCode.UNKNOWN_RECOMMENDATION),
                strength,
                map.get("applied").isPresent() ? strength(map, "applied") : strength,
                map.names("findings", contents.findings().keySet(), ProblemCode.UNKNOWN_FINDING),
                unknownWish ? null : map.optionalBoolean("addressesWish"),
                map.choice("studiedPopulation", PopulationStatus.NOT_DEFINED));
    }

    private Strength strength(YamlMap map, String field) {
        EvidenceScale scale = contents.strengths();
        return scale.find(map.name(field, scale.ids(), ProblemCode.UNKNOWN_CODE, EvidenceScale.LIST))
                .orElse(scale.testedModel());
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
                            ? ProblemWords.YES_NO.text()
                            : fault.hint());
        }
    }

    /** What stands there is told rather than that it has a type: the hint says what belongs there. */
    private static Text message(@Nullable Object value, InputFault fault) {
        if (value instanceof String text && text.length() <= LONGEST_QUOTED) {
            return ProblemWords.HERE_IS_THE_TEXT.text(text);
        }
        return value instanceof Number || value instanceof Boolean ? ProblemWords.HERE_IS.text(value) : fault.message();
    }

    @SuppressWarnings("unchecked")
    private static Map<String, @Nullable Object> objects(@Nullable Object tree) {
        return tree instanceof Map<?, ?> map ? (Map<String, @Nullable Object>) map : Map.of();
    }

    private static LocalDate date(YamlMap map, LocalDate fallback) {
        return Objects.requireNonNullElse(map.optionalDate("asOf"), fallback);
    }
}
