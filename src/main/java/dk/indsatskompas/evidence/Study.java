package dk.indsatskompas.evidence;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import dk.indsatskompas.vocabulary.Text;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One of the projects behind the rules: how it was made, on whom, and all it found.
 *
 * @param sources the supplements from outside the note
 */
public record Study(
        String id,
        Text title,
        Design design,
        Text designNote,
        @JsonUnwrapped Scope scope,
        List<String> citations,
        SourceRef source,
        List<Source> sources,
        List<Finding> findings) {
    /**
     * When and where it was made, and on whom.
     *
     * @param years as the source gives them, such as {@code 2012–2013}
     */
    public record Scope(Text years, Text places, Text population, List<Arm> arms) {}

    /** The number of citizens in these arms together; null when one of them has none stated. */
    public @Nullable Integer size(List<String> armIds) {
        int sum = 0;
        for (Arm arm : scope.arms()) {
            if (armIds.contains(arm.id())) {
                if (arm.size() == null) {
                    return null;
                }
                sum += arm.size();
            }
        }
        return sum;
    }

    /**
     * One group of a study.
     *
     * @param size the number of citizens in it, or null where the source does not give it
     * @param approximate true when the source says "about"; else absent
     */
    public record Arm(
            String id,
            Text name,
            @Nullable Integer size,
            @Nullable Boolean approximate) {}
}
