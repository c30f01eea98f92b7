package dk.indsatskompas.rulebook;

import dk.indsatskompas.evidence.Arm;
import dk.indsatskompas.evidence.Design;
import dk.indsatskompas.evidence.Figures;
import dk.indsatskompas.evidence.Finding;
import dk.indsatskompas.evidence.Kind;
import dk.indsatskompas.evidence.Level;
import dk.indsatskompas.evidence.Quantity;
import dk.indsatskompas.evidence.Source;
import dk.indsatskompas.evidence.SourceRef;
import dk.indsatskompas.evidence.Study;
import dk.indsatskompas.evidence.TwoProportions;
import dk.indsatskompas.evidence.Unit;
import dk.indsatskompas.vocabulary.CodeLists;
import dk.indsatskompas.vocabulary.Text;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Reads one study with its findings, and computes what can be computed from the stated shares. */
final class StudyReader {

    private static final BigDecimal ALL = BigDecimal.valueOf(100);

    private final Manifest manifest;
    private final CodeLists codeLists;
    private final Problems problems;
    private List<Source> sources = List.of();
    private List<Arm> arms = List.of();
    private String study = "";

    StudyReader(Manifest manifest, CodeLists codeLists, Problems problems) {
        this.manifest = manifest;
        this.codeLists = codeLists;
        this.problems = problems;
    }

    static String file(String folderName) {
        return folderName + "/study.yaml";
    }

    Optional<Study> read(Folder folder, String folderName) {
        return YamlNode.read(folder, file(folderName), problems).map(node -> study(folderName, node));
    }

    private Study study(String folderName, YamlNode node) {
        YamlMap map = node.map(
                "id",
                "title",
                "design",
                "designNote",
                "years",
                "places",
                "population",
                "arms",
                "citations",
                "source",
                "sources?",
                "findings");
        study = map.string("id");
        if (!study.isEmpty() && !study.equals(folderName)) {
            problems.add(map.place("id"), ProblemCode.ID_DISAGREES, study, folderName);
        }
        List<Source> own =
                map.list("sources").stream().map(SettingsReader::source).toList();
        sources = Stream.concat(manifest.sources().stream(), own.stream()).toList();
        arms = map.list("arms").stream().map(StudyReader::arm).toList();
        List<Finding> findings = new ArrayList<>();
        for (YamlNode finding : map.list("findings")) {
            int before = problems.count();
            Finding read = finding(finding);
            if (!read.id().isEmpty()) {
                findings.add(read);
            }
            if (problems.count() > before) {
                problems.flaw(EvidenceChecks.finding(read.id()));
            }
        }
        return new Study(
                study,
                map.text("title"),
                map.choice("design", Design.DESCRIPTION),
                map.text("designNote"),
                map.string("years"),
                map.text("places"),
                map.text("population"),
                arms,
                map.strings("citations"),
                map.get("source").map(this::passage).orElse(new SourceRef("", null, null, null)),
                own,
                List.copyOf(findings));
    }

    private static Arm arm(YamlNode node) {
        YamlMap map = node.map("id", "name", "size?", "approximate?");
        Integer size = map.optionalInteger("size");
        if (size != null && size < 1) {
            map.wrong("size", "et antal borgere", "a number of citizens");
        }
        return new Arm(map.string("id"), map.text("name"), size, map.optionalBoolean("approximate"));
    }

    private Finding finding(YamlNode node) {
        YamlMap map = node.map(
                "id",
                "kind",
                "design",
                "peerReviewed?",
                "outcomes?",
                "direction?",
                "significant?",
                "intervention?",
                "control?",
                "absolute?",
                "relative?",
                "horizon?",
                "horizonApproximate?",
                "measure?",
                "hedges?",
                "source?",
                "locator?",
                "restsOn?",
                "text",
                "unused?");
        List<String> outcomes =
                codes(map, "outcomes", codeLists.get(CodeListsReader.OUTCOME).ids(), CodeListsReader.OUTCOME);
        String id = map.string("id");
        problems.mark(EvidenceChecks.finding(id), map.place("id"), ProblemCode.DUPLICATE_ID, id);
        Kind kind = map.choice("kind", Kind.CONTEXT);
        return new Finding(
                id,
                study,
                kind,
                map.choice("design", Design.DESCRIPTION),
                map.text("text"),
                source(map),
                outcomes,
                direction(map),
                map.optionalBoolean("significant"),
                figures(map, outcomes),
                horizon(map),
                map.optionalBoolean("horizonApproximate"),
                measure(map),
                map.texts("hedges"),
                map.get("peerReviewed").map(this::document).orElse(null),
                map.list("restsOn").stream().map(this::document).toList(),
                map.optionalText("unused"));
    }

    private SourceRef source(YamlMap map) {
        if (map.get("source").isPresent()) {
            return map.get("source").map(this::passage).orElseThrow();
        }
        if (map.get("locator").isEmpty()) {
            problems.add(map.place(), ProblemCode.MISSING_KEY, "locator");
        }
        return new SourceRef("star-note", map.optionalString("locator"), null, null);
    }

    private SourceRef passage(YamlNode node) {
        YamlMap map = node.map("document", "locator?");
        return map.get("document")
                .map(document -> reference(document, map.optionalString("locator")))
                .orElse(new SourceRef("", null, null, null));
    }

    private SourceRef document(YamlNode node) {
        return reference(node, null);
    }

    private SourceRef reference(YamlNode node, @Nullable String locator) {
        String id = node.string();
        Optional<Source> source =
                sources.stream().filter(candidate -> candidate.id().equals(id)).findFirst();
        if (source.isEmpty()) {
            problems.unknown(
                    node.place(),
                    ProblemCode.UNKNOWN_CODE,
                    id,
                    sources.stream().map(Source::id).toList(),
                    "sources");
            return new SourceRef(id, locator, null, null);
        }
        boolean outside = source.get().outside();
        return new SourceRef(id, locator, outside ? source.get().address() : null, outside ? true : null);
    }

    private @Nullable String direction(YamlMap map) {
        return map.get("direction").isEmpty()
                ? null
                : map.choice("direction", Direction.POSITIVE).name();
    }

    private @Nullable String measure(YamlMap map) {
        return map.get("measure").isEmpty()
                ? null
                : map.choice("measure", Measure.POINT_IN_TIME).name();
    }

    private @Nullable String horizon(YamlMap map) {
        String horizon = map.optionalString("horizon");
        if (horizon != null && !horizon.matches("P(\\d+Y)?(\\d+M)?(\\d+W)?(/P(\\d+Y)?(\\d+M)?(\\d+W)?)?")) {
            problems.add(
                    map.place("horizon"),
                    ProblemCode.WRONG_VALUE,
                    Text.format("en varighed som %s", "a duration such as %s", "P18M, P25W, P3Y6M/P4Y"));
        }
        return horizon;
    }

    private Figures figures(YamlMap map, List<String> outcomes) {
        Level intervention = map.get("intervention").map(this::level).orElse(null);
        Level control = map.get("control").map(this::level).orElse(null);
        Quantity absolute = map.get("absolute").map(StudyReader::quantity).orElse(null);
        Quantity relative = map.get("relative").map(StudyReader::quantity).orElse(null);
        Figures stated = new Figures(intervention, control, absolute, relative, null, null, null);
        if (stated.equals(Figures.NONE)) {
            return stated;
        }
        if (outcomes.size() != 1) {
            disagree(
                    map,
                    "outcomes",
                    new Text("tal hører til netop ét resultatmål", "figures belong to exactly one outcome"));
        }
        if (relative != null && relative.unit() != Unit.PERCENT) {
            disagree(map, "relative", new Text("relative er i PERCENT", "relative is in PERCENT"));
        }
        return computed(map, stated);
    }

    private Figures computed(YamlMap map, Figures stated) {
        Level intervention = stated.intervention();
        Level control = stated.control();
        if (intervention == null || control == null) {
            return stated;
        }
        if (intervention.share().unit() != Unit.PERCENT || control.share().unit() != Unit.PERCENT) {
            disagree(
                    map,
                    "intervention",
                    new Text("intervention og control er i PERCENT", "intervention and control are in PERCENT"));
            return stated;
        }
        Integer treated = size(intervention);
        Integer controls = size(control);
        if (treated == null || controls == null || !canBeCompared(map, intervention, control)) {
            return stated;
        }
        TwoProportions shares = new TwoProportions(
                intervention.share().value(), treated, control.share().value(), controls);
        Quantity absolute = stated.absolute();
        if (absolute != null
                && (absolute.unit() != Unit.PERCENTAGE_POINTS
                        || absolute.value().compareTo(shares.difference()) != 0)) {
            String difference = shares.treated() + " − " + shares.control() + " = " + shares.difference();
            disagree(
                    map,
                    "absolute",
                    Text.format(
                            "absolute er %s %s, men %s PERCENTAGE_POINTS",
                            "absolute is %s %s, but %s PERCENTAGE_POINTS",
                            absolute.value(),
                            absolute.unit(),
                            difference));
        }
        return stated.with(shares);
    }

    private @Nullable Integer size(Level level) {
        List<Arm> pooled =
                arms.stream().filter(arm -> level.arms().contains(arm.id())).toList();
        if (pooled.isEmpty() || pooled.stream().anyMatch(arm -> arm.size() == null || arm.size() < 1)) {
            return null;
        }
        return pooled.stream()
                .map(Arm::size)
                .filter(Objects::nonNull)
                .mapToInt(Integer::intValue)
                .sum();
    }

    /** Shares must be shares; from two equal ones, or none in the control group, nothing follows. */
    private boolean canBeCompared(YamlMap map, Level intervention, Level control) {
        BigDecimal treated = intervention.share().value();
        BigDecimal controls = control.share().value();
        if (Stream.of(treated, controls).anyMatch(share -> share.signum() < 0 || share.compareTo(ALL) > 0)) {
            disagree(map, "intervention", new Text("en andel er fra 0 til 100", "a share is from 0 to 100"));
            return false;
        }
        return controls.signum() > 0 && treated.compareTo(controls) != 0;
    }

    private void disagree(YamlMap map, String field, Text what) {
        problems.add(map.place(field), ProblemCode.FIGURES_DISAGREE, map.string("id"), what);
    }

    private Level level(YamlNode node) {
        YamlMap map = node.map("value", "unit", "approximate?", "hedge?", "arms");
        List<String> known = arms.stream().map(Arm::id).toList();
        return new Level(quantity(map), codes(map, "arms", known, "arms"));
    }

    private List<String> codes(YamlMap map, String field, List<String> known, String list) {
        for (YamlNode code : map.list(field)) {
            if (!known.contains(code.string())) {
                problems.unknown(code.place(), ProblemCode.UNKNOWN_CODE, code.string(), known, list);
            }
        }
        return map.strings(field);
    }

    private static Quantity quantity(YamlNode node) {
        return quantity(node.map("value", "unit", "approximate?", "hedge?"));
    }

    private static Quantity quantity(YamlMap map) {
        return new Quantity(
                map.decimal("value"),
                map.choice("unit", Unit.PERCENT),
                map.optionalBoolean("approximate"),
                map.optionalString("hedge"),
                null);
    }

    private enum Direction {
        POSITIVE,
        NONE,
        NEGATIVE
    }

    private enum Measure {
        POINT_IN_TIME,
        CUMULATIVE
    }
}
