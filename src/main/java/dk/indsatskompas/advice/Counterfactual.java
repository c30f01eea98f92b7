package dk.indsatskompas.advice;

import com.fasterxml.jackson.annotation.JsonInclude;
import dk.indsatskompas.vocabulary.Text;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One of the smallest sets of changes that would turn the advice on one recommendation. Only what somebody decides can be
 * in it, never age, health, benefit or what is past; all of it must change, and no part of it is enough.
 */
public record Counterfactual(List<Alteration> changes) {
    /**
     * One thing that would have to be otherwise.
     *
     * @param text what would have to hold, or hold no longer
     * @param actual the value now; null while it is unknown
     * @param value one that would do: the nearest to the actual one
     */
    public record Alteration(
            String attribute,
            Text text,

            @JsonInclude(JsonInclude.Include.ALWAYS) @Nullable
            Object actual,

            Object value,
            Text changeable) {}
}
