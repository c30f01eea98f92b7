package dk.indsatskompas.rulebook.reading;

import dk.indsatskompas.rulebook.Place;
import dk.indsatskompas.rulebook.Rule;
import dk.indsatskompas.rulebook.folder.Folder;
import dk.indsatskompas.rulebook.problems.Problems;
import dk.indsatskompas.vocabulary.Language;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import org.springframework.modulith.NamedInterface;

/**
 * A {@code rules.dslr} taken apart into rules and lines. The engine's own reader folds the lines of a pattern into one and
 * loses their places; here each sentence keeps its own.
 *
 * @param head the lines above the rules
 * @param rules those that are built as they must be
 * @param broken the others, as far as they could be read
 */
@NamedInterface("sentences")
public record RuleFile(List<RuleLine> head, List<RuleText> rules, List<RuleText> broken) {
    public static final List<String> HEAD = List.of(
            "package indsatskompas.rules",
            "import dk.indsatskompas.vocabulary.*",
            "import dk.indsatskompas.vocabulary.Conclusion.*");

    private static final String RULES = "/rules.dslr";

    /** What Git leaves where two people changed the same lines. */
    public static final Pattern MERGE_MARK = Pattern.compile("^((?:<{7}|={7}|>{7})(?: .*)?)$");

    private static final Pattern INVISIBLE = Pattern.compile("[\u00ad\u200b\u200c\u200d\u2060\ufeff]");
    private static final Pattern HASH = Pattern.compile("(?m)^([ \\t]*+)#");
    static final String COMMENT = "//";

    /** How they begin and end. */
    private static final Map<String, String> FOREIGN_COMMENTS = Map.of("/*", "*/", "<!--", "-->");

    private static final Pattern CURLY = Pattern.compile("[“”„‟«»″]");

    /** Where the rules of a folder stand; the guarantees are a file by themselves. */
    public static String path(String folderName) {
        return folderName.equals(Rule.GUARANTEES) ? folderName : folderName + RULES;
    }

    /** The folders that have rules, sound or not. */
    public static List<String> folders(Folder folder) {
        return folder.files().keySet().stream()
                .filter(path -> path.endsWith(RULES))
                .map(path -> path.substring(0, path.length() - RULES.length()))
                .toList();
    }

    public static RuleFile read(String file, String text, Problems problems) {
        return new RuleFileReader(file, problems).read(plain(text));
    }

    /**
     * The text with ordinary spaces and without what cannot be seen: text processors put such things between a number and
     * its unit, or where a word may be divided. A comment may begin as it does in the other files.
     */
    public static String plain(String text) {
        return HASH.matcher(INVISIBLE.matcher(text).replaceAll(""))
                .replaceAll("$1" + COMMENT)
                .replaceAll("\\p{Zs}", " ");
    }

    /** Whether a line begins a comment of another language, which may go over several lines. */
    public static boolean isForeignComment(String line) {
        return FOREIGN_COMMENTS.keySet().stream().anyMatch(line::startsWith);
    }

    /**
     * The line in which such a comment ends that begins in this one, the same when none does; empty when none begins. Drools
     * takes what begins with both for one of those, if there is an end.
     */
    static OptionalInt endOfForeignComment(String[] lines, int begin) {
        String first = lines[begin].strip();
        boolean both = first.startsWith(COMMENT + "*");
        Optional<String> end = FOREIGN_COMMENTS.entrySet().stream()
                .filter(comment -> first.startsWith(comment.getKey())
                        || (both && comment.getKey().equals("/*")))
                .map(Map.Entry::getValue)
                .findFirst();
        if (end.isEmpty()) {
            return OptionalInt.empty();
        }
        OptionalInt last = IntStream.range(begin, lines.length)
                .filter(line -> lines[line].contains(end.get()))
                .findFirst();
        return last.isPresent() || both ? last : OptionalInt.of(begin);
    }

    public static String straight(String text) {
        return CURLY.matcher(text).replaceAll("\"");
    }

    public Language language() {
        return expander().filter(line -> line.text().startsWith("expander en")).isPresent() ? Language.EN : Language.DA;
    }

    public Optional<RuleLine> expander() {
        return head.stream().filter(line -> line.text().startsWith("expander ")).findFirst();
    }

    /** One line without indent, or one name in it. */
    @NamedInterface("sentences")
    public record RuleLine(String text, Place place) {}

    /** A rule as it stands in a file: its name and its lines, each with its place, not yet understood. */
    @NamedInterface("sentences")
    public record RuleText(
            String name,
            Place place,
            List<RuleLine> basedOn,
            List<RuleLine> reads,
            List<RuleLine> when,
            List<RuleLine> then) {
        private static final Pattern WORD = Pattern.compile("[\\p{L}\\d_-]+");

        /** Everything it names: its findings and interpretations, and whatever in its conclusion may be a name, quotes forgotten or not. */
        List<RuleLine> named() {
            List<RuleLine> named = new ArrayList<>(basedOn);
            named.addAll(reads);
            then.forEach(line -> named.addAll(words(line)));
            return named;
        }

        static List<RuleLine> words(RuleLine line) {
            return WORD.matcher(line.text())
                    .results()
                    .map(word -> new RuleLine(word.group(), line.place()))
                    .toList();
        }
    }
}
