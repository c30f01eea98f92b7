package dk.indsatskompas.impact;

import dk.indsatskompas.advice.Question;
import dk.indsatskompas.impact.PopulationDescription.Origin;
import dk.indsatskompas.impact.population.GivenCitizens;
import dk.indsatskompas.vocabulary.Text;
import dk.indsatskompas.vocabulary.Vocabulary;
import java.io.InputStream;
import java.time.LocalDate;
import java.util.Iterator;
import java.util.function.Function;

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
        return new Population(PopulationDescription.of(origin, text), members);
    }
}
