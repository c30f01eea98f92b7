package dk.indsatskompas.advice;

import dk.indsatskompas.evidence.Strength;
import dk.indsatskompas.vocabulary.Text;
import dk.indsatskompas.vocabulary.Texts;
import org.jspecify.annotations.Nullable;

/** Where a recommendation stands in an advice; only what is recommended has a rank, from 1, and a strength. */
public record Position(
        Listing place, @Nullable Integer rank, @Nullable Strength strength) {
    public enum Listing {
        RECOMMENDED,
        NOT_RECOMMENDED,
        UNDETERMINED,
        ALREADY_IN_PLACE,
        /** The catalogue of the rulebook does not have it. */
        ABSENT;

        private final Text said = Texts.of(this, "said");
        private final Text then = Texts.of(this, "then");
        private final Text because = Texts.of(this, "because");

        public Text said() {
            return said;
        }

        /** That something comes to be in it. */
        public Text then(Text title) {
            return then.filled(title);
        }

        /** Why something is in it, by the sentences that decide it. */
        Text because(Text title, Text sentences) {
            return because.filled(title, sentences);
        }
    }
}
