package dk.indsatskompas.scenario;

import dk.indsatskompas.rulebook.Rulebook;
import java.time.LocalDate;

/**
 * How well the examples of a rulebook hold it. It takes longer than opening the rulebook, so only a check asks for it.
 *
 * @param latest the latest day that an example is for
 */
public record Tested(Coverage coverage, Mutation mutation, LocalDate latest) {

    /** Of a rulebook that {@link RulesFolder} has opened. */
    public static Tested of(Rulebook rulebook) {
        Examples examples = Examples.of(rulebook);
        return new Tested(new CoverageCount(examples).count(), new MutationCheck(examples).check(), examples.latest());
    }
}
