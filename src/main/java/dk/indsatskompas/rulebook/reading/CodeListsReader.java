package dk.indsatskompas.rulebook.reading;

import dk.indsatskompas.evidence.ConditionStatus;
import dk.indsatskompas.evidence.Design;
import dk.indsatskompas.evidence.EvidenceScale;
import dk.indsatskompas.evidence.FindingKind;
import dk.indsatskompas.evidence.PopulationStatus;
import dk.indsatskompas.rulebook.Catalogue;
import dk.indsatskompas.rulebook.Place;
import dk.indsatskompas.rulebook.folder.Folder;
import dk.indsatskompas.rulebook.problems.ProblemCode;
import dk.indsatskompas.rulebook.problems.Problems;
import dk.indsatskompas.rulebook.yaml.ExpectedValue;
import dk.indsatskompas.rulebook.yaml.YamlMap;
import dk.indsatskompas.rulebook.yaml.YamlNode;
import dk.indsatskompas.vocabulary.Attribute;
import dk.indsatskompas.vocabulary.Code;
import dk.indsatskompas.vocabulary.CodeList;
import dk.indsatskompas.vocabulary.CodeLists;
import dk.indsatskompas.vocabulary.Facets;
import dk.indsatskompas.vocabulary.NearestName;
import dk.indsatskompas.vocabulary.Text;
import dk.indsatskompas.vocabulary.Vocabulary;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;

/** Reads the code lists, and makes the list of interventions from the catalogue. */
public final class CodeListsReader {
    public static final String FILE = "codelists.yaml";
    static final String OUTCOME = "outcome";

    /** Made of the catalogue. */
    public static final String INTERVENTION = "intervention";

    private final Problems problems;
    private final Set<String> needed;

    /** The list of what citizens can want, which outcomes answer. */
    private final String wishes;

    private final Map<String, CodeList> lists = new LinkedHashMap<>();
    private final Map<String, List<String>> addresses = new LinkedHashMap<>();
    private final Map<String, List<String>> composed = new LinkedHashMap<>();

    /** Lists under a name that nothing needs. */
    private final List<CodeList> strays = new ArrayList<>();

    CodeListsReader(
            Folder folder, Catalogue catalogue, EvidenceScale scale, List<Attribute> attributes, Problems problems) {
        this.problems = problems;
        this.needed = new LinkedHashSet<>(Vocabulary.codeLists(attributes));
        needed.addAll(List.of(OUTCOME, CodeLists.FEEDBACK_REASON, CodeLists.FEEDBACK_BY));
        this.wishes = attributes.stream()
                .filter(attribute -> attribute.traits().role() == Attribute.AttributeRole.WISH)
                .flatMap(attribute -> attribute.codeList().stream())
                .findFirst()
                .orElse("");
        made(
                INTERVENTION,
                new Text("Indsats", "Intervention"),
                catalogue.ids(Catalogue.RecommendationKind.INTERVENTION).stream()
                        .map(id -> code(id, catalogue.get(id).title())));
        made(
                EvidenceScale.LIST,
                new Text("Evidensstyrke", "Evidence strength"),
                scale.strengths().stream().map(strength -> code(strength.id(), strength.label())));
        made(
                Facets.POPULATION_LIST,
                new Text("Undersøgt gruppe", "Studied population"),
                Arrays.stream(PopulationStatus.values()).map(status -> code(status.name(), status.label())));
        made(
                Facets.CONDITIONS_LIST,
                new Text("Leveringsbetingelser", "Delivery conditions"),
                Arrays.stream(ConditionStatus.values()).map(status -> code(status.name(), status.label())));
        made(
                Facets.RECOMMENDATION_LIST,
                new Text("Anbefaling", "Recommendation"),
                catalogue.entries().stream().map(entry -> code(entry.id(), entry.title())));
        made(
                Facets.RECOMMENDATION_KIND_LIST,
                new Text("Anbefalingens art", "Kind of recommendation"),
                Stream.of(
                        code(Catalogue.RecommendationKind.INTERVENTION.name(), new Text("Indsats", "Intervention")),
                        code(Catalogue.RecommendationKind.PRACTICE.name(), new Text("Praksis", "Practice"))));
        YamlNode.read(folder, FILE, problems).ifPresent(root -> {
            YamlMap map = root.map("lists");
            map.list("lists").forEach(this::list);
            strays.forEach(this::rename);
            if (map.get("lists").isPresent()) {
                complete(map.place());
            }
        });
        needed.forEach(name -> lists.putIfAbsent(name, new CodeList(name, Text.same(name), List.of())));
    }

    CodeLists lists() {
        return new CodeLists(Map.copyOf(lists));
    }

    Map<String, List<String>> addresses() {
        return Map.copyOf(addresses);
    }

    /** By an outcome that counts others together: those others. */
    Map<String, List<String>> composed() {
        return Map.copyOf(composed);
    }

    /** Adds a list that is not in the file. */
    private void made(String name, Text title, Stream<Code> codes) {
        lists.put(name, new CodeList(name, title, codes.toList()));
    }

    private static Code code(String id, Text label) {
        return new Code(id, label, null, null, null, null);
    }

    private void list(YamlNode node) {
        YamlMap map = node.map("id title codes");
        String id = map.id("id");
        Set<String> ids = new LinkedHashSet<>();
        List<Code> codes = map.list("codes", code -> code(id, code, ids));
        for (Code code : codes) {
            if (code.successor() != null && !ids.contains(code.successor())) {
                Place place = problems.at(successor(id, code.id()), FILE);
                problems.unknown(place, ProblemCode.UNKNOWN_CODE, String.valueOf(code.successor()), ids, id);
            }
        }
        problems.remember("list " + id, map.place("id"));
        CodeList list = new CodeList(id, map.text("title"), codes);
        if (!id.isEmpty() && !needed.contains(id)) {
            problems.unknown(map.place("id"), ProblemCode.UNKNOWN_KEY, id, needed);
            strays.add(list);
        }
        if (lists.put(id, list) != null) {
            map.problem("id", ProblemCode.DUPLICATE_ID, id, FILE);
        }
    }

    /** Goes on with a list as the one that was meant, if it is plain which; those of outcomes have fields of their own. */
    private void rename(CodeList stray) {
        List<String> missing =
                needed.stream().filter(name -> !lists.containsKey(name)).toList();
        NearestName.to(stray.id(), missing)
                .filter(meant -> !meant.equals(OUTCOME))
                .ifPresentOrElse(
                        meant -> lists.put(meant, new CodeList(meant, stray.title(), stray.codes())),
                        () -> problems.incomplete(FILE));
    }

    private Code code(String list, YamlNode node, Set<String> ids) {
        String more = list.equals(OUTCOME) ? "addresses? of?" : "id";
        YamlMap map = node.map("id label from? until? successor? note?", more);
        String id = map.id("id");
        problems.remember("code " + list + "/" + id, map.place("id"));
        problems.remember(successor(list, id), map.place("successor"));
        if (!ids.add(id) && !id.isEmpty()) {
            map.problem("id", ProblemCode.DUPLICATE_ID, id, list);
        }
        LocalDate from = map.optionalDate("from");
        LocalDate until = map.optionalDate("until");
        if (from != null && until != null && until.isBefore(from)) {
            map.wrong("until", ExpectedValue.NOT_BEFORE_FROM);
            // Else every example with it would be at fault, too.
            from = null;
            until = null;
        }
        String successor = map.optionalString("successor");
        if (id.equals(successor)) {
            map.wrong("successor", ExpectedValue.ANOTHER_CODE);
        }
        Code code = new Code(id, map.text("label"), from, until, successor, map.optionalText("note"));
        if (list.equals(OUTCOME)) {
            addresses.put(id, map.strings("addresses"));
            if (map.get("of").isPresent()) {
                composed.put(id, map.strings("of"));
                map.list("of").forEach(part -> problems.remember(part(part.string()), part.place()));
            }
            map.list("addresses").forEach(want -> problems.remember(want(want.string()), want.place()));
        }
        return code;
    }

    private static String successor(String list, String code) {
        return "successor of " + list + "/" + code;
    }

    private static String part(String code) {
        return "part of an outcome " + code;
    }

    private static String want(String code) {
        return "want " + code;
    }

    private void complete(Place place) {
        needed.stream()
                .filter(name -> !lists.containsKey(name) && !problems.isNamed(name))
                .forEach(name -> problems.add(place, ProblemCode.MISSING_KEY, name));
        same("kind", FindingKind.values());
        same("design", Design.values());
        Set<String> wants = lists.containsKey(wishes)
                ? new LinkedHashSet<>(lists.get(wishes).ids())
                : Set.of();
        Set<String> outcomes = addresses.keySet();
        composed.values().stream()
                .flatMap(List::stream)
                .filter(part -> !outcomes.contains(part))
                .distinct()
                .forEach(part -> problems.unknown(
                        problems.at(part(part), FILE), ProblemCode.UNKNOWN_CODE, part, outcomes, OUTCOME));
        addresses.values().stream()
                .flatMap(List::stream)
                .filter(want -> !wants.contains(want))
                .distinct()
                .forEach(want ->
                        problems.unknown(problems.at(want(want), FILE), ProblemCode.UNKNOWN_CODE, want, wants, wishes));
    }

    /** The codes that the program itself knows must be those of the file. */
    private void same(String name, Enum<?>... codes) {
        List<String> known = Arrays.stream(codes).map(Enum::name).toList();
        CodeList list = lists.get(name);
        if (list != null && !list.ids().equals(known)) {
            Place place = problems.at("list " + name, FILE);
            problems.add(place, ProblemCode.ID_DISAGREES, name, Text.same(String.join(", ", known)));
        }
    }
}
