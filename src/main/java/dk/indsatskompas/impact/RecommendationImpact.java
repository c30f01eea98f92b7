package dk.indsatskompas.impact;

import dk.indsatskompas.vocabulary.Text;
import java.util.List;

/**
 * What becomes of one recommendation.
 *
 * @param changed for how many citizens anything about it is otherwise
 * @param kinds in what ways; a citizen can count under several
 */
public record RecommendationImpact(String id, Text title, long changed, List<KindImpact> kinds) {

    /** For how many citizens it changes in this way. */
    public long citizens(ChangeKind kind) {
        return kinds.stream()
                .filter(one -> one.kind() == kind)
                .mapToLong(KindImpact::citizens)
                .sum();
    }

    RecommendationImpact withoutExamples() {
        return new RecommendationImpact(
                id,
                title,
                changed,
                kinds.stream().map(KindImpact::withoutExamples).toList());
    }
}
