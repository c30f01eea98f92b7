package dk.indsatskompas.rulebook.yaml;

import dk.indsatskompas.rulebook.Place;
import dk.indsatskompas.rulebook.problems.ProblemCode;
import dk.indsatskompas.rulebook.problems.ProblemWords;
import dk.indsatskompas.rulebook.problems.Problems;
import dk.indsatskompas.rulebook.reading.RuleFile;
import dk.indsatskompas.vocabulary.Text;
import dk.indsatskompas.vocabulary.Texts;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.snakeyaml.engine.v2.exceptions.Mark;

/**
 * Why a file with fields cannot be read: what people get wrong is looked for from where reading stopped and upwards. The
 * reader itself says it in words for programmers, and often stops only lines later.
 */
final class YamlSyntax {
    private static final Pattern FIELD = Pattern.compile("^( *(?:- +)?)[^\\s#].*");

    private final String file;
    private final List<String> lines;
    private final int stopped;

    YamlSyntax(String file, String text, Optional<Mark> mark) {
        this.file = file;
        this.lines = text.lines().toList();
        this.stopped = Math.min(mark.map(Mark::getLine).orElse(0), lines.size() - 1);
    }

    /** What is looked for, in this order: what is found on a line comes before what is only odd about its indent. */
    private enum YamlSlip {
        TAB(here("^ *(\t)")),
        MERGE_CONFLICT(here(RuleFile.MERGE_MARK.pattern()), ProblemWords.MERGE_CONFLICT.text()),
        SIGN_FIRST(here("(?:: +|[\\[{,] *|- +)([%@`])")),
        CURLY_QUOTE(here("(?:: *|[\\[{,] *)([“”„])")),
        QUOTE_IN_TEXT(here("^ *(?:- )?\\w+: \"[^\"]*\"(?= *[^\\s#])[^\"]*(\")")),
        OPEN_QUOTE(syntax -> syntax.open('"', '"')),
        OPEN_BRACE(syntax -> syntax.open('{', '}')),
        OPEN_BRACKET(syntax -> syntax.open('[', ']')),
        NO_SPACE(here("^ *(?:- )?\\w+(:)[^\\s/]")),
        COLON_IN_TEXT(here("^ *(?:- )?\\w+: ++[^\"'{\\[|>#&*][^\"]*?(:)(?: |$)")),
        NO_COLON(here("^ *(?:- )?[a-z]\\w*( )[\\w\"\\[{][^:]*$")),
        SEMICOLON(here("[{\\[][^\";{\\[]*+(;)")),
        APOSTROPHE_IN_TEXT(here(": +'[^']*(')(?!')(?= *[^\\s,}\\]#])")),
        INDENT(YamlSyntax::indent);

        private final Function<YamlSyntax, Optional<Place>> search;
        private final Text cure;

        YamlSlip(Function<YamlSyntax, Optional<Place>> search) {
            this.search = search;
            this.cure = Texts.of(this, "cure");
        }

        YamlSlip(Function<YamlSyntax, Optional<Place>> search, Text cure) {
            this.search = search;
            this.cure = cure;
        }

        /** Something wrong on the line where reading stopped, or on the one above; its group is the place. */
        private static Function<YamlSyntax, Optional<Place>> here(String wrong) {
            Pattern pattern = Pattern.compile(wrong);
            return syntax -> syntax.here(pattern);
        }
    }

    /** Adds what is most likely wrong. */
    void report(Problems problems, Place otherwise) {
        for (YamlSlip slip : YamlSlip.values()) {
            Optional<Place> place = slip.search.apply(this);
            if (place.isPresent()) {
                problems.addWithCure(place.get(), ProblemCode.YAML_SYNTAX, cure(slip, place.get()));
                return;
            }
        }
        problems.add(otherwise, ProblemCode.YAML_SYNTAX);
    }

    private Text cure(YamlSlip slip, Place place) {
        return switch (slip) {
            case OPEN_QUOTE, OPEN_BRACE, OPEN_BRACKET ->
                // On the last line: the file may as well have been saved only halfway.
                place.line() == lines.size() ? slip.cure.then(ProblemWords.OR_HALF.text()) : slip.cure;
            default -> slip.cure;
        };
    }

    private Optional<Place> here(Pattern wrong) {
        for (int i = stopped; i >= Math.max(0, stopped - 1); i--) {
            Matcher matcher = wrong.matcher(lines.get(i));
            if (matcher.find()) {
                return at(i, matcher.start(1));
            }
        }
        return Optional.empty();
    }

    private Optional<Place> open(char begin, char end) {
        for (int i = stopped; i >= 0; i--) {
            String line = lines.get(i).replace("\\\"", "  ");
            long begins = line.chars().filter(c -> c == begin).count();
            long ends = line.chars().filter(c -> c == end).count();
            if (begin == end ? begins % 2 == 1 : begins > ends) {
                return at(i, line.lastIndexOf(begin));
            }
            if (begin != end && ends > begins) {
                return Optional.empty();
            }
        }
        return Optional.empty();
    }

    /** The first line near where reading stopped that stands neither below nor beside the one above it. */
    private Optional<Place> indent() {
        for (int i = Math.max(1, stopped - 1); i <= stopped; i++) {
            Matcher above = FIELD.matcher(lines.get(i - 1));
            Matcher line = FIELD.matcher(lines.get(i));
            if (above.matches() && line.matches() && isOdd(above, line)) {
                return at(i, line.group(1).length());
            }
        }
        return Optional.empty();
    }

    private static boolean isOdd(Matcher above, Matcher line) {
        int step = line.group(1).length() - above.group(1).length();
        boolean opens = above.group().strip().endsWith(":");
        return opens ? step < 0 && step % 2 != 0 : step > 0 || step % 2 != 0;
    }

    private Optional<Place> at(int line, int column) {
        return Optional.of(new Place(file, line + 1, column + 1));
    }
}
