package dk.indsatskompas.impact;

import dk.indsatskompas.advice.AnsweredQuestion;
import dk.indsatskompas.advice.Recommended;
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
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Finds what made one recommendation another in the second of two advices. */
record ChangeExplanation(AnsweredQuestion before, AnsweredQuestion after) {

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
        return Optional.of(change.apply(new ChangeSentence(change.apply(now.title()), before.advice(), after).text()));
    }

    private static List<FindingChange> findings(@Nullable Recommended old, @Nullable Recommended now) {
        return old == null || now == null ? List.of() : FindingChange.between(old, now);
    }

    private List<RuleChange> rules(Set<Conclusion> about, boolean asksForMore) {
        Map<String, RuleOutcome> old = concluding(about, before.evaluation());
        Map<String, RuleOutcome> now = concluding(about, after.evaluation());
        return Stream.concat(old.keySet().stream(), now.keySet().stream())
                .distinct()
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
            addDelivery(old.recommended(), about);
            addDelivery(now.recommended(), about);
        }
        return about;
    }

    private static void addDelivery(@Nullable Recommended recommended, Set<Conclusion> about) {
        if (recommended != null) {
            recommended.grounds().deliveryConditions().forEach(part -> about.add(new DeliveryCondition(part.id())));
        }
    }

    private static Map<String, RuleOutcome> concluding(Set<Conclusion> conclusions, Evaluation evaluation) {
        return evaluation.rules().stream()
                .filter(outcome -> conclusions.contains(outcome.rule().conclusion()))
                .collect(Collectors.toMap(outcome -> outcome.rule().id(), Function.identity()));
    }
}
