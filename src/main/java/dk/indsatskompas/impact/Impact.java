package dk.indsatskompas.impact;

import dk.indsatskompas.advice.Answer;
import dk.indsatskompas.impact.KindImpact.GroupCount;
import java.util.List;
import java.util.function.LongConsumer;

/**
 * What a draft would say differently, and to whom: the answer to "what happens if we publish this?". It holds counts and a
 * few examples, so that it is as small for a million citizens as for a hundred.
 *
 * @param before the rulebook in force
 * @param after the draft
 * @param rulebooks what the two say differently, before anybody is asked
 * @param groups every group that somebody is in, with how many of them see any change
 * @param unanswerable the first hundred citizens about whom one of the two cannot be asked
 * @param recommendations those that change for anybody, in the order of the catalogue
 */
public record Impact(
        Answer.By before,
        Answer.By after,
        RulebookDifference rulebooks,
        PopulationDescription population,
        CitizenCounts citizens,
        List<GroupCount> groups,
        List<UnanswerableCitizen> unanswerable,
        List<RecommendationImpact> recommendations) {

    /**
     * How many citizens.
     *
     * @param asked about whom both rulebooks answered
     * @param unanswerable about whom one of them could not be asked
     * @param changed who see any change
     * @param gaining who get at least one recommendation that they did not have
     * @param losing who no longer get at least one
     * @param reordered for whom at least one recommendation has another rank
     */
    public record CitizenCounts(
            long asked, long unanswerable, long changed, long gaining, long losing, long reordered) {}

    /**
     * Asks both rulebooks about everybody, on all cores.
     *
     * @param asked told now and then how many were asked
     * @throws dk.indsatskompas.rulebook.EngineDisagreement when the two evaluators differ for anybody
     */
    public static Impact of(RulebookPair sides, Population population, LongConsumer asked) {
        return new ImpactRun(sides, Runtime.getRuntime().availableProcessors()).of(population, asked);
    }

    /** The same on half the cores, and at least one, so that whoever is asking for advice meanwhile is answered. */
    public static Impact aside(RulebookPair sides, Population population, LongConsumer asked) {
        return new ImpactRun(sides, Math.max(1, Runtime.getRuntime().availableProcessors() / 2)).of(population, asked);
    }

    /** The same without examples: they show single citizens, which not everybody may see when they are real. */
    public Impact withoutExamples() {
        return new Impact(
                before,
                after,
                rulebooks,
                population,
                citizens,
                groups,
                unanswerable,
                recommendations.stream()
                        .map(RecommendationImpact::withoutExamples)
                        .toList());
    }

    /** As much of it as is recorded. */
    public ImpactSummary summary() {
        return ImpactSummary.of(this);
    }
}
