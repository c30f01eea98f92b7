package dk.indsatskompas.decisions.proof;

import dk.indsatskompas.decisions.LogHead;
import dk.indsatskompas.vocabulary.Text;
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

    /**
     * An entry that is not as it was written.
     *
     * @param sequence its number, or that which it should have
     */
    public record Wrong(long sequence, FailureReason reason) {

        /** What is wrong with it, in words. */
        public Text text() {
            return ReasonText.of(reason);
        }
    }

    /** What is wrong with it. */
    public enum FailureReason {
        /** The head is gone, changed, or signed with another key. */
        HEAD_NOT_OURS,
        /** The head that was brought along was not signed with our key. */
        KEPT_HEAD_NOT_OURS,
        /** There is no entry with this number, though there are later ones, or the head counts it. */
        MISSING,
        /** There is an entry where none belongs. */
        UNEXPECTED,
        /** The entry is not what its hash was computed from. */
        CHANGED,
        /** The entry does not follow the one before: one was removed, inserted or moved. */
        OUT_OF_ORDER,
        /** The chain up to here is not what the head was signed over. */
        NOT_WHAT_WAS_SIGNED,
        /** The chain up to here is not what the head that was brought along was signed over. */
        NOT_WHAT_WAS_KEPT,
        /** The citizen's key is gone, and no entry says that it was destroyed. */
        KEY_LOST,
        /** An entry says that the citizen's key was destroyed, and it or something of what was said is there. */
        ERASURE_UNDONE,
        /** The citizen's key is kept as that of another month. */
        PERIOD_WRONG,
        /** The payload does not open with the citizen's key. */
        DOES_NOT_OPEN,
        /** What it is searched by is not what it says. */
        INDEX_WRONG,
        /** What a repeated request would be answered with is not what it says. */
        IDEMPOTENCY_WRONG,
        /** The feedback that is counted is not what it says. */
        FEEDBACK_WRONG,
        /** The rulebook is not kept as its fingerprint says, or no earlier entry says that it was. */
        RULEBOOK_WRONG,
        /** There is something beside the chain that none of its entries wrote. */
        STRAY
    }

    /** Whether nothing is wrong. */
    public boolean intact() {
        return firstWrong == null;
    }
}
