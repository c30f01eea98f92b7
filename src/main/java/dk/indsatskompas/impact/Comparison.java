package dk.indsatskompas.impact;

import dk.indsatskompas.advice.AnsweredQuestion;
import dk.indsatskompas.impact.difference.ChangeExplanation;
import dk.indsatskompas.impact.difference.ComparedRecommendation;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;

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
        Set<String> ids = new LinkedHashSet<>(now.keySet());
        ids.addAll(old.keySet());
        ChangeExplanation explanation = new ChangeExplanation(before, after);
        return new Comparison(ids.stream()
                .map(id -> change(id, seen(id, old, now), seen(id, now, old), explanation))
                .filter(Objects::nonNull)
                .toList());
    }

    /** Whether both recommend the same on the same grounds. */
    public boolean same() {
        return changes.isEmpty();
    }

    private static @Nullable Change change(
            String id, ComparedRecommendation before, ComparedRecommendation after, ChangeExplanation explanation) {
        List<ChangedAspect> aspects = before.aspects(after);
        return aspects.isEmpty() ? null : explanation.of(id, before, after, aspects);
    }

    private static ComparedRecommendation seen(
            String id, Map<String, ComparedRecommendation> here, Map<String, ComparedRecommendation> there) {
        ComparedRecommendation seen = here.get(id);
        return seen != null
                ? seen
                : ComparedRecommendation.absent(
                        Objects.requireNonNull(there.get(id)).title());
    }
}
