package dk.indsatskompas.advice;

import dk.indsatskompas.rulebook.Evaluation;
import dk.indsatskompas.rulebook.RankingKey;
import java.util.List;

/**
 * An advice with what it rests on, so that another can be held against it.
 *
 * @param ranking the keys of the rulebook, in their order
 * @param evaluation what came of every rule; the advice itself leaves out those that did not fire for what it recommends
 */
public record Reasoned(List<RankingKey> ranking, Evaluation evaluation, Advice advice) {}
