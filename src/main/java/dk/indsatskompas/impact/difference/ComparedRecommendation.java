package dk.indsatskompas.impact.difference;

import dk.indsatskompas.advice.Advice;
import dk.indsatskompas.advice.Advice.Remark;
import dk.indsatskompas.advice.DeliveryStatus;
import dk.indsatskompas.advice.ExpectedEffect;
import dk.indsatskompas.advice.Position;
import dk.indsatskompas.advice.Position.Listing;
import dk.indsatskompas.advice.Recommended;
import dk.indsatskompas.impact.ChangedAspect;
import dk.indsatskompas.vocabulary.Text;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * One recommendation as an advice has it: what a comparison compares.
 *
 * @param cautions the findings that call for one
 * @param missing what keeps it undetermined
 * @param recommended all of it, when it is recommended
 */
public record ComparedRecommendation(
        Text title,
        Position standing,
        Set<String> cautions,
        List<String> missing,
        @Nullable Recommended recommended) {

    /** Every recommendation by its id, those recommended first and in their order. */
    public static Map<String, ComparedRecommendation> all(Advice advice) {
        Map<String, ComparedRecommendation> all = new LinkedHashMap<>();
        advice.recommendations().forEach(one -> all.put(one.id(), of(one)));
        advice.notRecommended()
                .forEach(one -> all.put(
                        one.id(), of(one.title(), Listing.NOT_RECOMMENDED, cautions(one.cautions()), List.of())));
        advice.undetermined()
                .forEach(one -> all.put(
                        one.id(), of(one.title(), Listing.UNDETERMINED, cautions(one.cautions()), one.missing())));
        advice.alreadyInPlace()
                .forEach(one -> all.put(one.id(), of(one.title(), Listing.ALREADY_IN_PLACE, Set.of(), List.of())));
        return all;
    }

    public static ComparedRecommendation absent(Text title) {
        return of(title, Listing.ABSENT, Set.of(), List.of());
    }

    /** In what respects the other differs. */
    public List<ChangedAspect> aspects(ComparedRecommendation other) {
        if (standing.place() != other.standing.place()) {
            return List.of(ChangedAspect.PLACE);
        }
        List<ChangedAspect> aspects = new ArrayList<>();
        Recommended mine = recommended;
        Recommended theirs = other.recommended;
        if (mine != null && theirs != null) {
            compare(mine, theirs, aspects);
        }
        add(ChangedAspect.CAUTIONS, this, other, ComparedRecommendation::cautions, aspects);
        add(ChangedAspect.MISSING, this, other, ComparedRecommendation::missing, aspects);
        return aspects;
    }

    private static void compare(Recommended mine, Recommended theirs, List<ChangedAspect> aspects) {
        add(ChangedAspect.RANK, mine, theirs, Recommended::rank, aspects);
        add(ChangedAspect.STRENGTH, mine, theirs, one -> one.evidence().strength(), aspects);
        add(ChangedAspect.ADDRESSES_WISH, mine, theirs, one -> one.fit().addressesWish(), aspects);
        add(ChangedAspect.STUDIED_POPULATION, mine, theirs, one -> one.fit().studiedPopulation(), aspects);
        add(ChangedAspect.DELIVERY_CONDITIONS, mine, theirs, ComparedRecommendation::delivery, aspects);
        add(ChangedAspect.EXPECTED_EFFECTS, mine, theirs, ComparedRecommendation::effects, aspects);
        add(ChangedAspect.BASIS, mine, theirs, ComparedRecommendation::basis, aspects);
    }

    private static <T> void add(
            ChangedAspect aspect,
            T mine,
            T theirs,
            Function<T, @Nullable Object> property,
            List<ChangedAspect> aspects) {
        if (!Objects.equals(property.apply(mine), property.apply(theirs))) {
            aspects.add(aspect);
        }
    }

    private static Map<String, DeliveryStatus.ConditionStatus> delivery(Recommended one) {
        return one.grounds().deliveryConditions().stream()
                .collect(Collectors.toMap(DeliveryStatus::id, DeliveryStatus::status, (first, second) -> first));
    }

    private static List<Object> effects(Recommended one) {
        return one.grounds().expectedEffects().stream()
                .map(ExpectedEffect::withoutWords)
                .collect(Collectors.toList());
    }

    private static List<Object> basis(Recommended one) {
        return one.grounds().basis().stream()
                .map(finding -> List.of(finding.finding(), finding.strength()))
                .collect(Collectors.toList());
    }

    private static ComparedRecommendation of(Recommended one) {
        return new ComparedRecommendation(
                one.title(),
                new Position(Listing.RECOMMENDED, one.rank(), one.evidence().strength()),
                cautions(one.grounds().cautions()),
                List.of(),
                one);
    }

    private static ComparedRecommendation of(Text title, Listing place, Set<String> cautions, List<String> missing) {
        return new ComparedRecommendation(title, new Position(place, null, null), cautions, missing, null);
    }

    private static Set<String> cautions(List<Remark> cautions) {
        return cautions.stream().map(Remark::finding).filter(Objects::nonNull).collect(Collectors.toSet());
    }
}
