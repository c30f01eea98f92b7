package dk.indsatskompas.decisions.proof;

import dk.indsatskompas.decisions.ImmutableBytes;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** A text that keys have signed (c2sp.org/signed-note): its lines, an empty one, and a line for each signature. */
public record SignedNote(String text, List<NoteSignature> signatures) {
    /** What names a key: no spaces and no plus. */
    public static final String NAME = "[^\\s\\p{Z}\\p{Cc}+]++";

    private static final int MOST_SIGNATURES = 100;
    private static final Pattern LINE = Pattern.compile("\u2014 (" + NAME + ") ([A-Za-z0-9+/=]+)");
    private static final String FORBIDDEN = "(?s).*[\\x00-\\x09\\x0b-\\x1f\\ufffd].*";

    public SignedNote {
        signatures = List.copyOf(signatures);
    }

    /** Whose key, the four bytes that say which, and what it signed with. */
    public record NoteSignature(String name, ImmutableBytes signature) {
        @Override
        public String toString() {
            return "\u2014 " + name + " " + signature.base64();
        }
    }

    /** {@link IllegalArgumentException} when it is not as a note is written. */
    public static SignedNote parse(String note) {
        int end = note.lastIndexOf("\n\n");
        if (end < 0 || !note.endsWith("\n") || note.matches(FORBIDDEN)) {
            throw new IllegalArgumentException("No note with signatures");
        }
        List<String> lines = note.substring(end + 2).lines().toList();
        if (lines.isEmpty() || lines.size() > MOST_SIGNATURES) {
            throw new IllegalArgumentException("Too few or too many signatures");
        }
        return new SignedNote(
                note.substring(0, end + 1), lines.stream().map(SignedNote::line).toList());
    }

    private static NoteSignature line(String line) {
        Matcher matcher = LINE.matcher(line);
        if (!matcher.matches()) {
            throw new IllegalArgumentException("No line of a signature");
        }
        return new NoteSignature(
                matcher.group(1), ImmutableBytes.handedOver(Base64.getDecoder().decode(matcher.group(2))));
    }

    /** With the signatures of another note of the same text, each once. */
    public SignedNote with(SignedNote other) {
        List<NoteSignature> all = new ArrayList<>(signatures);
        other.signatures.stream().filter(one -> !all.contains(one)).forEach(all::add);
        return new SignedNote(text, all);
    }

    @Override
    public String toString() {
        return text + "\n" + signatures.stream().map(one -> one + "\n").collect(Collectors.joining());
    }
}
