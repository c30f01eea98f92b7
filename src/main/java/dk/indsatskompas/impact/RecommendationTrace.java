package dk.indsatskompas.impact;

import dk.indsatskompas.advice.AnsweredQuestion;
import dk.indsatskompas.advice.Position;
import dk.indsatskompas.advice.Reason;
import dk.indsatskompas.advice.Recommended;
import dk.indsatskompas.vocabulary.Conclusion;
import java.util.List;
import java.util.Set;

/**
 * What one rulebook made of one recommendation for a citizen.
 *
 * @param order all that it recommends, the best first
 * @param rules those that the place, or whatever changed, hangs on, with every condition
 */
public record RecommendationTrace(Position standing, List<String> order, List<Reason> rules) {

    static RecommendationTrace of(Position standing, AnsweredQuestion answered, Set<Conclusion> about) {
        return new RecommendationTrace(
                standing,
                answered.advice().recommendations().stream()
                        .map(Recommended::id)
                        .toList(),
                answered.evaluation().rules().stream()
                        .filter(outcome -> about.contains(outcome.rule().conclusion()))
                        .map(Reason::of)
                        .toList());
    }
}
