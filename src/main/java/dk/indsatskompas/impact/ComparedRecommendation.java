package dk.indsatskompas.impact;

import dk.indsatskompas.advice.Advice;
import dk.indsatskompas.advice.Advice.Remark;
import dk.indsatskompas.advice.DeliveryStatus;
import dk.indsatskompas.advice.ExpectedEffect;
import dk.indsatskompas.advice.Position;
import dk.indsatskompas.advice.Position.Listing;
import dk.indsatskompas.advice.Recommended;
import dk.indsatskompas.advice.Recommended.Applied;
import dk.indsatskompas.advice.Recommended.Grounds;
import dk.indsatskompas.vocabulary.Text;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** One recommendation as an advice has it: what a comparison compares. */
record ComparedRecommendation(
        Text title,
        Position standing,
        Map<ChangedAspect, @Nullable Object> compared,
        @Nullable Recommended recommended) {

    /** Every recommendation by its id, those recommended first and in their order. */
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

    static ComparedRecommendation absent(Text title) {
        return of(title, Listing.ABSENT, Set.of(), List.of());
    }

    /** In what respects the other differs. */
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
        Applied applied = one.evidence().applied();
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

    private static ComparedRecommendation of(Text title, Listing place, Set<String> cautions, List<String> missing) {
        return new ComparedRecommendation(
                title,
                new Position(place, null, null),
                Map.of(ChangedAspect.CAUTIONS, cautions, ChangedAspect.MISSING, missing),
                null);
    }

    private static Set<String> cautions(List<Remark> cautions) {
        return cautions.stream().map(Remark::finding).filter(Objects::nonNull).collect(Collectors.toSet());
    }
}
