package dk.indsatskompas.advice;

import dk.indsatskompas.evidence.Strength;
import dk.indsatskompas.vocabulary.Text;
import org.jspecify.annotations.Nullable;

/**
 * Where a recommendation stands in an advice.
 *
 * @param rank from 1; absent for what is not recommended
 * @param strength that of the evidence; absent for what is not recommended
 */
public record Position(
        Listing place, @Nullable Integer rank, @Nullable Strength strength) {

    /** The list that it is in. */
    public enum Listing {
        RECOMMENDED("anbefalet", "recommended"),
        NOT_RECOMMENDED("ikke anbefalet", "not recommended"),
        UNDETERMINED("uafklaret", "undetermined"),
        ALREADY_IN_PLACE("allerede i gang", "already in place"),
        /** The catalogue of the rulebook does not have it. */
        ABSENT("ikke i kataloget", "not in the catalogue");

        private final Text said;

        Listing(String da, String en) {
            this.said = new Text(da, en);
        }

        public Text said() {
            return said;
        }
    }
}
