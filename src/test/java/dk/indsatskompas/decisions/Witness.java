package dk.indsatskompas.decisions;

import dk.indsatskompas.decisions.keys.NoteVerifier;
import dk.indsatskompas.decisions.keys.NoteVerifier.Signer;
import dk.indsatskompas.decisions.keys.SigningKey;
import dk.indsatskompas.decisions.proof.SignedNote;
import dk.indsatskompas.decisions.proof.SignedNote.NoteSignature;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.List;

/** Somebody who signs heads of logs (c2sp.org/tlog-cosignature), without looking. */
public record Witness(String name, SigningKey key) {

    public static Witness called(String name) {
        return new Witness(name, SigningKey.create());
    }

    public NoteVerifier verifier() {
        return new NoteVerifier(name, Signer.WITNESS, key.publicHalf());
    }

    /** The same head with one signature more. */
    public SignedNote cosign(SignedNote head, long second) {
        String signed = "cosignature/v1\ntime " + second + "\n" + head.text();
        byte[] signature = key.sign(signed.getBytes(StandardCharsets.UTF_8));
        byte[] timed = ByteBuffer.allocate(Long.BYTES + signature.length)
                .putLong(second)
                .put(signature)
                .array();
        return head.with(new SignedNote(
                head.text(), List.of(new NoteSignature(name, verifier().signature(timed)))));
    }
}
