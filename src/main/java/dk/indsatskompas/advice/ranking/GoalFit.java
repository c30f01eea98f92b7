package dk.indsatskompas.advice.ranking;

import dk.indsatskompas.evidence.Finding;
import dk.indsatskompas.evidence.Strength;
import dk.indsatskompas.rulebook.Grade;
import dk.indsatskompas.rulebook.Rulebook;
import dk.indsatskompas.vocabulary.Attribute;
import dk.indsatskompas.vocabulary.KnownFacts;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * How the findings behind a recommendation fit what the citizen wants.
 *
 * @param addressesWish whether one of them is about it; null while the wish is unknown
 * @param strength the best strength among those that are about it, or among all when none is. What was only part of the
 *     tested model has no strength of its own and counts when there is nothing else
 */
record GoalFit(@Nullable Boolean addressesWish, Strength strength) {

    static GoalFit of(Rulebook rulebook, KnownFacts citizen, List<Finding> findings) {
        Strength best = rulebook.contents().strengths().testedModel();
        Strength bestForTheWish = null;
        boolean any = false;
        for (Finding finding : findings) {
            boolean addressed = addresses(rulebook, citizen, finding);
            any |= addressed;
            Grade grade = rulebook.grade(finding.id()).orElse(null);
            if (grade != null) {
                best = best.stronger(grade.strength());
                if (addressed) {
                    bestForTheWish =
                            bestForTheWish == null ? grade.strength() : bestForTheWish.stronger(grade.strength());
                }
            }
        }
        return new GoalFit(
                wish(rulebook, citizen) == null ? null : any, bestForTheWish == null ? best : bestForTheWish);
    }

    private static boolean addresses(Rulebook rulebook, KnownFacts citizen, Finding finding) {
        for (String outcome : finding.outcomes()) {
            if (addresses(rulebook, citizen, outcome)) {
                return true;
            }
        }
        return false;
    }

    /** Whether an outcome is what the citizen wants; not while that is unknown. */
    static boolean addresses(Rulebook rulebook, KnownFacts citizen, String outcome) {
        List<String> wants = wish(rulebook, citizen);
        return wants != null && rulebook.contents().addresses(outcome, wants);
    }

    /** What the citizen wants; null while it is unknown, or not asked for. */
    @SuppressWarnings("unchecked")
    private static @Nullable List<String> wish(Rulebook rulebook, KnownFacts citizen) {
        Attribute wish = rulebook.contents().vocabulary().wish().orElse(null);
        return wish == null ? null : (List<String>) citizen.value(wish);
    }
}
