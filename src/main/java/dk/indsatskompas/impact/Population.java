package dk.indsatskompas.impact;

import dk.indsatskompas.impact.population.GivenCitizens;
import dk.indsatskompas.vocabulary.Text;
import java.io.InputStream;
import java.time.LocalDate;
import java.util.Iterator;

/**
 * The citizens that two rulebooks are asked about. They stream past, once, and are never held.
 *
 * @param described what a reader must know of them to understand the figures
 */
public record Population(PopulationDescription described, Iterator<PopulationMember> members) {

    /**
     * Citizens in a file or stream, one question a line, as a case system sends it. A line that is at fault is told by its
     * number and stops no other.
     *
     * @param name of the file
     * @param today the date for lines that name none
     */
    public static Population given(String name, InputStream lines, LocalDate today) {
        Text text = Text.format("Borgerne i %s", "The citizens in %s", name);
        return new Population(
                PopulationDescription.of(PopulationDescription.Origin.GIVEN, text), new GivenCitizens(lines, today));
    }

    /**
     * The same for lines that came with the question.
     *
     * @param today the date for lines that name none
     */
    public static Population sent(InputStream lines, LocalDate today) {
        return new Population(
                PopulationDescription.of(
                        PopulationDescription.Origin.SENT,
                        new Text("De borgere, der er sendt med", "The citizens that were sent along")),
                new GivenCitizens(lines, today));
    }

    /** Citizens about whom the service was asked, the newest question first. */
    public static Population recorded(Iterator<PopulationMember> questions) {
        return new Population(
                PopulationDescription.of(
                        PopulationDescription.Origin.RECORDED,
                        new Text(
                                "De seneste forespørgsler, der er registreret",
                                "The latest questions that are recorded")),
                questions);
    }
}
