package dk.indsatskompas.impact;

import dk.indsatskompas.advice.Question;
import dk.indsatskompas.impact.Population.PopulationDescription.Origin;
import dk.indsatskompas.impact.population.GivenCitizens;
import dk.indsatskompas.rulebook.DrawnPopulation.SaidShare;
import dk.indsatskompas.vocabulary.Text;
import dk.indsatskompas.vocabulary.Texts;
import dk.indsatskompas.vocabulary.Vocabulary;
import java.io.InputStream;
import java.time.LocalDate;
import java.util.Iterator;
import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** The citizens that two rulebooks are asked about. They stream past, once, and are never held. */
public record Population(PopulationDescription described, Iterator<PopulationMember> members) {

    /**
     * One citizen of a population. Each rulebook reads the question with its own codes, as it would if the citizen's case
     * system asked it.
     *
     * @param number where in the population, from 1: the line of a file
     * @param question throws {@link dk.indsatskompas.advice.InvalidRequest} when the rulebook cannot be asked that
     */
    public record PopulationMember(long number, Function<Vocabulary, Question> question) {}

    /**
     * Citizens in a file or stream, one question a line, as a case system sends it. A line that is at fault is told by its
     * number and stops no other.
     *
     * @param today the date for lines that name none
     */
    public static Population given(String name, InputStream lines, LocalDate today) {
        Text file = Origin.GIVEN.text();
        return of(Origin.GIVEN, Text.format(file.da(), file.en(), name), new GivenCitizens(lines, today));
    }

    /** The same for lines that came with the question. */
    public static Population sent(InputStream lines, LocalDate today) {
        return of(Origin.SENT, Origin.SENT.text(), new GivenCitizens(lines, today));
    }

    /** Citizens about whom the service was asked, the newest question first. */
    public static Population recorded(Iterator<PopulationMember> questions) {
        return of(Origin.RECORDED, Origin.RECORDED.text(), questions);
    }

    private static Population of(Origin origin, Text text, Iterator<PopulationMember> members) {
        return new Population(new PopulationDescription(origin, text, origin.caveat, null, null, List.of()), members);
    }

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

        static PopulationDescription synthetic(Text text, long seed, LocalDate asOf, List<SaidShare> shares) {
            return new PopulationDescription(Origin.SYNTHETIC, text, Origin.SYNTHETIC.caveat, seed, asOf, shares);
        }
    }
}
