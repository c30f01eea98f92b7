package dk.indsatskompas.impact;

import dk.indsatskompas.vocabulary.Fault;
import java.util.List;

/**
 * A citizen about whom at least one of the rulebooks cannot be asked.
 *
 * @param number where in the population, from 1: the line of a file
 * @param before what is wrong by the first rulebook; empty for nothing
 * @param after what is wrong by the second
 */
public record Unanswerable(long number, List<Fault> before, List<Fault> after) {}
