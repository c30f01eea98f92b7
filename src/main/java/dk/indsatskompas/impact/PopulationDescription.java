package dk.indsatskompas.impact;

import dk.indsatskompas.rulebook.DrawnPopulation.SaidShare;
import dk.indsatskompas.vocabulary.Text;
import dk.indsatskompas.vocabulary.Texts;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What a reader must know of a population to understand the figures.
 *
 * @param seed what a synthetic population is drawn from; with the size, the date and the two rulebooks it gives the same
 *     citizens again
 */
public record PopulationDescription(
        Origin origin,
        Text text,
        Text caveat,
        @Nullable Long seed,
        @Nullable LocalDate asOf,
        List<SaidShare> shares) {

    /** Where the citizens come from. */
    public enum Origin {
        /** Made up. */
        SYNTHETIC,
        /** From a file. */
        GIVEN,
        /** Sent along with the question. */
        SENT,
        /** From the log of decisions. */
        RECORDED;

        private final Text text = Texts.of(this, "text");
        private final Text counted = Texts.of(this, "counted");
        private final Text caveat = Texts.of(this, "caveat");

        Text text() {
            return text;
        }

        /** What is counted, as it stands after a number. */
        public Text counted() {
            return counted;
        }
    }

    static PopulationDescription of(Origin origin, Text text) {
        return new PopulationDescription(origin, text, origin.caveat, null, null, List.of());
    }

    static PopulationDescription synthetic(Text text, long seed, LocalDate asOf, List<SaidShare> shares) {
        return new PopulationDescription(Origin.SYNTHETIC, text, Origin.SYNTHETIC.caveat, seed, asOf, shares);
    }
}
