package dk.indsatskompas.impact;

import dk.indsatskompas.advice.AnsweredQuestion;
import dk.indsatskompas.advice.Recommended;
import dk.indsatskompas.impact.Change.FindingChange;
import dk.indsatskompas.impact.Change.RuleChange;
import dk.indsatskompas.rulebook.Evaluation;
import dk.indsatskompas.rulebook.RuleOutcome;
import dk.indsatskompas.vocabulary.Conclusion;
import dk.indsatskompas.vocabulary.Conclusion.Caution;
import dk.indsatskompas.vocabulary.Conclusion.DeliveryCondition;
import dk.indsatskompas.vocabulary.Conclusion.Recommendation;
import dk.indsatskompas.vocabulary.Conclusion.StudiedPopulation;
import dk.indsatskompas.vocabulary.Text;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
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
        Explanation explanation = new Explanation(before, after);
        return new Comparison(RulebookDifference.inEither(now, old)
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

    /** Finds what made one recommendation another in the second of two advices. */
    private record Explanation(AnsweredQuestion before, AnsweredQuestion after) {

        /** Empty when nothing about it differs. */
        Optional<Change> of(String id, ComparedRecommendation old, ComparedRecommendation now) {
            List<ChangedAspect> aspects = old.aspects(now);
            if (aspects.isEmpty()) {
                return Optional.empty();
            }
            List<RuleChange> rules = rules(about(id, old, now), aspects.contains(ChangedAspect.MISSING));
            List<FindingChange> findings = findings(old.recommended(), now.recommended());
            RankChange rank = aspects.contains(ChangedAspect.RANK) ? RankChange.of(id, before.advice(), after) : null;
            Function<Text, Change> change = text ->
                    new Change(id, now.title(), aspects, old.standing(), now.standing(), rules, findings, rank, text);
            return Optional.of(
                    change.apply(new ChangeSentence(change.apply(now.title()), before.advice(), after).text()));
        }

        private static List<FindingChange> findings(@Nullable Recommended old, @Nullable Recommended now) {
            return old == null || now == null ? List.of() : FindingChange.between(old, now);
        }

        private List<RuleChange> rules(Set<Conclusion> about, boolean asksForMore) {
            Map<String, RuleOutcome> old = concluding(about, before.evaluation());
            Map<String, RuleOutcome> now = concluding(about, after.evaluation());
            return RulebookDifference.inEither(old, now)
                    .sorted()
                    .map(rule -> RuleChange.of(rule, old.get(rule), now.get(rule)))
                    .filter(rule -> rule.before() != rule.after()
                            || (asksForMore && !rule.conditions().isEmpty()))
                    .toList();
        }

        /** Whether it is recommended hangs on the rules that recommend it and on no others. */
        private static Set<Conclusion> about(String id, ComparedRecommendation old, ComparedRecommendation now) {
            Set<Conclusion> about = new HashSet<>(Set.of(new Recommendation(id)));
            if (old.standing().place() == now.standing().place()) {
                about.add(new StudiedPopulation(id));
                about.add(new Caution(id));
                Stream.of(old, now)
                        .flatMap(one -> Stream.ofNullable(one.recommended()))
                        .flatMap(one -> one.grounds().deliveryConditions().stream())
                        .forEach(part -> about.add(new DeliveryCondition(part.id())));
            }
            return about;
        }

        private static Map<String, RuleOutcome> concluding(Set<Conclusion> conclusions, Evaluation evaluation) {
            return evaluation.rules().stream()
                    .filter(outcome -> conclusions.contains(outcome.rule().conclusion()))
                    .collect(Collectors.toMap(outcome -> outcome.rule().id(), Function.identity()));
        }
    }
}
