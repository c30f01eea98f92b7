package dk.indsatskompas.rulebook.reading;

import dk.indsatskompas.evidence.Design;
import dk.indsatskompas.evidence.EvidenceScale;
import dk.indsatskompas.evidence.FindingKind;
import dk.indsatskompas.rulebook.Catalogue;
import dk.indsatskompas.rulebook.Place;
import dk.indsatskompas.rulebook.folder.Folder;
import dk.indsatskompas.rulebook.problems.ProblemCode;
import dk.indsatskompas.rulebook.problems.Problems;
import dk.indsatskompas.rulebook.yaml.YamlMap;
import dk.indsatskompas.rulebook.yaml.YamlNode;
import dk.indsatskompas.vocabulary.Attribute;
import dk.indsatskompas.vocabulary.Attribute.Role;
import dk.indsatskompas.vocabulary.Code;
import dk.indsatskompas.vocabulary.CodeList;
import dk.indsatskompas.vocabulary.CodeLists;
import dk.indsatskompas.vocabulary.Text;
import dk.indsatskompas.vocabulary.Vocabulary;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Reads the code lists, and makes the list of interventions from the catalogue. */
public final class CodeListsReader {

    public static final String FILE = "codelists.yaml";
    static final String OUTCOME = "outcome";

    /** Made of the catalogue. */
    public static final String INTERVENTION = "intervention";

    private final Problems problems;
    private final List<String> needed;

    /** The list of what citizens can want, which outcomes answer. */
    private final String wishes;

    private final Map<String, CodeList> lists = new LinkedHashMap<>();
    private final Map<String, List<String>> addresses = new LinkedHashMap<>();

    CodeListsReader(
            Folder folder, Catalogue catalogue, EvidenceScale scale, List<Attribute> attributes, Problems problems) {
        this.problems = problems;
        this.needed = needed(attributes);
        this.wishes = attributes.stream()
                .filter(attribute -> attribute.traits().role() == Role.WISH)
                .flatMap(attribute -> attribute.type().codeList().stream())
                .findFirst()
                .orElse("");
        lists.put(INTERVENTION, interventions(catalogue));
        lists.put(EvidenceScale.LIST, strengths(scale));
        YamlNode.read(folder, FILE, problems).ifPresent(root -> {
            YamlMap map = root.map("lists");
            map.list("lists").forEach(this::list);
            if (map.get("lists").isPresent()) {
                complete(map.place());
            }
        });
        for (String name : needed) {
            lists.putIfAbsent(name, new CodeList(name, Text.same(name), List.of()));
        }
    }

    CodeLists lists() {
        return new CodeLists(Map.copyOf(lists));
    }

    /** For each outcome the wishes it answers. */
    Map<String, List<String>> addresses() {
        return Map.copyOf(addresses);
    }

    private static CodeList interventions(Catalogue catalogue) {
        List<Code> codes = catalogue.ids(Catalogue.RecommendationKind.INTERVENTION).stream()
                .map(catalogue::get)
                .map(entry -> new Code(entry.id(), entry.title(), null, null, null, null))
                .toList();
        return new CodeList(INTERVENTION, new Text("Indsats", "Intervention"), codes);
    }

    private static CodeList strengths(EvidenceScale scale) {
        List<Code> codes = scale.strengths().stream()
                .map(strength -> new Code(strength.id(), strength.label(), null, null, null, null))
                .toList();
        return new CodeList(EvidenceScale.LIST, new Text("Evidensstyrke", "Evidence strength"), codes);
    }

    private void list(YamlNode node) {
        YamlMap map = node.map("id", "title", "codes");
        String id = map.id("id");
        List<Code> codes = new ArrayList<>();
        Set<String> ids = new LinkedHashSet<>();
        map.list("codes").forEach(code -> code(id, code, codes, ids));
        for (Code code : codes) {
            if (code.successor() != null && !ids.contains(code.successor())) {
                problems.unknown(
                        problems.at(successor(id, code.id()), FILE),
                        ProblemCode.UNKNOWN_CODE,
                        String.valueOf(code.successor()),
                        ids,
                        id);
            }
        }
        problems.remember("list " + id, map.place("id"));
        if (!id.isEmpty() && !needed.contains(id)) {
            problems.unknown(map.place("id"), ProblemCode.UNKNOWN_KEY, id, needed);
            problems.incomplete(FILE);
        }
        if (lists.put(id, new CodeList(id, map.text("title"), List.copyOf(codes))) != null) {
            problems.add(map.place("id"), ProblemCode.DUPLICATE_ID, id, FILE);
        }
    }

    private void code(String list, YamlNode node, List<Code> codes, Set<String> ids) {
        YamlMap map = list.equals(OUTCOME)
                ? node.map("id", "label", "from?", "until?", "successor?", "note?", "addresses?")
                : node.map("id", "label", "from?", "until?", "successor?", "note?");
        String id = map.id("id");
        problems.remember("code " + list + "/" + id, map.place("id"));
        problems.remember(successor(list, id), map.place("successor"));
        if (!ids.add(id) && !id.isEmpty()) {
            problems.add(map.place("id"), ProblemCode.DUPLICATE_ID, id, list);
        }
        codes.add(new Code(
                id,
                map.text("label"),
                map.optionalDate("from"),
                map.optionalDate("until"),
                map.optionalString("successor"),
                map.optionalText("note")));
        if (list.equals(OUTCOME)) {
            addresses.put(id, map.strings("addresses"));
            map.list("addresses").forEach(want -> problems.remember(want(want.string()), want.place()));
        }
    }

    private static String successor(String list, String code) {
        return "successor of " + list + "/" + code;
    }

    private static String want(String code) {
        return "want " + code;
    }

    private void complete(Place place) {
        for (String name : needed) {
            if (!lists.containsKey(name) && !problems.isNamed(name)) {
                problems.add(place, ProblemCode.MISSING_KEY, name);
            }
        }
        same("kind", Arrays.stream(FindingKind.values()).map(Enum::name).toList());
        same("design", Arrays.stream(Design.values()).map(Enum::name).toList());
        Set<String> wants = lists.containsKey(wishes)
                ? new LinkedHashSet<>(lists.get(wishes).ids())
                : Set.of();
        addresses.values().stream()
                .flatMap(List::stream)
                .filter(want -> !wants.contains(want))
                .distinct()
                .forEach(want ->
                        problems.unknown(problems.at(want(want), FILE), ProblemCode.UNKNOWN_CODE, want, wants, wishes));
    }

    /** The codes that the program itself knows must be those of the file. */
    private void same(String name, List<String> known) {
        CodeList list = lists.get(name);
        if (list != null && !list.ids().equals(known)) {
            problems.add(
                    problems.at("list " + name, FILE),
                    ProblemCode.ID_DISAGREES,
                    name,
                    Text.same(String.join(", ", known)));
        }
    }

    private static List<String> needed(List<Attribute> attributes) {
        List<String> names = new ArrayList<>(Vocabulary.codeLists(attributes));
        names.addAll(List.of(OUTCOME, CodeLists.FEEDBACK_REASON, CodeLists.FEEDBACK_BY));
        return names.stream().distinct().toList();
    }
}
