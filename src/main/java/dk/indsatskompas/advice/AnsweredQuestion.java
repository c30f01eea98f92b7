package dk.indsatskompas.advice;

import dk.indsatskompas.rulebook.Evaluation;
import dk.indsatskompas.rulebook.RankingKey;
import dk.indsatskompas.vocabulary.Language;
import dk.indsatskompas.vocabulary.Text;
import java.time.Instant;
import java.time.LocalDate;
import java.time.Period;
import java.time.ZoneOffset;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A question with what a rulebook answers to it, and what that rests on. It depends on no clock and no language, so that it
 * can be sent, recorded, and compared with what another rulebook answers.
 *
 * @param evaluation what came of every rule; the advice itself leaves out those that did not fire for what it recommends
 */
public record AnsweredQuestion(
        Question question, Answer.By by, List<RankingKey> ranking, Evaluation evaluation, Advice advice) {
    private static final Period FAR = Period.ofYears(5);
    private static final Text AHEAD = new Text(
            "Den dag, svaret gælder for, ligger mere end fem år fremme. Regler og koder kan være ændret til den tid.",
            "The day that the answer is for lies more than five years ahead. Rules and codes may have changed by then.");

    /** The answer as it is given at a moment and in a language; without an id it is not to be recorded. */
    public Answer given(@Nullable UUID decisionId, Instant at, Language language) {
        return new Answer(
                decisionId,
                question.citizenRef(),
                at,
                question.asOf(),
                language.code(),
                by,
                isFarAhead(at) ? advice.remarked(AHEAD) : advice,
                decisionId == null ? null : Answer.Links.of(decisionId));
    }

    private boolean isFarAhead(Instant at) {
        return question.asOf().isAfter(LocalDate.ofInstant(at, ZoneOffset.UTC).plus(FAR));
    }
}
