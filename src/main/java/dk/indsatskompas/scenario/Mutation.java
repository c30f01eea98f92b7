package dk.indsatskompas.scenario;

import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.annotation.JsonPropertyOrder;
import com.fasterxml.jackson.annotation.JsonUnwrapped;
import dk.indsatskompas.rulebook.Place;
import dk.indsatskompas.vocabulary.Text;
import java.util.List;

/**
 * How well the examples hold the rules: each rule is changed a little, one change at a time, and some example ought to fail.
 *
 * @param tried how many changes make a difference to somebody
 * @param survivors those that no example notices, in the order of the files
 */
@JsonPropertyOrder({"tried", "noticed", "survivors"})
public record Mutation(int tried, List<Survivor> survivors) {
    @JsonProperty
    public int noticed() {
        return tried - survivors.size();
    }

    /** A change of the rule with this id that no example notices, as the end of a sentence that begins with “if”. */
    public record Survivor(String rule, @JsonUnwrapped Place place, Text change, Suggestion suggestion) {}

    /** An example as it can be added at the end of a file, in lines with their indent. */
    public record Suggestion(String file, String yaml) {}
}
