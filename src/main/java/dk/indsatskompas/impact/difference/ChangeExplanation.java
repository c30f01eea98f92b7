package dk.indsatskompas.impact.difference;

import dk.indsatskompas.advice.AnsweredQuestion;
import dk.indsatskompas.advice.Recommended;
import dk.indsatskompas.impact.Change;
import dk.indsatskompas.impact.ChangedAspect;
import dk.indsatskompas.impact.FindingChange;
import dk.indsatskompas.impact.RankChange;
import dk.indsatskompas.impact.RuleChange;
import dk.indsatskompas.rulebook.Evaluation;
import dk.indsatskompas.rulebook.RuleOutcome;
import dk.indsatskompas.vocabulary.Conclusion;
import dk.indsatskompas.vocabulary.Conclusion.Caution;
import dk.indsatskompas.vocabulary.Conclusion.DeliveryCondition;
import dk.indsatskompas.vocabulary.Conclusion.Recommendation;
import dk.indsatskompas.vocabulary.Conclusion.StudiedPopulation;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/** Finds what made one recommendation another in the second of two advices. */
public record ChangeExplanation(AnsweredQuestion before, AnsweredQuestion after) {

    public Change of(String id, ComparedRecommendation old, ComparedRecommendation now, List<ChangedAspect> aspects) {
        List<RuleChange> rules = rules(about(id, old, now), aspects);
        List<FindingChange> findings = findings(old.recommended(), now.recommended());
        RankChange rank = aspects.contains(ChangedAspect.RANK) ? RankChange.of(id, before.advice(), after) : null;
        Change unsaid = new Change(
                id, now.title(), aspects, old.standing(), now.standing(), rules, findings, rank, now.title());
        return new ChangeSentence(unsaid, before.advice(), after).said();
    }

    private static List<FindingChange> findings(@Nullable Recommended old, @Nullable Recommended now) {
        return old == null || now == null ? List.of() : FindingChange.between(old, now);
    }

    private List<RuleChange> rules(Set<Conclusion> about, List<ChangedAspect> aspects) {
        Map<String, RuleOutcome> old = concluding(about, before.evaluation());
        Map<String, RuleOutcome> now = concluding(about, after.evaluation());
        Set<String> all = new TreeSet<>(old.keySet());
        all.addAll(now.keySet());
        boolean asksForMore = aspects.contains(ChangedAspect.MISSING);
        return all.stream()
                .map(rule -> RuleChange.of(rule, old.get(rule), now.get(rule)))
                .filter(rule -> rule.before() != rule.after() || (asksForMore && hasOtherConditions(rule)))
                .toList();
    }

    private static boolean hasOtherConditions(RuleChange rule) {
        return !rule.conditions().isEmpty();
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
        Map<String, RuleOutcome> rules = new LinkedHashMap<>();
        evaluation.rules().stream()
                .filter(outcome -> conclusions.contains(outcome.rule().conclusion()))
                .forEach(outcome -> rules.put(outcome.rule().id(), outcome));
        return rules;
    }
}
