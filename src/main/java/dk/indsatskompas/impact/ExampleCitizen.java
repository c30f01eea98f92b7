package dk.indsatskompas.impact;

import dk.indsatskompas.advice.Question;
import dk.indsatskompas.vocabulary.Profile;
import dk.indsatskompas.vocabulary.Text;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;

/**
 * One citizen for whom a recommendation changed.
 *
 * @param number where in the population, from 1
 * @param facts everything that is known of her
 * @param text the change in one sentence
 */
public record ExampleCitizen(
        long number,
        LocalDate asOf,
        List<KnownFact> facts,
        Text text,
        RecommendationTrace before,
        RecommendationTrace after) {

    /** Something that is known of a citizen. */
    public record KnownFact(String attribute, Text label, Object value) {}

    /** How simple citizens are told first: by how little is known of them, then in their order. */
    public record Simplicity(int known, long number) implements Comparable<Simplicity> {
        @Override
        public int compareTo(Simplicity other) {
            return known == other.known ? Long.compare(number, other.number) : Integer.compare(known, other.known);
        }
    }

    static List<KnownFact> facts(Question question) {
        Profile profile = question.profile();
        List<KnownFact> facts = new ArrayList<>();
        profile.known()
                .forEach((attribute, value) -> facts.add(new KnownFact(attribute.path(), attribute.label(), value)));
        return facts;
    }
}
