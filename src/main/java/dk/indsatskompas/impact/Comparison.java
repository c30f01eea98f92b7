package dk.indsatskompas.impact;

import dk.indsatskompas.advice.Advice;
import dk.indsatskompas.advice.Advice.Remark;
import dk.indsatskompas.advice.AnsweredQuestion;
import dk.indsatskompas.advice.DeliveryStatus;
import dk.indsatskompas.advice.ExpectedEffect;
import dk.indsatskompas.advice.Position;
import dk.indsatskompas.advice.Position.Listing;
import dk.indsatskompas.advice.Recommended;
import dk.indsatskompas.advice.Recommended.Grounds;
import dk.indsatskompas.impact.Change.ChangedAspect;
import dk.indsatskompas.impact.Change.FindingChange;
import dk.indsatskompas.impact.Change.RankChange;
import dk.indsatskompas.impact.Change.RuleChange;
import dk.indsatskompas.rulebook.Evaluation;
import dk.indsatskompas.rulebook.RuleOutcome;
import dk.indsatskompas.vocabulary.Conclusion;
import dk.indsatskompas.vocabulary.Conclusion.Caution;
import dk.indsatskompas.vocabulary.Conclusion.DeliveryCondition;
import dk.indsatskompas.vocabulary.Conclusion.InPlace;
import dk.indsatskompas.vocabulary.Conclusion.Recommendation;
import dk.indsatskompas.vocabulary.Conclusion.StudiedPopulation;
import dk.indsatskompas.vocabulary.Text;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * What two rulebooks say differently to one citizen, and why: what they recommend and on what grounds, whatever the
 * words. The changes are in the order of the second advice; what is in neither of its lists comes last.
 */
public record Comparison(List<Change> changes) {
    /** Holds one advice against another that was given for the same profile. */
    public static Comparison of(AnsweredQuestion before, AnsweredQuestion after) {
        Map<String, ComparedRecommendation> old = ComparedRecommendation.all(before.advice());
        Map<String, ComparedRecommendation> now = ComparedRecommendation.all(after.advice());
        Explanation explanation = new Explanation(before, after);
        old.forEach((id, one) -> now.putIfAbsent(id, one.absent()));
        now.forEach((id, one) -> old.putIfAbsent(id, one.absent()));
        return new Comparison(now.entrySet().stream()
                .flatMap(one ->
                        explanation.of(one.getKey(), Objects.requireNonNull(old.get(one.getKey())), one.getValue()))
                .toList());
    }

    private record Explanation(AnsweredQuestion before, AnsweredQuestion after) {
        Stream<Change> of(String id, ComparedRecommendation old, ComparedRecommendation now) {
            List<ChangedAspect> aspects = old.aspects(now);
            if (aspects.isEmpty()) {
                return Stream.empty();
            }
            List<RuleChange> rules = rules(about(id, old, now), aspects.contains(ChangedAspect.MISSING));
            List<FindingChange> findings = old.recommended() == null || now.recommended() == null
                    ? List.of()
                    : FindingChange.between(old.recommended(), now.recommended());
            RankChange rank = aspects.contains(ChangedAspect.RANK) ? RankChange.of(id, before.advice(), after) : null;
            Function<Text, Change> change = text ->
                    new Change(id, now.title(), aspects, old.standing(), now.standing(), rules, findings, rank, text);
            return Stream.of(
                    change.apply(new ChangeSentence(change.apply(now.title()), before.advice(), after).text()));
        }

        private List<RuleChange> rules(Set<Conclusion> about, boolean asksForMore) {
            Map<String, RuleOutcome> old = concluding(about, before.evaluation());
            Map<String, RuleOutcome> now = concluding(about, after.evaluation());
            Set<String> inPlace = Stream.of(old, now)
                    .flatMap(some -> some.values().stream())
                    .filter(outcome -> outcome.rule().conclusion() instanceof InPlace)
                    .map(outcome -> outcome.rule().id())
                    .collect(Collectors.toSet());
            return RulebookDifference.inEither(old, now)
                    .sorted(Comparator.<String, Boolean>comparing(inPlace::contains)
                            .thenComparing(Comparator.naturalOrder()))
                    .map(rule -> RuleChange.of(rule, old.get(rule), now.get(rule)))
                    .filter(rule -> rule.before() != rule.after()
                            || (asksForMore && !rule.conditions().isEmpty()))
                    .toList();
        }

        /** Where it stands depends on the rules that recommend it and, when it is in place, on those that say so. */
        private static Set<Conclusion> about(String id, ComparedRecommendation old, ComparedRecommendation now) {
            Set<Conclusion> about = new HashSet<>(Set.of(new Recommendation(id)));
            if (Stream.of(old, now).anyMatch(one -> one.standing().place() == Listing.ALREADY_IN_PLACE)) {
                about.add(new InPlace(id));
            }
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

    private record ComparedRecommendation(
            Text title,
            Position standing,
            Map<ChangedAspect, @Nullable Object> compared,
            @Nullable Recommended recommended) {
        /** By their ids, those recommended first and in their order. */
        static Map<String, ComparedRecommendation> all(Advice advice) {
            Map<String, ComparedRecommendation> all = new LinkedHashMap<>();
            advice.recommendations().forEach(one -> all.put(one.id(), of(one)));
            advice.notRecommended()
                    .forEach(one -> all.put(
                            one.id(), of(one.title(), Listing.NOT_RECOMMENDED, cautions(one.cautions()), List.of())));
            advice.undetermined()
                    .forEach(one -> all.put(
                            one.id(), of(one.title(), Listing.UNDETERMINED, cautions(one.cautions()), one.missing())));
            advice.alreadyInPlace()
                    .forEach(one -> all.put(
                            one.id(), of(one.title(), Listing.ALREADY_IN_PLACE, cautions(one.cautions()), List.of())));
            return all;
        }

        ComparedRecommendation absent() {
            return of(title, Listing.ABSENT, Set.of(), List.of());
        }

        List<ChangedAspect> aspects(ComparedRecommendation other) {
            return standing.place() == other.standing.place()
                    ? Stream.of(ChangedAspect.values())
                            .filter(aspect -> !Objects.equals(compared.get(aspect), other.compared.get(aspect)))
                            .toList()
                    : List.of(ChangedAspect.PLACE);
        }

        private static ComparedRecommendation of(Recommended one) {
            Grounds grounds = one.grounds();
            Map<ChangedAspect, @Nullable Object> compared = new EnumMap<>(ChangedAspect.class);
            compared.put(ChangedAspect.RANK, one.rank());
            Recommended.Applied applied = one.evidence().applied();
            compared.put(ChangedAspect.APPLIED_STRENGTH, applied == null ? null : applied.strength());
            compared.put(ChangedAspect.STRENGTH, one.evidence().strength());
            compared.put(ChangedAspect.ADDRESSES_WISH, one.fit().addressesWish());
            compared.put(ChangedAspect.STUDIED_POPULATION, one.fit().studiedPopulation());
            compared.put(
                    ChangedAspect.DELIVERY_CONDITIONS,
                    grounds.deliveryConditions().stream()
                            .collect(Collectors.toMap(
                                    DeliveryStatus::id, DeliveryStatus::status, (first, second) -> first)));
            compared.put(
                    ChangedAspect.EXPECTED_EFFECTS,
                    grounds.expectedEffects().stream()
                            .map(ExpectedEffect::withoutWords)
                            .toList());
            compared.put(
                    ChangedAspect.BASIS,
                    grounds.basis().stream()
                            .map(finding -> List.of(finding.finding(), finding.strength()))
                            .toList());
            compared.put(ChangedAspect.CAUTIONS, cautions(grounds.cautions()));
            return new ComparedRecommendation(
                    one.title(),
                    new Position(Listing.RECOMMENDED, one.rank(), one.evidence().strength()),
                    compared,
                    one);
        }

        private static ComparedRecommendation of(
                Text title, Listing place, Set<String> cautions, List<String> missing) {
            return new ComparedRecommendation(
                    title,
                    new Position(place, null, null),
                    Map.of(ChangedAspect.CAUTIONS, cautions, ChangedAspect.MISSING, missing),
                    null);
        }

        private static Set<String> cautions(List<Remark> cautions) {
            return cautions.stream()
                    .map(Remark::finding)
                    .filter(Objects::nonNull)
                    .collect(Collectors.toSet());
        }
    }
}
