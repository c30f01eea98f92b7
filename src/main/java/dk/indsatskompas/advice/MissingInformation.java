package dk.indsatskompas.advice;

import com.fasterxml.jackson.annotation.JsonInclude;
import dk.indsatskompas.evidence.Strength;
import dk.indsatskompas.vocabulary.Text;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Something that is not known and is worth asking, because an answer to it would change the advice.
 *
 * @param couldDecide recommendations that an answer could move: to another list, to another strength, or past others
 * @param couldInform recommendations of which an answer would only let more be said: whether the citizen is of the studied
 *     population, whether the offer is delivered as tested
 * @param strongestEvidence the strongest that any of them rests on, or would rest on
 * @param answers what each answer would do; together they are all that the attribute can hold
 */
public record MissingInformation(
        String attribute,
        Text question,
        List<String> couldDecide,
        List<String> couldInform,
        Strength strongestEvidence,
        List<PossibleAnswer> answers) {
    /**
     * One answer, or several that do the same.
     *
     * @param codes any of these; for an attribute that holds several, with none of the others
     * @param effects what it would do; none when it changes nothing
     */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    public record PossibleAnswer(
            Text text,
            @Nullable Boolean value,
            @Nullable Integer from,
            @Nullable Integer to,
            @Nullable List<String> codes,
            List<Effect> effects) {}

    /**
     * What an answer does to one recommendation.
     *
     * @param moved false when it only lets more be said of it
     */
    public record Effect(String id, Position.Listing place, boolean moved, Text text) {}
}
