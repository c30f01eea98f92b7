package dk.indsatskompas.decisions.proof;

import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.annotation.JsonPropertyOrder;
import dk.indsatskompas.decisions.LogHead;
import dk.indsatskompas.vocabulary.Text;
import dk.indsatskompas.vocabulary.Texts;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * What came of checking the log against a head: how many entries were found right, and the first that is not.
 * Contents are checked when the master key is there: then what decisions are found and counted by is held against
 * payloads.
 */
@JsonPropertyOrder({"intact", "checked", "contentsChecked", "head", "firstWrong"})
public record Verification(
        long checked, @Nullable LogHead head, @Nullable Wrong firstWrong, boolean contentsChecked) {
    /** An entry that is not as it was written, by the number that it has, or should have. */
    public record Wrong(long sequence, FailureReason reason) {
        @JsonProperty(required = true)
        public Text text() {
            return reason.text();
        }
    }

    public enum FailureReason {
        HEAD_NOT_OURS,
        KEPT_HEAD_NOT_OURS,
        MISSING,
        UNEXPECTED,
        CHANGED,
        TREE_WRONG,
        NOT_WHAT_WAS_SIGNED,
        NOT_WHAT_WAS_KEPT,
        SHORTER,
        NOT_IN_TREE,
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

        /** The same, as what is wrong at an entry. */
        Optional<Wrong> unless(boolean right, long sequence) {
            return unless(right).map(reason -> new Wrong(sequence, reason));
        }
    }

    @JsonProperty
    public boolean intact() {
        return firstWrong == null;
    }

    /** Who wants to know how far verification has come. */
    @FunctionalInterface
    public interface VerificationProgress {
        VerificationProgress SILENT = (checked, all) -> {};

        /** That so many of all entries have been checked; told again and again, and not for every single one. */
        void checked(long checked, long all);
    }
}
