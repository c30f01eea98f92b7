package dk.indsatskompas.rulebook.folder;

import dk.indsatskompas.rulebook.Place;
import dk.indsatskompas.rulebook.problems.ProblemCode;
import dk.indsatskompas.rulebook.problems.ProblemWords;
import dk.indsatskompas.rulebook.problems.Problems;
import dk.indsatskompas.vocabulary.Printable;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Locale;
import java.util.OptionalInt;

/**
 * For what a file is refused before anything reads it: bytes that are no text, a character that readers understand
 * differently, or a line that is longer than anybody writes. Whatever reads the file can rely on none being there.
 */
public final class FileScreening {
    /** Unicode's own bound for the marks on one letter, where text must not be hard to normalise (UAX 15, section 13). */
    private static final int MARKS = 30;

    private static final int FIRST_MARK = 0x300;

    /** Its tables are made by the program, and nothing else in it is read. */
    private static final String README = "README.md";

    private FileScreening() {}

    public static void report(Folder folder, String file, Problems problems) {
        byte[] bytes = folder.files().getOrDefault(file, new byte[0]);
        if (isEmpty(bytes)) {
            problems.add(new Place(file, 1, 1), ProblemCode.EMPTY_FILE);
        } else if (isCutOff(bytes)) {
            problems.addWithCure(firstWrong(file, bytes), ProblemCode.YAML_SYNTAX, ProblemWords.CUT_OFF.text());
        } else {
            folder.decoded(file)
                    .ifPresentOrElse(
                            text -> report(file, text, problems),
                            () -> problems.add(firstWrong(file, bytes), ProblemCode.NOT_UTF8));
        }
    }

    private static void report(String file, String text, Problems problems) {
        OptionalInt character = firstRefused(text);
        OptionalInt refused = character.isPresent() ? character : longLine(file, text);
        refused.ifPresent(at -> {
            Place place = place(file, text.substring(0, at));
            problems.incomplete(file);
            if (character.isPresent()) {
                problems.add(place, ProblemCode.CHARACTER, character(text, at));
            } else {
                problems.add(place, ProblemCode.TOO_LONG, ProblemWords.THE_LINE, FolderLimits.LINE);
            }
        });
    }

    static boolean isReadable(String file, String text) {
        return firstRefused(text).isEmpty() && longLine(file, text).isEmpty();
    }

    /** What a character is called in Unicode. */
    public static String character(String text, int at) {
        return String.format(Locale.ROOT, "U+%04X", text.codePointAt(at));
    }

    private static OptionalInt firstRefused(String text) {
        OptionalInt refused = Printable.firstRefused(text);
        return refused.isEmpty() ? longRunOfMarks(text) : refused;
    }

    /** Where more marks than that begin; by hand, since every text is looked at several times. */
    static OptionalInt longRunOfMarks(String text) {
        char[] characters = text.toCharArray();
        int begin = 0;
        int marks = 0;
        for (int i = 0; i < characters.length; ) {
            int character = characters[i] < FIRST_MARK ? characters[i] : Character.codePointAt(characters, i);
            i += Character.charCount(character);
            if (character < FIRST_MARK || !isMark(character)) {
                begin = i;
                marks = 0;
            } else if (++marks > MARKS) {
                return OptionalInt.of(begin);
            }
        }
        return OptionalInt.empty();
    }

    private static boolean isMark(int character) {
        int type = Character.getType(character);
        return type == Character.NON_SPACING_MARK
                || type == Character.ENCLOSING_MARK
                || type == Character.COMBINING_SPACING_MARK;
    }

    private static OptionalInt longLine(String file, String text) {
        int begin = 0;
        while (begin < text.length() && !file.equals(README)) {
            int end = text.indexOf('\n', begin);
            if ((end < 0 ? text.length() : end) - begin > FolderLimits.LINE) {
                return OptionalInt.of(begin + FolderLimits.LINE);
            }
            begin = end < 0 ? text.length() : end + 1;
        }
        return OptionalInt.empty();
    }

    /** Whether nothing is in it, or only what a machine wrote that stopped while saving. */
    private static boolean isEmpty(byte[] bytes) {
        for (byte one : bytes) {
            if (one != 0 && !Character.isWhitespace(one)) {
                return false;
            }
        }
        return true;
    }

    /** Whether a machine stopped while it saved the file: from some place on nothing was written. */
    private static boolean isCutOff(byte[] bytes) {
        int written = 0;
        while (written < bytes.length && bytes[written] != 0) {
            written++;
        }
        return written < bytes.length && isEmpty(Arrays.copyOfRange(bytes, written, bytes.length));
    }

    private static Place firstWrong(String file, byte[] bytes) {
        CharBuffer read = CharBuffer.allocate(bytes.length);
        StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(bytes), read, true);
        String text = read.flip().toString();
        return place(file, text.indexOf('\0') < 0 ? text : text.substring(0, text.indexOf('\0')));
    }

    /** Where a file goes on after this text. */
    public static Place place(String file, String before) {
        int line = (int) before.chars().filter(c -> c == '\n').count() + 1;
        return new Place(file, line, before.length() - before.lastIndexOf('\n'));
    }
}
