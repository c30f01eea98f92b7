package dk.indsatskompas.rulebook.reading;

import static java.util.Objects.requireNonNullElse;

import dk.indsatskompas.evidence.Design;
import dk.indsatskompas.evidence.Finding;
import dk.indsatskompas.evidence.FindingKind;
import dk.indsatskompas.evidence.Source;
import dk.indsatskompas.evidence.SourceRef;
import dk.indsatskompas.evidence.Study;
import dk.indsatskompas.rulebook.Manifest;
import dk.indsatskompas.rulebook.checks.EvidenceChecks;
import dk.indsatskompas.rulebook.folder.Folder;
import dk.indsatskompas.rulebook.folder.FolderLimits;
import dk.indsatskompas.rulebook.problems.ProblemCode;
import dk.indsatskompas.rulebook.problems.ProblemWords;
import dk.indsatskompas.rulebook.problems.Problems;
import dk.indsatskompas.rulebook.yaml.ExpectedValue;
import dk.indsatskompas.rulebook.yaml.YamlMap;
import dk.indsatskompas.rulebook.yaml.YamlNode;
import dk.indsatskompas.vocabulary.CodeLists;
import dk.indsatskompas.vocabulary.NearestName;
import dk.indsatskompas.vocabulary.Printable;
import dk.indsatskompas.vocabulary.Text;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Reads one study with its findings. */
public final class StudyReader {
    private static final SourceRef NO_SOURCE = new SourceRef("", null, null, null);
    /** One, or from one to another: {@code P26W}, {@code P1Y/P2Y}. */
    private static final Pattern DURATION = Pattern.compile("P(\\d+Y)?(\\d+M)?(\\d+W)?(/P(\\d+Y)?(\\d+M)?(\\d+W)?)?");

    private final Manifest manifest;
    private final CodeLists codeLists;
    private final Problems problems;
    private List<Source> sources = List.of();
    private List<Study.Arm> arms = List.of();
    private String study = "";

    /** Where the study itself stands; its findings are from the same document, unless they say otherwise. */
    private SourceRef own = NO_SOURCE;

    private int read;

    StudyReader(Manifest manifest, CodeLists codeLists, Problems problems) {
        this.manifest = manifest;
        this.codeLists = codeLists;
        this.problems = problems;
    }

    public static String file(String folderName) {
        return folderName + "/study.yaml";
    }

    Optional<Study> read(Folder folder, String folderName) {
        return YamlNode.read(folder, file(folderName), problems).map(node -> study(folderName, node));
    }

    private Study study(String folderName, YamlNode node) {
        YamlMap map =
                node.map("id title design designNote years places population arms citations source sources? findings");
        study = map.id("id");
        if (!study.isEmpty() && !study.equals(folderName)) {
            Text cure = ProblemWords.NAME_OF_THE_FOLDER.text();
            problems.addWithCure(map.place("id"), ProblemCode.ID_DISAGREES, cure, study, folderName);
        }
        List<Source> supplements = map.list("sources", FolderLimits.SOURCES, SettingsReader::source);
        sources =
                Stream.concat(manifest.sources().stream(), supplements.stream()).toList();
        own = map.get("source").map(it -> passage(it, null)).orElse(NO_SOURCE);
        arms = map.list("arms", FolderLimits.SOURCES, StudyReader::arm);
        List<Finding> findings = new ArrayList<>();
        for (YamlNode finding : map.list("findings")) {
            if (++read > FolderLimits.FINDINGS) {
                problems.add(finding.place(), ProblemCode.TOO_MANY, FolderLimits.FINDINGS, ProblemWords.FINDINGS);
                break;
            }
            int before = problems.count();
            Finding one = finding(finding);
            if (!one.id().isEmpty()) {
                findings.add(one);
            }
            if (problems.count() > before) {
                problems.flaw(EvidenceChecks.finding(one.id()));
            }
        }
        return new Study(
                study,
                map.text("title"),
                map.choice("design", Design.DESCRIPTION),
                map.text("designNote"),
                new Study.Scope(map.textOrSame("years"), map.text("places"), map.text("population"), arms),
                map.strings("citations"),
                own,
                supplements,
                List.copyOf(findings));
    }

    private static Study.Arm arm(YamlNode node) {
        YamlMap map = node.map("id name size? approximate?");
        Integer size = map.optionalInteger("size");
        if (size != null && size < 1) {
            map.wrong("size", ExpectedValue.CITIZENS);
        }
        return new Study.Arm(map.id("id"), map.text("name"), size, map.optionalBoolean("approximate"));
    }

    private Finding finding(YamlNode node) {
        YamlMap map = node.map(
                "id kind design peerReviewed? outcomes? direction? significant? intervention? control? absolute? relative?",
                "horizon? horizonExceeded? measure? population? hedges? source? locator? restsOn? text unused? withdrawn?");
        List<String> known = codeLists.get(CodeListsReader.OUTCOME).ids();
        List<String> outcomes = map.names("outcomes", known, ProblemCode.UNKNOWN_CODE, CodeListsReader.OUTCOME);
        String id = map.id("id");
        problems.mark(EvidenceChecks.finding(id), map.place("id"), ProblemCode.DUPLICATE_ID, id);
        return new Finding(
                id,
                study,
                map.choice("kind", FindingKind.CONTEXT),
                map.choice("design", Design.DESCRIPTION),
                map.text("text"),
                source(map),
                new Finding.Measurement(
                        outcomes,
                        map.optionalCode("direction", "POSITIVE", "NONE", "NEGATIVE"),
                        map.optionalBoolean("significant"),
                        map.optionalText("population"),
                        new FiguresReader(arms, problems).figures(map, outcomes),
                        new Finding.Timing(
                                horizon(map),
                                map.optionalBoolean("horizonExceeded"),
                                map.optionalCode("measure", "POINT_IN_TIME", "CUMULATIVE"))),
                map.texts("hedges"),
                new Finding.Supplements(
                        map.get("peerReviewed").map(this::document).orElse(null),
                        map.list("restsOn", FolderLimits.SOURCES, this::document)),
                new Finding.Use(
                        map.optionalText("unused"),
                        map.get("withdrawn").map(StudyReader::withdrawn).orElse(null)));
    }

    /** A date that is missing is reported, so that what stands for it is never told. */
    private static Finding.Withdrawn withdrawn(YamlNode node) {
        YamlMap map = node.map("date reason");
        return new Finding.Withdrawn(requireNonNullElse(map.optionalDate("date"), LocalDate.EPOCH), map.text("reason"));
    }

    private SourceRef source(YamlMap map) {
        String locator = map.optionalString("locator");
        Optional<SourceRef> other = map.get("source").map(node -> passage(node, locator));
        if (other.isEmpty() && locator == null) {
            problems.addWithCure(map.place(), ProblemCode.MISSING_KEY, ProblemWords.WHERE.text(), "locator");
        }
        return other.orElse(new SourceRef(own.document(), locator, own.address(), own.outside()));
    }

    private SourceRef passage(YamlNode node, @Nullable String elsewhere) {
        YamlMap map = node.map("document locator?");
        String locator = map.get("locator").isEmpty() ? elsewhere : map.optionalString("locator");
        return map.get("document").map(document -> reference(document, locator)).orElse(NO_SOURCE);
    }

    private SourceRef document(YamlNode node) {
        return reference(node, null);
    }

    private SourceRef reference(YamlNode node, @Nullable String locator) {
        return reference(node, locator, sources, problems);
    }

    /** A passage of one of these sources, which the node names. */
    static SourceRef reference(YamlNode node, @Nullable String locator, List<Source> sources, Problems problems) {
        String id = node.string();
        List<Source> named =
                sources.stream().filter(source -> source.id().equals(id)).toList();
        if (named.isEmpty()) {
            List<String> known = sources.stream().map(Source::id).toList();
            if (NearestName.to(id, known).isPresent()) {
                problems.unknown(node.place(), ProblemCode.UNKNOWN_CODE, id, known, "sources");
            } else {
                Text cure = ProblemWords.NEW_SOURCE.text(Printable.listed(known));
                problems.addWithCure(node.place(), ProblemCode.UNKNOWN_CODE, cure, id, "sources");
            }
        }
        Optional<Source> outside = named.stream().filter(Source::outside).findFirst();
        return new SourceRef(id, locator, outside.map(Source::address).orElse(null), outside.isPresent() ? true : null);
    }

    private @Nullable String horizon(YamlMap map) {
        String horizon = map.optionalString("horizon");
        if (horizon != null && !DURATION.matcher(horizon).matches()) {
            map.wrong("horizon", ExpectedValue.DURATION);
        }
        return horizon;
    }
}
