package dk.indsatskompas.scenario;

import dk.indsatskompas.rulebook.Rulebook;
import dk.indsatskompas.rulebook.problems.Problem;
import java.util.List;

/**
 * A rulebook that can be asked, whether or not it can come into force.
 *
 * @param problems what its examples and tables keep it from; empty when it can
 */
public record DraftRulebook(Rulebook rulebook, List<Problem> problems) {}
