package dk.indsatskompas.impact;

import dk.indsatskompas.advice.Advice;
import dk.indsatskompas.advice.Advice.Remark;
import dk.indsatskompas.advice.DeliveryStatus;
import dk.indsatskompas.advice.ExpectedEffect;
import dk.indsatskompas.advice.Recommended;
import dk.indsatskompas.advice.Standing;
import dk.indsatskompas.advice.Standing.Place;
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
record Seen(
        Text title,
        Standing standing,
        Set<String> cautions,
        List<String> missing,
        @Nullable Recommended recommended) {

    /** Every recommendation by its id, those recommended first and in their order. */
    static Map<String, Seen> all(Advice advice) {
        Map<String, Seen> all = new LinkedHashMap<>();
        advice.recommendations().forEach(one -> all.put(one.id(), of(one)));
        advice.notRecommended()
                .forEach(one ->
                        all.put(one.id(), of(one.title(), Place.NOT_RECOMMENDED, cautions(one.cautions()), List.of())));
        advice.undetermined()
                .forEach(one -> all.put(
                        one.id(), of(one.title(), Place.UNDETERMINED, cautions(one.cautions()), one.missing())));
        advice.alreadyInPlace()
                .forEach(one -> all.put(one.id(), of(one.title(), Place.ALREADY_IN_PLACE, Set.of(), List.of())));
        return all;
    }

    static Seen absent(Text title) {
        return of(title, Place.ABSENT, Set.of(), List.of());
    }

    /** In what respects the other differs. */
    List<Aspect> aspects(Seen other) {
        if (standing.place() != other.standing.place()) {
            return List.of(Aspect.PLACE);
        }
        List<Aspect> aspects = new ArrayList<>();
        Recommended mine = recommended;
        Recommended theirs = other.recommended;
        if (mine != null && theirs != null) {
            compare(mine, theirs, aspects);
        }
        add(Aspect.CAUTIONS, this, other, Seen::cautions, aspects);
        add(Aspect.MISSING, this, other, Seen::missing, aspects);
        return aspects;
    }

    private static void compare(Recommended mine, Recommended theirs, List<Aspect> aspects) {
        add(Aspect.RANK, mine, theirs, Recommended::rank, aspects);
        add(Aspect.STRENGTH, mine, theirs, one -> one.evidence().strength(), aspects);
        add(Aspect.ADDRESSES_WISH, mine, theirs, one -> one.fit().addressesWish(), aspects);
        add(Aspect.STUDIED_POPULATION, mine, theirs, one -> one.fit().studiedPopulation(), aspects);
        add(Aspect.DELIVERY_CONDITIONS, mine, theirs, Seen::delivery, aspects);
        add(Aspect.EXPECTED_EFFECTS, mine, theirs, Seen::effects, aspects);
        add(Aspect.BASIS, mine, theirs, Seen::basis, aspects);
    }

    private static <T> void add(
            Aspect aspect, T mine, T theirs, Function<T, @Nullable Object> property, List<Aspect> aspects) {
        if (!Objects.equals(property.apply(mine), property.apply(theirs))) {
            aspects.add(aspect);
        }
    }

    private static Map<String, DeliveryStatus.Status> delivery(Recommended one) {
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

    private static Seen of(Recommended one) {
        return new Seen(
                one.title(),
                new Standing(Place.RECOMMENDED, one.rank(), one.evidence().strength()),
                cautions(one.grounds().cautions()),
                List.of(),
                one);
    }

    private static Seen of(Text title, Place place, Set<String> cautions, List<String> missing) {
        return new Seen(title, new Standing(place, null, null), cautions, missing, null);
    }

    private static Set<String> cautions(List<Remark> cautions) {
        return cautions.stream().map(Remark::finding).filter(Objects::nonNull).collect(Collectors.toSet());
    }
}
