package dk.indsatskompas.rulebook.folder;

import dk.indsatskompas.rulebook.Place;
import dk.indsatskompas.rulebook.problems.ProblemCode;
import dk.indsatskompas.rulebook.problems.Problems;
import dk.indsatskompas.vocabulary.Printable;
import dk.indsatskompas.vocabulary.Text;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The first thing in a file for which it is refused before anything reads it: a character that readers understand
 * differently, or a line that is longer than anybody writes. Whatever reads the file can rely on neither being there.
 *
 * @param character null when it is the length of the line
 */
public record FileScreening(Place place, Optional<String> character) {

    /** Unicode's own bound for the marks on one letter, where text must not be hard to normalise (UAX 15, section 13). */
    static final Pattern LONG_RUN_OF_MARKS = Pattern.compile("\\p{M}{31}");

    /** Its tables are made by the program, and nothing else in it is read. */
    private static final String README = "README.md";

    /** Empty when the file can be read. */
    public static Optional<FileScreening> of(String file, String text) {
        OptionalInt refused = first(text);
        if (refused.isPresent()) {
            int at = refused.getAsInt();
            String name = String.format(Locale.ROOT, "U+%04X", text.codePointAt(at));
            return Optional.of(new FileScreening(place(file, text, at), Optional.of(name)));
        }
        return file.equals(README) ? Optional.empty() : longLine(file, text);
    }

    private static OptionalInt first(String text) {
        OptionalInt refused = Printable.firstRefused(text);
        Matcher marks = LONG_RUN_OF_MARKS.matcher(text);
        return refused.isEmpty() && marks.find() ? OptionalInt.of(marks.start()) : refused;
    }

    private static Optional<FileScreening> longLine(String file, String text) {
        int line = 1;
        for (int begin = 0; begin < text.length(); line++) {
            int end = text.indexOf('\n', begin);
            end = end < 0 ? text.length() : end;
            if (end - begin > FolderLimits.LINE) {
                return Optional.of(new FileScreening(new Place(file, line, FolderLimits.LINE + 1), Optional.empty()));
            }
            begin = end + 1;
        }
        return Optional.empty();
    }

    private static Place place(String file, String text, int at) {
        int line = (int) text.substring(0, at).chars().filter(c -> c == '\n').count() + 1;
        return new Place(file, line, at - text.lastIndexOf('\n', at - 1));
    }

    public void report(Problems problems) {
        problems.incomplete(place.file());
        if (character.isPresent()) {
            problems.add(place, ProblemCode.CHARACTER, character.get());
        } else {
            problems.add(place, ProblemCode.TOO_LONG, new Text("Linjen", "The line"), FolderLimits.LINE);
        }
    }
}
