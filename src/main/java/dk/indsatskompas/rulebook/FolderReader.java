package dk.indsatskompas.rulebook;

import dk.indsatskompas.evidence.Study;
import dk.indsatskompas.vocabulary.Nearest;
import dk.indsatskompas.vocabulary.Text;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;

/** Reads a whole rules folder without compiling anything, and finds everything that is wrong with it. */
final class FolderReader {

    private static final String README = "README.md";
    private static final List<String> TOP = List.of(
            README,
            "CHANGELOG.md",
            SettingsReader.MANIFEST,
            SettingsReader.CATALOGUE,
            CodeListsReader.FILE,
            SettingsReader.RANKING,
            "whole_citizens.yaml",
            "language/da.dsl",
            "language/en.dsl",
            Rule.SCALE + "/rules.dslr",
            Rule.SCALE + "/scenarios.yaml");
    private static final List<String> STUDY = List.of("study.yaml", "rules.dslr", "scenarios.yaml");

    private final Folder folder;
    private final Problems problems;

    FolderReader(Folder folder, Problems problems) {
        this.folder = folder;
        this.problems = problems;
    }

    Contents read() {
        layout();
        SettingsReader settings = new SettingsReader(folder, problems);
        Manifest manifest = settings.manifest();
        Catalogue catalogue = settings.catalogue();
        CodeListsReader codes = new CodeListsReader(folder, catalogue, problems);
        List<Study> studies = studies(new StudyReader(manifest, codes.lists(), problems));
        Operands operands = new Operands(codes.lists(), problems);
        PhraseBook phrases = new PhraseBookReader(folder, operands, problems).read();
        RuleReader rules = new RuleReader(folder, phrases, operands, problems);
        Contents contents = new Contents(
                manifest,
                catalogue,
                codes.lists(),
                codes.addresses(),
                settings.ranking(),
                studies,
                Contents.findings(studies),
                studyFolders(folder).stream()
                        .flatMap(name -> rules.read(name).stream())
                        .sorted(Comparator.comparing(Rule::id))
                        .toList(),
                rules.read(Rule.SCALE),
                phrases);
        new RuleChecks(contents, problems).check();
        new EvidenceChecks(contents, problems).check();
        new TextChecks(contents, problems).check();
        tables(contents);
        return contents;
    }

    /** The folders that are studies: those with at least one file of a study, but for the scale. */
    static Set<String> studyFolders(Folder folder) {
        Set<String> names = new TreeSet<>();
        for (String path : folder.files().keySet()) {
            int slash = path.indexOf('/');
            if (STUDY.contains(path.substring(slash + 1)) && slash > 0 && !path.startsWith(Rule.SCALE + "/")) {
                names.add(path.substring(0, slash));
            }
        }
        return names;
    }

    private List<Study> studies(StudyReader reader) {
        List<Study> studies = new ArrayList<>();
        for (String name : studyFolders(folder)) {
            reader.read(folder, name).ifPresent(studies::add);
        }
        return List.copyOf(studies);
    }

    private void layout() {
        folder.flaws().forEach(problems::add);
        Set<String> expected = new TreeSet<>(TOP);
        studyFolders(folder).forEach(name -> STUDY.forEach(file -> expected.add(name + "/" + file)));
        Stream.concat(expected.stream(), folder.files().keySet().stream())
                .distinct()
                .forEach(file -> {
                    if (!folder.files().containsKey(file) && !problems.isIncomplete(file)) {
                        problems.add(Place.of(file), ProblemCode.MISSING_FILE);
                    } else if (!folder.files().containsKey(file)) {
                        return;
                    } else if (!expected.contains(file)) {
                        extra(file, expected);
                    } else if (folder.text(file).isEmpty()) {
                        problems.add(Place.of(file), ProblemCode.NOT_UTF8);
                    }
                });
    }

    private void extra(String file, Set<String> expected) {
        List<String> missing = expected.stream()
                .filter(name -> !folder.files().containsKey(name))
                .toList();
        Nearest.to(file, missing)
                .ifPresentOrElse(
                        near -> problems.addWithCure(
                                Place.of(file),
                                ProblemCode.EXTRA_FILE,
                                Text.format("Skulle den hedde »%s«?", "Should its name be “%s”?", near)),
                        () -> problems.add(Place.of(file), ProblemCode.EXTRA_FILE));
    }

    private void tables(Contents contents) {
        if (problems.isEmpty()) {
            folder.text(README)
                    .filter(text -> !new Tables(contents).fill(text).equals(text))
                    .ifPresent(text -> problems.add(Place.of(README), ProblemCode.TABLES_STALE, "rules/"));
        }
    }
}
