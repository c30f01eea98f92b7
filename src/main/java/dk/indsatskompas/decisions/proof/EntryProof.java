package dk.indsatskompas.decisions.proof;

import dk.indsatskompas.decisions.ImmutableBytes;
import dk.indsatskompas.decisions.LogHead;
import dk.indsatskompas.decisions.keys.NoteVerifier;
import dk.indsatskompas.decisions.proof.Verification.FailureReason;
import java.util.Base64;
import java.util.List;
import java.util.Optional;

/**
 * That an entry is in the log, for whoever has its verifier key and nothing else (c2sp.org/tlog-proof): the statement that the
 * leaf is made of, its index from 0, the hashes beside it up to the root, and the checkpoint.
 */
public record EntryProof(ImmutableBytes statement, long index, List<ImmutableBytes> path, SignedNote checkpoint) {
    private static final String FORMAT = "c2sp.org/tlog-proof@v1";
    private static final String EXTRA = "extra ";

    /** {@link IllegalArgumentException} when it is not as such a proof is written. */
    public static EntryProof parse(String text) {
        ProofLines lines = ProofLines.parse(text, 3);
        String extra = lines.said().get(1);
        if (!lines.said().get(0).equals(FORMAT) || !extra.startsWith(EXTRA)) {
            throw new IllegalArgumentException("No proof of this format with a statement");
        }
        return new EntryProof(
                ImmutableBytes.handedOver(Base64.getDecoder().decode(extra.substring(EXTRA.length()))),
                ProofLines.number(lines.said().get(2), "index"),
                lines.path(),
                lines.checkpoint());
    }

    /** What is wrong with it, if anything is. */
    public Optional<FailureReason> wrong(NoteVerifier log) {
        LogHead head = LogHead.of(checkpoint);
        if (!head.origin().equals(log.name()) || !log.verifies(checkpoint)) {
            return Optional.of(FailureReason.HEAD_NOT_OURS);
        }
        ImmutableBytes leaf = TreeHash.leaf(statement.toByteArray());
        return FailureReason.NOT_IN_TREE.unless(
                MerkleProof.root(index, head.size(), leaf, path).equals(Optional.of(head.root())));
    }

    @Override
    public String toString() {
        return new ProofLines(List.of(FORMAT, EXTRA + statement.base64(), "index " + index), path, checkpoint)
                .toString();
    }
}
