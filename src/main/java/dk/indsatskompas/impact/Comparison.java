package dk.indsatskompas.impact;

import dk.indsatskompas.advice.AnsweredQuestion;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * What two rulebooks say differently to one citizen, and why. It looks at what they recommend and on what grounds, and not
 * at the words. It asks nobody and keeps nothing, so that it can be made for thousands of citizens.
 *
 * @param changes in the order of the second advice; what is in neither of its lists comes last
 */
public record Comparison(List<Change> changes) {

    /** Holds one advice against another that was given for the same profile. */
    public static Comparison of(AnsweredQuestion before, AnsweredQuestion after) {
        Map<String, ComparedRecommendation> old = ComparedRecommendation.all(before.advice());
        Map<String, ComparedRecommendation> now = ComparedRecommendation.all(after.advice());
        ChangeExplanation explanation = new ChangeExplanation(before, after);
        return new Comparison(Stream.concat(now.keySet().stream(), old.keySet().stream())
                .distinct()
                .flatMap(id -> explanation.of(id, seen(id, old, now), seen(id, now, old)).stream())
                .toList());
    }

    /** Whether both recommend the same on the same grounds. */
    public boolean same() {
        return changes.isEmpty();
    }

    private static ComparedRecommendation seen(
            String id, Map<String, ComparedRecommendation> here, Map<String, ComparedRecommendation> there) {
        return Optional.ofNullable(here.get(id))
                .orElseGet(() -> ComparedRecommendation.absent(
                        Objects.requireNonNull(there.get(id)).title()));
    }
}
