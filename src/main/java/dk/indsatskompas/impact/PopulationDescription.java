package dk.indsatskompas.impact;

import dk.indsatskompas.rulebook.DrawnPopulation;
import dk.indsatskompas.rulebook.DrawnPopulation.SaidShare;
import dk.indsatskompas.vocabulary.Text;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What a reader must know of a population to understand the figures.
 *
 * @param caveat what the figures do not say
 * @param seed what a synthetic population is drawn from; with the size, the date and the two rulebooks it gives the same
 *     citizens again
 * @param asOf the date that synthetic citizens are asked for
 * @param shares how a synthetic population is drawn
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
        SYNTHETIC(
                new Text("konstruerede borgere", "made-up citizens"),
                new Text(
                        "Borgerne er konstruerede, så de ligger tæt omkring reglernes grænser. Andelene siger derfor intet om, "
                                + "hvor mange virkelige borgere ændringen berører.",
                        "The citizens are made up so as to lie close around the thresholds of the rules. The shares therefore say "
                                + "nothing about how many real citizens are affected.")),
        /** From a file. */
        GIVEN(
                new Text("borgere i filen", "citizens in the file"),
                new Text(
                        "Tallene gælder borgerne i filen og ingen andre.",
                        "The figures hold for the citizens in the file and for no others.")),
        /** Sent along with the question. */
        SENT(
                new Text("medsendte borgere", "citizens sent"),
                new Text(
                        "Tallene gælder de medsendte borgere og ingen andre.",
                        "The figures hold for the citizens sent and for no others.")),
        /** From the log of decisions. */
        RECORDED(
                new Text("registrerede forespørgsler", "recorded questions"),
                new Text(
                        "Tallene gælder forespørgslerne i loggen. En borger, der er spurgt om flere gange, tæller hver gang.",
                        "The figures hold for the questions in the log. A citizen who was asked about several times counts each "
                                + "time."));

        private final Text counted;
        private final Text caveat;

        Origin(Text counted, Text caveat) {
            this.counted = counted;
            this.caveat = caveat;
        }

        /** What is counted, as it stands after a number. */
        public Text counted() {
            return counted;
        }
    }

    static PopulationDescription of(Origin origin, Text text) {
        return new PopulationDescription(origin, text, origin.caveat, null, null, List.of());
    }

    static PopulationDescription synthetic(Text text, long seed, LocalDate asOf, DrawnPopulation shares) {
        return new PopulationDescription(Origin.SYNTHETIC, text, Origin.SYNTHETIC.caveat, seed, asOf, shares.shares());
    }
}
