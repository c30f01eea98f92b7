package dk.indsatskompas.scenario;

import dk.indsatskompas.rulebook.Place;
import dk.indsatskompas.vocabulary.Text;
import java.util.List;

/**
 * How well the examples hold the rules: each rule is changed a little, one change at a time, and some example ought to fail.
 *
 * @param tried how many changes make a difference to somebody
 * @param survivors those that no example notices, in the order of the files
 */
public record Mutation(int tried, List<Survivor> survivors) {

    /**
     * A change that no example notices.
     *
     * @param rule its id
     * @param place of what was changed
     * @param change as the end of a sentence that begins with “if”
     * @param suggestion an example that would notice it
     */
    public record Survivor(String rule, Place place, Text change, Suggestion suggestion) {}

    /**
     * An example as it can be added at the end of a file.
     *
     * @param yaml lines with their indent
     */
    public record Suggestion(String file, String yaml) {}
}
