package dk.indsatskompas.impact;

import dk.indsatskompas.vocabulary.InputFault;
import java.util.List;

/**
 * A citizen about whom at least one of the rulebooks cannot be asked.
 *
 * @param number where in the population, from 1: the line of a file
 * @param before what is wrong by the first rulebook; empty for nothing
 * @param after what is wrong by the second
 */
public record UnanswerableCitizen(long number, List<InputFault> before, List<InputFault> after) {}
