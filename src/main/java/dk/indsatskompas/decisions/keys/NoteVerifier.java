package dk.indsatskompas.decisions.keys;

import static java.nio.charset.StandardCharsets.UTF_8;

import dk.indsatskompas.decisions.ImmutableBytes;
import dk.indsatskompas.decisions.keys.SigningKey.VerifyingKey;
import dk.indsatskompas.decisions.proof.SignedNote;
import dk.indsatskompas.decisions.proof.SignedNote.NoteSignature;
import dk.indsatskompas.rulebook.folder.Folder;
import java.nio.ByteBuffer;
import java.security.MessageDigest;
import java.util.Arrays;
import java.util.Base64;
import java.util.HexFormat;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Whose signatures of notes a key checks, and of which kind (c2sp.org/signed-note, c2sp.org/tlog-cosignature). */
public record NoteVerifier(String name, Signer signer, VerifyingKey key) {
    private static final int ID = 4;
    private static final Pattern TEXT =
            Pattern.compile("(" + SignedNote.NAME + ")\\+[0-9a-f]{8}\\+([A-Za-z0-9+/]{44})");

    /** A log signs its checkpoint; a witness says when it saw one of a log that had only grown. */
    public enum Signer {
        LOG(1),
        WITNESS(4);

        private final int type;

        Signer(int type) {
            this.type = type;
        }
    }

    public static NoteVerifier ofLog(String origin, VerifyingKey key) {
        return new NoteVerifier(origin, Signer.LOG, key);
    }

    /** From a verifier key as text, {@code name+id+key}; {@link IllegalArgumentException} when it is none of these two kinds. */
    public static NoteVerifier of(String text) {
        Matcher matcher = TEXT.matcher(text.strip());
        if (!matcher.matches()) {
            throw new IllegalArgumentException("No verifier key");
        }
        ByteBuffer material = ByteBuffer.wrap(Base64.getDecoder().decode(matcher.group(2)));
        VerifyingKey key = VerifyingKey.ofRaw(material.slice(1, VerifyingKey.RAW_LENGTH));
        return Arrays.stream(Signer.values())
                .map(signer -> new NoteVerifier(matcher.group(1), signer, key))
                .filter(verifier -> verifier.toString().equals(text.strip()))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("No verifier key for Ed25519"));
    }

    /** What the line of a signature says in Base64: the id of the key, and what it signed with. */
    public ImmutableBytes signature(byte[] signed) {
        return ImmutableBytes.handedOver(
                ByteBuffer.allocate(ID + signed.length).putInt(id()).put(signed).array());
    }

    /** Whether this key has signed a note, and all that stands in its name is right. */
    public boolean verifies(SignedNote note) {
        List<NoteSignature> own = signatures(note);
        return !own.isEmpty() && own.stream().allMatch(one -> verifies(note.text(), one));
    }

    /** The lines of a note that are in this name and of this key, right or wrong. */
    public List<NoteSignature> signatures(SignedNote note) {
        int id = id();
        return note.signatures().stream()
                .filter(one -> one.name().equals(name))
                .filter(one -> bytes(one).remaining() >= ID && bytes(one).getInt() == id)
                .toList();
    }

    private boolean verifies(String text, NoteSignature line) {
        ByteBuffer bytes = bytes(line).position(ID);
        String signed = text;
        if (signer == Signer.WITNESS) {
            long seenAt = bytes.remaining() < Long.BYTES ? -1 : bytes.getLong();
            if (seenAt < 0) {
                return false;
            }
            signed = "cosignature/v1\ntime " + seenAt + "\n" + text;
        }
        byte[] signature = new byte[bytes.remaining()];
        bytes.get(signature);
        return key.verifies(signed.getBytes(UTF_8), signature);
    }

    private static ByteBuffer bytes(NoteSignature line) {
        return ByteBuffer.wrap(line.signature().toByteArray());
    }

    private int id() {
        MessageDigest digest = Folder.sha256();
        digest.update((name + "\n").getBytes(UTF_8));
        return ByteBuffer.wrap(digest.digest(material())).getInt();
    }

    private byte[] material() {
        byte[] raw = key.raw();
        return ByteBuffer.allocate(1 + raw.length)
                .put((byte) signer.type)
                .put(raw)
                .array();
    }

    /** The verifier key as text. */
    @Override
    public String toString() {
        return name + "+" + HexFormat.of().toHexDigits(id()) + "+"
                + Base64.getEncoder().encodeToString(material());
    }
}
