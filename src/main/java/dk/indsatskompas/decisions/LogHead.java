package dk.indsatskompas.decisions;

import com.fasterxml.jackson.annotation.JsonValue;
import dk.indsatskompas.decisions.keys.NoteVerifier;
import dk.indsatskompas.decisions.keys.SigningKey;
import dk.indsatskompas.decisions.proof.SignedNote;
import dk.indsatskompas.decisions.proof.SignedNote.NoteSignature;
import dk.indsatskompas.decisions.proof.TreeHash;
import java.util.List;

/**
 * The head of the log: a checkpoint (c2sp.org/tlog-checkpoint) that says of which log it is, how many entries that has and what
 * the root of their tree is; and what it was signed with, as a line of a note has it.
 */
public record LogHead(String origin, long size, ImmutableBytes root, ImmutableBytes signature) {
    private static final int LINES = 3;

    public static LogHead sign(String origin, long size, ImmutableBytes root, SigningKey key) {
        LogHead head = new LogHead(origin, size, root, ImmutableBytes.of(""));
        byte[] signed = key.sign(ImmutableBytes.of(head.text()).toByteArray());
        return new LogHead(
                origin, size, root, NoteVerifier.ofLog(origin, key.publicHalf()).signature(signed));
    }

    /** The head that a note is, with the first signature of its origin; {@link IllegalArgumentException} when it is none. */
    public static LogHead of(SignedNote note) {
        List<String> lines = note.text().lines().toList();
        if (lines.size() != LINES) {
            throw new IllegalArgumentException("No checkpoint of three lines");
        }
        LogHead head = note.signatures().stream()
                .filter(one -> one.name().equals(lines.get(0)))
                .map(one -> new LogHead(
                        lines.get(0), Long.parseLong(lines.get(1)), TreeHash.of(lines.get(2)), one.signature()))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("No log has signed this checkpoint"));
        if (head.size < 0 || !head.text().equals(note.text())) {
            throw new IllegalArgumentException("Not as a checkpoint is written");
        }
        return head;
    }

    public static LogHead parse(String note) {
        return of(SignedNote.parse(note));
    }

    public SignedNote note() {
        return new SignedNote(text(), List.of(new NoteSignature(origin, signature)));
    }

    /** The checkpoint as it is kept and sent. */
    @JsonValue
    @Override
    public String toString() {
        return note().toString();
    }

    private String text() {
        return origin + "\n" + size + "\n" + root.base64() + "\n";
    }
}
