package dk.indsatskompas.rulebook;

import dk.indsatskompas.vocabulary.Language;
import java.io.IOException;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.util.Comparator;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.drools.drl.parser.lang.dsl.DSLTokenizedMappingFile;
import org.drools.drl.parser.lang.dsl.DefaultExpander;

/** The rule files as the engine reads them: expanded by the engine's own expander, each rule named by its folder too. */
final class Drl {

    private static final Pattern RULE = Pattern.compile("(?m)^(\\s*rule\\s+\")");
    private static final Pattern HEAD = Pattern.compile("(?m)^\\s*(package|import|expander)\\s.*$");

    /** A rule that was commented out is no rule. */
    private static final Pattern COMMENT = Pattern.compile("(?m)^[ \\t]*//.*$");

    /** A rule up to its conclusion, which the phrase books say like this; no name has quotation marks. */
    private static final Pattern CONCLUSION =
            Pattern.compile("(?s)rule\\s+\"([^\"]+)\"(.*?)insert\\((new \\w+\\(\"[^\"]*\"\\))\\);");

    private Drl() {}

    /**
     * One package with the rules of all studies and of the scale. No rule asks what another concluded, so that is collected
     * by the rule's name and not inserted, which took a third of the engine's time.
     */
    static String of(Folder folder) {
        String rules = Stream.concat(FolderReader.studyFolders(folder).stream(), Stream.of(Rule.SCALE))
                .map(name -> expand(
                        folder,
                        name,
                        RuleFile.plain(folder.text(RuleReader.file(name)).orElse(""))))
                .collect(Collectors.joining("\n"));
        return String.join("\n", RuleFile.HEAD)
                + "\nglobal java.util.Map " + Engine.FIRED + "\n"
                + CONCLUSION.matcher(rules).replaceAll("rule \"$1\"$2" + Engine.FIRED + ".put(\"$1\", $3);");
    }

    private static String expand(Folder folder, String name, String text) {
        Language language = RuleFile.read(name, text, new Problems()).language();
        String bare = COMMENT.matcher(HEAD.matcher(text).replaceAll("")).replaceAll("");
        String named = RULE.matcher(bare).replaceAll("$1" + name + "/");
        DefaultExpander expander = new DefaultExpander();
        expander.addDSLMapping(phrases(folder, language).getMapping());
        return expander.expand(named);
    }

    /** The expander replaces parts of lines too: "er i job" would spoil "er i job nu", came it first. */
    private static String longestFirst(String phrases) {
        return phrases.lines()
                .sorted(Comparator.comparingInt((String line) -> line.indexOf('='))
                        .reversed())
                .collect(Collectors.joining("\n"));
    }

    private static DSLTokenizedMappingFile phrases(Folder folder, Language language) {
        DSLTokenizedMappingFile phrases = new DSLTokenizedMappingFile();
        try {
            phrases.parseAndLoad(new StringReader(
                    longestFirst(folder.text(PhraseBookReader.file(language)).orElse(""))));
        } catch (IOException e) {
            throw new UncheckedIOException("A string is always readable", e);
        }
        return phrases;
    }
}
