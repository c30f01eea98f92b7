package dk.indsatskompas.impact;

import dk.indsatskompas.advice.Question;
import dk.indsatskompas.vocabulary.Vocabulary;
import java.time.LocalDate;
import java.util.function.Function;

/**
 * One citizen of a population. Each rulebook reads the question with its own codes, as it would if the citizen's case
 * system asked it.
 *
 * @param number where in the population, from 1: the line of a file
 * @param question throws {@link dk.indsatskompas.advice.InvalidRequest} when the rulebook cannot be asked that
 */
public record PopulationMember(long number, Function<Vocabulary, Question> question) {

    /**
     * A citizen as a case system sends her.
     *
     * @param today the date that the question is for when it names none
     */
    public static PopulationMember of(long number, byte[] body, LocalDate today) {
        return new PopulationMember(number, words -> Question.read(body, words, today));
    }
}
