package dk.indsatskompas.decisions.proof;

import dk.indsatskompas.decisions.ImmutableBytes;
import dk.indsatskompas.decisions.LogHead;
import dk.indsatskompas.decisions.keys.NoteVerifier;
import dk.indsatskompas.decisions.proof.Verification.FailureReason;
import java.util.List;
import java.util.Optional;

/**
 * That the log has only grown since it had so many entries, up to a checkpoint; as a witness is asked to sign it
 * (c2sp.org/tlog-witness, the body of add-checkpoint).
 */
public record GrowthProof(long earlier, List<ImmutableBytes> path, SignedNote checkpoint) {
    /** {@link IllegalArgumentException} when it is not as such a proof is written. */
    public static GrowthProof parse(String text) {
        ProofLines lines = ProofLines.parse(text, 1);
        return new GrowthProof(ProofLines.number(lines.said().get(0), "old"), lines.path(), lines.checkpoint());
    }

    /** What is wrong with it as the proof from a head of its earlier size, if anything is. */
    public Optional<FailureReason> wrong(LogHead kept, NoteVerifier log) {
        LogHead head = LogHead.of(checkpoint);
        if (!head.origin().equals(log.name()) || !log.verifies(checkpoint)) {
            return Optional.of(FailureReason.HEAD_NOT_OURS);
        }
        if (!kept.origin().equals(log.name()) || !log.verifies(kept.note())) {
            return Optional.of(FailureReason.KEPT_HEAD_NOT_OURS);
        }
        if (head.size() <= kept.size()) {
            return head.size() == kept.size()
                    ? FailureReason.NOT_WHAT_WAS_KEPT.unless(head.root().equals(kept.root()))
                    : Optional.of(FailureReason.SHORTER);
        }
        return FailureReason.NOT_WHAT_WAS_KEPT.unless(kept.size() == earlier
                && MerkleProof.isConsistent(earlier, kept.root(), head.size(), head.root(), path));
    }

    @Override
    public String toString() {
        return new ProofLines(List.of("old " + earlier), path, checkpoint).toString();
    }
}
