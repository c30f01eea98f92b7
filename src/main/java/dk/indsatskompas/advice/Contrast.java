package dk.indsatskompas.advice;

import com.fasterxml.jackson.annotation.JsonInclude;
import dk.indsatskompas.vocabulary.Text;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Why one recommendation and not another, or why it stands above the other.
 *
 * @param key the ranking key that decides between them; absent unless both are recommended
 * @param text the answer in words
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record Contrast(Side above, Side below, @Nullable String key, Text text) {

    /**
     * One of the two.
     *
     * @param rules the rules that recommend it, with what came of each condition
     */
    public record Side(String id, Text title, Position standing, List<Reason> rules) {}
}
