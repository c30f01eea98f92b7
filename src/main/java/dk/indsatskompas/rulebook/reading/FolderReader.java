package dk.indsatskompas.rulebook.reading;

import dk.indsatskompas.evidence.EvidenceScale;
import dk.indsatskompas.evidence.Source;
import dk.indsatskompas.evidence.Study;
import dk.indsatskompas.rulebook.Catalogue;
import dk.indsatskompas.rulebook.Contents;
import dk.indsatskompas.rulebook.Manifest;
import dk.indsatskompas.rulebook.Place;
import dk.indsatskompas.rulebook.ReadmeTables;
import dk.indsatskompas.rulebook.Rule;
import dk.indsatskompas.rulebook.checks.CopiedStudies;
import dk.indsatskompas.rulebook.checks.EvidenceChecks;
import dk.indsatskompas.rulebook.checks.InterpretationChecks;
import dk.indsatskompas.rulebook.checks.RuleChecks;
import dk.indsatskompas.rulebook.checks.TextChecks;
import dk.indsatskompas.rulebook.folder.FileScreening;
import dk.indsatskompas.rulebook.folder.Folder;
import dk.indsatskompas.rulebook.folder.UnexpectedFile;
import dk.indsatskompas.rulebook.phrases.OperandReader;
import dk.indsatskompas.rulebook.phrases.PhraseBook;
import dk.indsatskompas.rulebook.phrases.PhraseBookReader;
import dk.indsatskompas.rulebook.problems.ProblemCode;
import dk.indsatskompas.rulebook.problems.Problems;
import dk.indsatskompas.rulebook.yaml.ExpectedValue;
import dk.indsatskompas.rulebook.yaml.YamlMap;
import dk.indsatskompas.vocabulary.Vocabulary;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** Reads a whole rules folder without building anything, and finds everything that is wrong with it. */
public record FolderReader(Folder folder, Problems problems) {
    private static final String README = "README.md";
    private static final List<String> TOP = List.of(
            README,
            "CHANGELOG.md",
            SettingsReader.MANIFEST,
            SettingsReader.CATALOGUE,
            VocabularyReader.FILE,
            PopulationReader.FILE,
            CodeListsReader.FILE,
            SettingsReader.RANKING,
            "whole_citizens.yaml",
            "language/da.dsl",
            "language/en.dsl",
            SettingsReader.SCALE,
            Rule.SCALE + "/rules.dslr",
            Rule.SCALE + "/scenarios.yaml");
    private static final List<String> STUDY = List.of("study.yaml", "rules.dslr", "scenarios.yaml");

    /** What begins a rule, or an example, as far as it can be told before the file is read. */
    private static final Pattern RULE_OR_EXAMPLE = Pattern.compile("(?m)^[ \\t]*+(?:rule\\b|- *+name:)");

    public Contents read() {
        layout();
        Set<String> copies = CopiedStudies.report(folder, studyFolders(folder), problems);
        Set<String> names = new TreeSet<>(studyFolders(folder));
        names.removeAll(copies);
        names.removeIf(name -> !isUsable(name));
        SettingsReader settings = new SettingsReader(folder, problems);
        Optional<YamlMap> manifestFile = settings.manifestFile();
        Manifest manifest = settings.manifest(manifestFile);
        Catalogue catalogue = settings.catalogue();
        EvidenceScale scale = settings.scale();
        VocabularyReader words = new VocabularyReader(folder, catalogue.ids(), problems);
        CodeListsReader codes = new CodeListsReader(folder, catalogue, scale, words.attributes(), problems);
        Vocabulary vocabulary = words.vocabulary(codes.lists());
        StudyReader reader = new StudyReader(manifest, codes.lists(), problems);
        List<Study> studies = names.stream()
                .flatMap(name -> reader.read(folder, name).stream())
                .toList();
        OperandReader operands = new OperandReader(vocabulary, problems);
        PhraseBook phrases = new PhraseBookReader(folder, operands, problems).read();
        RuleReader rules = new RuleReader(
                folder, phrases, operands, problems, new RuleReader.RuleCount(problems), new RuleReader.LeftOutRules());
        List<Source> sources = Stream.concat(
                        manifest.sources().stream(), studies.stream().flatMap(study -> study.sources().stream()))
                .toList();
        Optional<ReadingsReader> readings =
                manifestFile.map(file -> new ReadingsReader(file, rules, sources, problems));
        Contents contents = new Contents(
                manifest,
                readings.map(ReadingsReader::interpretations).orElse(List.of()),
                readings.map(ReadingsReader::exclusions).orElse(List.of()),
                catalogue,
                vocabulary,
                new PopulationReader(vocabulary, operands, problems).read(folder),
                codes.addresses(),
                codes.composed(),
                settings.ranking(),
                studies,
                Contents.findings(studies),
                names.stream()
                        .flatMap(name -> rules.read(name).stream())
                        .sorted(Comparator.comparing(Rule::id))
                        .toList(),
                rules.read(Rule.SCALE),
                scale,
                phrases);
        names(rules.leftOut(), contents);
        new RuleChecks(contents, problems).check();
        new EvidenceChecks(contents, problems).check();
        new InterpretationChecks(contents, problems).check();
        new TextChecks(contents, problems).check();
        tables(contents);
        return contents;
    }

    /** A study under a name that cannot be used is not read: its name is part of the names of its rules. */
    private boolean isUsable(String name) {
        if (ExpectedValue.isName(name)) {
            return true;
        }
        problems.setAside(name + "/");
        problems.add(Place.of(name), ProblemCode.NAME, name);
        return false;
    }

    /** The folders that are studies: those with at least one file of a study, but for the scale. */
    public static Set<String> studyFolders(Folder folder) {
        Set<String> names = new TreeSet<>();
        for (String path : folder.files().keySet()) {
            int slash = path.indexOf('/');
            if (STUDY.contains(path.substring(slash + 1)) && slash > 0 && !path.startsWith(Rule.SCALE + "/")) {
                names.add(path.substring(0, slash));
            }
        }
        return names;
    }

    private void layout() {
        folder.flaws().forEach(problems::add);
        Set<String> expected = new TreeSet<>(TOP);
        Set<String> required = new TreeSet<>(TOP);
        for (String name : studyFolders(folder)) {
            List<String> files = STUDY.stream().map(file -> name + "/" + file).toList();
            expected.addAll(files);
            required.addAll(hasRules(name) ? files : files.subList(0, 1));
        }
        List<String> misnamed = folder.leftovers().stream()
                .map(file -> new UnexpectedFile(folder, file))
                .filter(file -> file.meant(required).isPresent() || file.endsOtherwiseThan(expected))
                .map(UnexpectedFile::name)
                .toList();
        misnamed.forEach(file -> extra(file, expected));
        List<String> others = folder.files().keySet().stream()
                .filter(file -> !expected.contains(file))
                .toList();
        // A file under a wrong name is told once, where it is, and not once more where it should be.
        Stream.concat(others.stream(), misnamed.stream())
                .flatMap(file -> new UnexpectedFile(folder, file).meant(expected).stream())
                .forEach(problems::incomplete);
        for (String file : expected) {
            if (folder.files().containsKey(file)) {
                FileScreening.report(folder, file, problems);
            } else if (required.contains(file) && !problems.isIncomplete(file)) {
                problems.add(Place.of(file), ProblemCode.MISSING_FILE);
            }
        }
        others.forEach(file -> extra(file, expected));
    }

    /** Whether a study has rules, or examples of some; one of which nothing is left to use has neither. */
    private boolean hasRules(String study) {
        return STUDY.stream()
                .skip(1)
                .flatMap(file -> folder.text(study + "/" + file).stream())
                .anyMatch(text -> RULE_OR_EXAMPLE.matcher(text).find());
    }

    private void extra(String file, Set<String> expected) {
        new UnexpectedFile(folder, file)
                .cure(expected)
                .ifPresentOrElse(
                        cure -> problems.addWithCure(Place.of(file), ProblemCode.EXTRA_FILE, cure),
                        () -> problems.add(Place.of(file), ProblemCode.EXTRA_FILE));
    }

    private void names(RuleReader.LeftOutRules rules, Contents contents) {
        Set<String> findings = contents.findings().keySet();
        rules.basedOn().stream()
                .filter(named -> !findings.contains(named.text()))
                .forEach(named -> problems.unknown(named.place(), ProblemCode.UNKNOWN_FINDING, named.text(), findings));
        rules.rules().forEach(new RuleChecks(contents, problems)::conclusion);
    }

    private void tables(Contents contents) {
        if (problems.isEmpty()) {
            folder.text(README)
                    .filter(text -> !new ReadmeTables(contents).areCurrent(text))
                    .ifPresent(text -> problems.add(Place.of(README), ProblemCode.TABLES_STALE, "rules/"));
        }
    }
}
