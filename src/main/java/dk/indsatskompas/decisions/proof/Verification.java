package dk.indsatskompas.decisions.proof;

import dk.indsatskompas.decisions.LogHead;
import dk.indsatskompas.vocabulary.Text;
import dk.indsatskompas.vocabulary.Texts;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * What came of checking the chain.
 *
 * @param checked how many entries were found right, from the first on
 * @param head the head that the chain was checked against
 * @param firstWrong the first entry that is not as it was written; null when all are
 * @param contentsChecked whether payloads were opened, and what decisions are found and counted by was held against
 *     them; false when only the verifying key was there
 */
public record Verification(
        long checked, @Nullable LogHead head, @Nullable Wrong firstWrong, boolean contentsChecked) {

    /** An entry that is not as it was written, by the number that it has, or should have. */
    public record Wrong(long sequence, FailureReason reason) {}

    public enum FailureReason {
        HEAD_NOT_OURS,
        KEPT_HEAD_NOT_OURS,
        MISSING,
        UNEXPECTED,
        CHANGED,
        OUT_OF_ORDER,
        NOT_WHAT_WAS_SIGNED,
        NOT_WHAT_WAS_KEPT,
        KEY_LOST,
        ERASURE_UNDONE,
        PERIOD_WRONG,
        DOES_NOT_OPEN,
        INDEX_WRONG,
        IDEMPOTENCY_WRONG,
        FEEDBACK_WRONG,
        RULEBOOK_WRONG,
        STRAY;

        private final Text text = Texts.of(this, "text");

        public Text text() {
            return text;
        }

        /** This, unless all is right. */
        Optional<FailureReason> unless(boolean right) {
            return right ? Optional.empty() : Optional.of(this);
        }
    }

    public boolean intact() {
        return firstWrong == null;
    }
}
