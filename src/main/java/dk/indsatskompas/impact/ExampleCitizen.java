package dk.indsatskompas.impact;

import dk.indsatskompas.advice.AnsweredQuestion;
import dk.indsatskompas.advice.Position;
import dk.indsatskompas.advice.Reason;
import dk.indsatskompas.advice.Recommended;
import dk.indsatskompas.vocabulary.Conclusion;
import dk.indsatskompas.vocabulary.Text;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;

/** One citizen for whom a recommendation changed, by her number in the population, from 1. */
public record ExampleCitizen(
        long number,
        LocalDate asOf,
        List<KnownFact> facts,
        Text text,
        RecommendationTrace before,
        RecommendationTrace after) {

    public record KnownFact(String attribute, Text label, Object value) {}

    /** How simple citizens are told first: by how little is known of them, then in their order. */
    public record Simplicity(int known, long number) implements Comparable<Simplicity> {
        @Override
        public int compareTo(Simplicity other) {
            return known == other.known ? Long.compare(number, other.number) : Integer.compare(known, other.known);
        }
    }

    /** What one rulebook recommends a citizen, the best first, and the rules that whatever changed hangs on. */
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
}
