package dk.indsatskompas.scenario;

import com.fasterxml.jackson.annotation.JsonIgnore;
import dk.indsatskompas.rulebook.Rulebook;
import java.time.LocalDate;

/**
 * How well the examples of a rulebook hold it. It takes longer than opening the rulebook, so only a check asks for it.
 *
 * @param latest the latest day that an example is for
 */
public record ExampleQuality(
        Coverage coverage, Mutation mutation, @JsonIgnore LocalDate latest) {
    public static ExampleQuality of(Rulebook rulebook) {
        Examples examples = Examples.of(rulebook);
        return new ExampleQuality(Coverage.of(examples), new MutationCheck(examples).check(), examples.latest());
    }
}
