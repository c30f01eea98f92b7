package dk.indsatskompas.rulebook.reading;

import dk.indsatskompas.evidence.EvidenceScale;
import dk.indsatskompas.evidence.IndirectnessReason;
import dk.indsatskompas.evidence.Source;
import dk.indsatskompas.evidence.Strength;
import dk.indsatskompas.evidence.Strength.StrengthUse;
import dk.indsatskompas.rulebook.Catalogue;
import dk.indsatskompas.rulebook.Manifest;
import dk.indsatskompas.rulebook.Manifest.Caveat;
import dk.indsatskompas.rulebook.RankingKey;
import dk.indsatskompas.rulebook.Rule;
import dk.indsatskompas.rulebook.folder.Folder;
import dk.indsatskompas.rulebook.folder.FolderLimits;
import dk.indsatskompas.rulebook.problems.ProblemCode;
import dk.indsatskompas.rulebook.problems.ProblemWords;
import dk.indsatskompas.rulebook.problems.Problems;
import dk.indsatskompas.rulebook.yaml.YamlMap;
import dk.indsatskompas.rulebook.yaml.YamlNode;
import dk.indsatskompas.vocabulary.Text;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

/** Reads the files that stand beside the studies: the manifest, the catalogue and the ranking. */
public record SettingsReader(Folder folder, Problems problems) {
    public static final String MANIFEST = "rulebook.yaml";
    public static final String CATALOGUE = "catalogue.yaml";
    static final String RANKING = "ranking.yaml";
    public static final String SCALE = Rule.SCALE + "/scale.yaml";

    private static final Text LOWERS = new Text("Antallet af trin", "The number of levels");
    private static final Text LIST = new Text("Listen", "The list");

    Optional<YamlMap> manifestFile() {
        return file(MANIFEST, "version steward languages sources scale interpretations? exclusions? caveats");
    }

    Manifest manifest(Optional<YamlMap> file) {
        return file.map(this::manifest)
                .orElse(new Manifest("", new Text("", ""), List.of(), new Text("", ""), List.of()));
    }

    private Manifest manifest(YamlMap map) {
        if (!map.strings("languages").equals(List.of("da", "en"))) {
            map.problem(
                    "languages",
                    ProblemCode.WRONG_VALUE,
                    "[da, en]",
                    LIST,
                    new Text("Skriv [da, en].", "Write [da, en]."));
        }
        List<Source> sources = map.list("sources", FolderLimits.SOURCES, SettingsReader::source);
        List<Caveat> caveats = map.list("caveats", SettingsReader::caveat);
        String version = map.string("version");
        if (version.length() > FolderLimits.VERSION) {
            Text what = new Text("Versionen", "The version");
            map.problem("version", ProblemCode.TOO_LONG, what, FolderLimits.VERSION);
        }
        return new Manifest(version, map.text("steward"), sources, map.text("scale"), caveats);
    }

    private static Caveat caveat(YamlNode node) {
        YamlMap map = node.map("id text locator");
        return new Caveat(map.id("id"), map.text("text"), map.string("locator"));
    }

    static Source source(YamlNode node) {
        YamlMap map = node.map("id name? citation address? outside peerReviewed");
        return new Source(
                map.id("id"),
                map.optionalText("name"),
                map.string("citation"),
                map.optionalString("address"),
                map.bool("outside"),
                map.bool("peerReviewed"));
    }

    Catalogue catalogue() {
        return new Catalogue(file(CATALOGUE, "recommendations").stream()
                .flatMap(map -> map.list("recommendations", FolderLimits.RECOMMENDATIONS, this::entry).stream())
                .filter(entry -> !entry.id().isEmpty())
                .toList());
    }

    private Catalogue.CatalogueEntry entry(YamlNode node) {
        YamlMap map = node.map("id kind title description deliveryConditions? variants? components? remarks?");
        String id = map.ownId("recommendation");
        List.of("remarks", "components").forEach(field -> map.list(field).forEach(named -> remember(id, named)));
        return new Catalogue.CatalogueEntry(
                id,
                map.choice("kind", Catalogue.RecommendationKind.PRACTICE),
                map.text("title"),
                map.text("description"),
                map.list("deliveryConditions", part -> part(id, part)).stream()
                        .filter(part -> !part.id().isEmpty())
                        .toList(),
                map.list("variants", variant -> variant(id, variant)),
                map.strings("components"),
                map.strings("remarks"));
    }

    private void remember(String entry, YamlNode named) {
        problems.remember(entry + " " + named.string(), named.place());
    }

    /** The same, and where one part of the entry does: two parts may name one finding. */
    private void remember(String entry, YamlNode named, String part) {
        remember(entry, named);
        problems.remember(named(part), named.place());
    }

    /** What the finding of a part of an entry is marked by. */
    public static String named(String part) {
        return "finding of " + part;
    }

    private Catalogue.ModelPart part(String entry, YamlNode node) {
        YamlMap map = node.map("id finding text");
        String id = map.ownId("condition");
        map.get("finding").ifPresent(finding -> remember(entry, finding, "condition " + id));
        return new Catalogue.ModelPart(id, map.string("finding"), map.text("text"));
    }

    private Catalogue.Variant variant(String entry, YamlNode node) {
        YamlMap map = node.map("id title text finding");
        map.get("finding").ifPresent(finding -> remember(entry, finding, "variant " + map.id("id")));
        return new Catalogue.Variant(map.id("id"), map.text("title"), map.text("text"), map.string("finding"));
    }

    EvidenceScale scale() {
        List<Strength> strengths = new ArrayList<>();
        Optional<YamlMap> file = file(SCALE, "strengths testedModel indirectness?");
        file.stream().flatMap(map -> map.list("strengths").stream()).forEach(node -> {
            YamlMap map = node.map("id label meaning mayCreate");
            strengths.add(strength(map, strengths.size(), map.choice("mayCreate", StrengthUse.CAUTION)));
        });
        strengths.add(file.flatMap(map -> map.get("testedModel"))
                .map(node -> strength(node.map("id label meaning"), strengths.size(), StrengthUse.PRACTICE))
                .orElse(new Strength(strengths.size(), "", new Text("", ""), new Text("", ""), StrengthUse.PRACTICE)));
        return new EvidenceScale(
                List.copyOf(strengths),
                file.stream()
                        .flatMap(map -> map.list("indirectness", this::indirectness).stream())
                        .toList());
    }

    private IndirectnessReason indirectness(YamlNode node) {
        YamlMap map = node.map("id lowers text");
        String id = map.ownId("indirectness");
        int lowers = Objects.requireNonNullElse(map.optionalInteger("lowers"), 0);
        if (lowers < 0 || lowers > FolderLimits.LEVELS) {
            map.problem(
                    "lowers",
                    ProblemCode.WRONG_VALUE,
                    "0–" + FolderLimits.LEVELS,
                    LOWERS,
                    new Text("Skriv, hvor mange trin styrken falder.", "Write by how many levels the strength falls."));
        }
        return new IndirectnessReason(id, map.text("text"), Math.max(0, lowers));
    }

    private Strength strength(YamlMap map, int order, StrengthUse mayCreate) {
        String id = map.ownId("strength");
        return new Strength(order, id, map.text("label"), map.text("meaning"), mayCreate);
    }

    List<RankingKey> ranking() {
        List<RankingKey> keys = new ArrayList<>();
        file(RANKING, "keys").ifPresent(map -> {
            List<YamlNode> nodes = map.list("keys");
            long misspelt = nodes.stream().filter(node -> !key(node, keys)).count();
            // A key under no name that there is may be the one that is missing.
            if (!nodes.isEmpty() && keys.size() + misspelt < names().size()) {
                map.problem(
                        "keys",
                        ProblemCode.WRONG_VALUE,
                        ProblemWords.ALL_KEYS.text(),
                        LIST,
                        ProblemWords.WRITE_ALL.text(String.join(", ", names())));
            }
        });
        return List.copyOf(keys);
    }

    /** Whether it is a key, which counts once. */
    private boolean key(YamlNode node, List<RankingKey> keys) {
        YamlMap map = node.map("id text");
        String code = map.string("id");
        Optional<RankingKey.Id> id = Arrays.stream(RankingKey.Id.values())
                .filter(candidate -> candidate.code().equals(code))
                .findFirst();
        if (id.isEmpty()) {
            problems.unknown(map.place("id"), ProblemCode.UNKNOWN_CODE, code, names(), "ranking");
        } else if (keys.stream().anyMatch(key -> key.id() == id.get())) {
            map.problem("id", ProblemCode.DUPLICATE_ID, code, RANKING);
        } else {
            keys.add(new RankingKey(id.get(), map.text("text")));
        }
        return id.isPresent();
    }

    private static List<String> names() {
        return Arrays.stream(RankingKey.Id.values()).map(RankingKey.Id::code).toList();
    }

    private Optional<YamlMap> file(String name, String fields) {
        return YamlNode.read(folder, name, problems).map(node -> node.map(fields));
    }
}
