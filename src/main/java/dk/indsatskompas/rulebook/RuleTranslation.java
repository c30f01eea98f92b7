package dk.indsatskompas.rulebook;

import dk.indsatskompas.rulebook.folder.Folder;
import dk.indsatskompas.rulebook.phrases.Phrase.PhrasePart;
import dk.indsatskompas.rulebook.problems.Problems;
import dk.indsatskompas.rulebook.reading.FolderReader;
import dk.indsatskompas.rulebook.reading.RuleFile;
import dk.indsatskompas.rulebook.reading.RuleFile.RuleLine;
import dk.indsatskompas.rulebook.reading.RuleFile.RuleText;
import dk.indsatskompas.vocabulary.Language;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * The rules of a folder in the sentences of one language, as files that could be saved in place of those they were read
 * from. Every line stays where it is: each sentence is exchanged for the one that means the same, and the head names the
 * other phrase book. Names of rules, ids and comments are the authors' own and stay as they are.
 */
public record RuleTranslation(Folder folder, Contents contents, Language language) {
    /** The folders that have rules: the studies, then the scale, and last the file of the guarantees, if there is one. */
    public List<String> folders() {
        return Stream.of(
                        FolderReader.studyFolders(folder).stream(),
                        Stream.of(Rule.SCALE),
                        Stream.of(Rule.GUARANTEES)
                                .filter(name ->
                                        folder.readable(RuleFile.path(name)).isPresent()))
                .flatMap(names -> names)
                .toList();
    }

    public String file(String name) {
        return String.join("\n", translated(name).lines());
    }

    /** The rules of all folders below one head, each folder named by a comment. */
    public String all() {
        String head = String.join("\n", RuleFile.HEAD) + "\n" + expander() + "\n";
        return folders().stream()
                .map(name -> "\n// " + RuleFile.path(name) + "\n\n"
                        + translated(name).withoutHead() + "\n")
                .collect(Collectors.joining("", head, ""));
    }

    private record Sheet(List<String> lines, int head) {
        String withoutHead() {
            return String.join("\n", lines.subList(head, lines.size())).strip();
        }
    }

    private Sheet translated(String name) {
        String text = RuleFile.plain(folder.readable(RuleFile.path(name)).orElse(""));
        List<String> lines = new ArrayList<>(Arrays.asList(text.split("\n", -1)));
        RuleFile file = RuleFile.read(name, text, new Problems());
        file.expander().ifPresent(line -> put(lines, line, expander()));
        for (RuleText rule : file.rules()) {
            rule.when().forEach(line -> condition(lines, file.language(), line));
            rule.then().forEach(line -> put(lines, line, said(file.language(), PhrasePart.CONCLUSION, line.text())));
        }
        return new Sheet(lines, file.expander().map(line -> line.place().line()).orElse(0));
    }

    private void condition(List<String> lines, Language from, RuleLine line) {
        if (line.text().startsWith("-")) {
            put(lines, line, "- " + said(from, PhrasePart.CONDITION, line.text().replaceFirst("^- ?", "")));
        } else {
            put(lines, line, said(from, PhrasePart.SUBJECT, line.text()));
        }
    }

    private String said(Language from, PhrasePart part, String sentence) {
        return contents.phrases()
                .understand(from, part, sentence)
                .map(understood -> understood.said().in(language))
                .orElse(sentence);
    }

    private String expander() {
        return "expander " + language.code() + ".dsl";
    }

    private static void put(List<String> lines, RuleLine line, String sentence) {
        int at = line.place().line() - 1;
        String indent = lines.get(at).substring(0, line.place().column() - 1);
        lines.set(at, indent + sentence);
    }
}
