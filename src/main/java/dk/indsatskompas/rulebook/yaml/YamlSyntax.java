package dk.indsatskompas.rulebook.yaml;

import dk.indsatskompas.rulebook.Place;
import dk.indsatskompas.rulebook.folder.MergeConflict;
import dk.indsatskompas.rulebook.problems.ProblemCode;
import dk.indsatskompas.rulebook.problems.Problems;
import dk.indsatskompas.vocabulary.Text;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.snakeyaml.engine.v2.exceptions.Mark;

/**
 * Why a file with fields cannot be read: what people get wrong is looked for from where reading stopped and upwards. The
 * reader itself says it in words for programmers, and often stops only lines later.
 */
final class YamlSyntax {

    private static final Pattern TAB = Pattern.compile("^ *(\t)");
    private static final Pattern CURLY = Pattern.compile("(?:: *|[\\[{,] *)([“”„])");
    private static final Pattern NO_SPACE = Pattern.compile("^ *(?:- )?\\w+(:)[^\\s/]");
    private static final Pattern COLON_IN_TEXT = Pattern.compile("^ *(?:- )?\\w+: ++[^\"'{\\[|>#&*][^\"]*?(:)(?: |$)");
    private static final Pattern QUOTE_IN_TEXT = Pattern.compile("^ *(?:- )?\\w+: \"[^\"]*\"(?= *[^\\s#])[^\"]*(\")");
    private static final Pattern NO_COLON = Pattern.compile("^ *(?:- )?[a-z]\\w*( )[\\w\"\\[{][^:]*$");
    private static final Pattern SEMICOLON = Pattern.compile("[{\\[][^\";{\\[]*+(;)");
    private static final Pattern APOSTROPHE_IN_TEXT = Pattern.compile(": +'[^']*(')(?!')(?= *[^\\s,}\\]#])");
    private static final Pattern SIGN_FIRST = Pattern.compile("(?:: +|[\\[{,] *|- +)([%@`])");
    private static final Pattern FIELD = Pattern.compile("^( *(?:- +)?)[^\\s#].*");

    private final String file;
    private final List<String> lines;
    private final int stopped;

    YamlSyntax(String file, String text, Optional<Mark> mark) {
        this.file = file;
        this.lines = text.lines().toList();
        this.stopped = Math.min(mark.map(Mark::getLine).orElse(0), lines.size() - 1);
    }

    /** Adds what is most likely wrong; what is found on a line is told before what is only odd about its indent. */
    void report(Problems problems, Place otherwise) {
        Stream.of(
                        here(
                                TAB,
                                "Linjen er rykket ind med en tabulator. Brug mellemrum.",
                                "The line is indented with a tab. Use spaces."),
                        here(MergeConflict.MARK, MergeConflict.CURE.da(), MergeConflict.CURE.en()),
                        here(
                                SIGN_FIRST,
                                "En tekst, der begynder med %, @ eller `, skal stå i anførselstegn (\").",
                                "A text that begins with %, @ or ` must stand in quotation marks (\")."),
                        here(
                                CURLY,
                                "Skriv lige anførselstegn (\") i stedet for de krumme.",
                                "Write straight quotation marks (\") instead of the curly ones."),
                        here(
                                QUOTE_IN_TEXT,
                                "Et anførselstegn inde i en tekst skrives » eller «.",
                                "Write a quotation mark within a text as “ or ”."),
                        open(
                                '"',
                                '"',
                                "Teksten mangler sit afsluttende anførselstegn (\").",
                                "The text lacks its closing quotation mark (\")."),
                        open(
                                '{',
                                '}',
                                "Den krumme parentes bliver ikke lukket. Skriv } til sidst.",
                                "The brace is not closed. Write } at the end."),
                        open(
                                '[',
                                ']',
                                "Den kantede parentes bliver ikke lukket. Skriv ] til sidst.",
                                "The bracket is not closed. Write ] at the end."),
                        here(NO_SPACE, "Sæt et mellemrum efter kolon.", "Put a space after the colon."),
                        here(
                                COLON_IN_TEXT,
                                "Teksten indeholder et kolon og skal derfor stå i anførselstegn (\").",
                                "The text has a colon in it, so it must stand in quotation marks (\")."),
                        here(NO_COLON, "Sæt et kolon efter feltets navn.", "Put a colon after the name of the field."),
                        here(
                                SEMICOLON,
                                "Skriv et komma i stedet for semikolon.",
                                "Write a comma instead of the semicolon."),
                        here(
                                APOSTROPHE_IN_TEXT,
                                "Teksten indeholder en apostrof. Sæt den i almindelige anførselstegn (\").",
                                "The text has an apostrophe in it. Put it in double quotation marks (\")."),
                        indent())
                .flatMap(Optional::stream)
                .findFirst()
                .ifPresentOrElse(
                        found -> problems.addWithCure(found.place(), ProblemCode.YAML_SYNTAX, found.cure()),
                        () -> problems.add(otherwise, ProblemCode.YAML_SYNTAX));
    }

    private record SyntaxProblem(Place place, Text cure) {}

    /** Something wrong on the line where reading stopped, or on the one above. */
    private Optional<SyntaxProblem> here(Pattern wrong, String da, String en) {
        for (int i = stopped; i >= Math.max(0, stopped - 1); i--) {
            Matcher matcher = wrong.matcher(lines.get(i));
            if (matcher.find()) {
                return Optional.of(new SyntaxProblem(at(i, matcher.start(1)), new Text(da, en)));
            }
        }
        return Optional.empty();
    }

    /** The nearest line, upwards, on which more begins than ends. */
    private Optional<SyntaxProblem> open(char begin, char end, String da, String en) {
        for (int i = stopped; i >= 0; i--) {
            String line = lines.get(i).replace("\\\"", "  ");
            long begins = line.chars().filter(c -> c == begin).count();
            long ends = line.chars().filter(c -> c == end).count();
            if (begin == end ? begins % 2 == 1 : begins > ends) {
                return Optional.of(new SyntaxProblem(
                        at(i, line.lastIndexOf(begin)), i == lines.size() - 1 ? orHalf(da, en) : new Text(da, en)));
            }
            if (begin != end && ends > begins) {
                return Optional.empty();
            }
        }
        return Optional.empty();
    }

    /** On the last line: the file may as well have been saved only halfway. */
    private static Text orHalf(String da, String en) {
        return new Text(
                da + " Mangler slutningen af filen, så hent den tidligere udgave frem igen.",
                en + " If the end of the file is missing, bring the earlier version back.");
    }

    /** The first line near where reading stopped that stands neither below nor beside the one above it. */
    private Optional<SyntaxProblem> indent() {
        for (int i = Math.max(1, stopped - 1); i <= stopped; i++) {
            Matcher above = FIELD.matcher(lines.get(i - 1));
            Matcher line = FIELD.matcher(lines.get(i));
            if (above.matches() && line.matches() && isOdd(above, line)) {
                return Optional.of(new SyntaxProblem(
                        at(i, line.group(1).length()),
                        new Text(
                                "Ryk linjen lige så langt ind som de felter, den hører sammen med.",
                                "Indent the line as far as the fields that it belongs with.")));
            }
        }
        return Optional.empty();
    }

    private static boolean isOdd(Matcher above, Matcher line) {
        int step = line.group(1).length() - above.group(1).length();
        boolean opens = above.group().strip().endsWith(":");
        return opens ? step < 0 && step % 2 != 0 : step > 0 || step % 2 != 0;
    }

    private Place at(int line, int column) {
        return new Place(file, line + 1, column + 1);
    }
}
