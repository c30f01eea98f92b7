package dk.indsatskompas.impact;

import dk.indsatskompas.advice.Position.Listing;
import dk.indsatskompas.impact.Impact.CauseCount;
import dk.indsatskompas.impact.Impact.ChangeCause;
import dk.indsatskompas.impact.Impact.CitizenCounts;
import dk.indsatskompas.impact.Impact.CitizenGroup;
import dk.indsatskompas.impact.Impact.ExampleCitizen;
import dk.indsatskompas.impact.Impact.ExampleCitizen.Simplicity;
import dk.indsatskompas.impact.Impact.GroupCount;
import dk.indsatskompas.impact.Impact.KindImpact;
import dk.indsatskompas.impact.Impact.MoveCount;
import dk.indsatskompas.impact.Impact.RecommendationImpact;
import dk.indsatskompas.impact.Impact.UnanswerableCitizen;
import dk.indsatskompas.impact.Population.PopulationDescription;
import dk.indsatskompas.vocabulary.Text;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.BiFunction;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Counts what becomes of citizens, in whatever order they come. Several threads may count at once. */
final class ImpactTally {
    /** Nobody mends more lines at a time. */
    private static final int UNANSWERABLE = 100;

    /** As many as somebody looks at. */
    private static final int EXAMPLES = 10;

    private long asked;
    private long notAsked;
    private long changed;
    private long gaining;
    private long losing;
    private long reordered;
    private final Counts<CitizenGroup> sizes = new Counts<>();
    private final Counts<CitizenGroup> changedIn = new Counts<>();
    private final Counts<String> changedOf = new Counts<>();
    private final Map<String, Text> titles = new HashMap<>();
    private final Map<String, Map<ChangeKind, KindTally>> recommendations = new HashMap<>();
    private final TreeMap<Long, UnanswerableCitizen> unanswerable = new TreeMap<>();

    /** One thing that a change is, because of what, and the citizen, who is told of only when among the simplest. */
    record CountedKind(
            Change change,
            ChangeKind kind,
            List<ChangeCause> causes,
            Simplicity simplicity,
            Supplier<ExampleCitizen> example) {}

    synchronized void unanswerable(UnanswerableCitizen citizen) {
        notAsked++;
        unanswerable.put(citizen.number(), citizen);
        if (unanswerable.size() > UNANSWERABLE) {
            unanswerable.pollLastEntry();
        }
    }

    synchronized void asked(List<CitizenGroup> in, List<CountedKind> changes) {
        asked++;
        in.forEach(sizes::add);
        if (changes.isEmpty()) {
            return;
        }
        changed++;
        in.forEach(changedIn::add);
        Set<ChangeKind> kinds = changes.stream().map(CountedKind::kind).collect(Collectors.toSet());
        gaining += kinds.contains(ChangeKind.GAINED) ? 1 : 0;
        losing += kinds.contains(ChangeKind.LOST) ? 1 : 0;
        reordered += kinds.contains(ChangeKind.RANK_UP) || kinds.contains(ChangeKind.RANK_DOWN) ? 1 : 0;
        changes.stream().map(one -> one.change().id()).distinct().forEach(changedOf::add);
        for (CountedKind one : changes) {
            titles.putIfAbsent(one.change().id(), one.change().title());
            recommendations
                    .computeIfAbsent(one.change().id(), id -> new EnumMap<>(ChangeKind.class))
                    .computeIfAbsent(one.kind(), kind -> new KindTally())
                    .add(one, in);
        }
    }

    synchronized Impact impact(
            RulebookPair sides,
            RulebookDifference difference,
            PopulationDescription population,
            List<CitizenGroup> all) {
        return new Impact(
                sides.before().by(),
                sides.after().by(),
                difference,
                List.of(),
                population,
                new CitizenCounts(asked, notAsked, changed, gaining, losing, reordered),
                all.stream()
                        .filter(group -> sizes.of(group) > 0)
                        .map(group -> new GroupCount(group, changedIn.of(group), sizes.of(group)))
                        .toList(),
                List.copyOf(unanswerable.values()),
                Stream.of(sides.after(), sides.before())
                        .flatMap(side -> side.contents().catalogue().ids().stream())
                        .distinct()
                        .flatMap(id -> Stream.ofNullable(titles.get(id)).map(title -> recommendation(id, title, all)))
                        .toList());
    }

    private RecommendationImpact recommendation(String id, Text title, List<CitizenGroup> all) {
        return new RecommendationImpact(
                id,
                title,
                changedOf.of(id),
                recommendations.getOrDefault(id, Map.of()).entrySet().stream()
                        .map(kind -> kind.getValue().result(kind.getKey(), all))
                        .toList());
    }

    private static final class Counts<T> {
        private final Map<T, Long> counts = new HashMap<>();

        void add(T one) {
            counts.merge(one, 1L, Long::sum);
        }

        long of(T one) {
            return counts.getOrDefault(one, 0L);
        }

        /** The most frequent first; among equals, by their names. */
        <R> List<R> sorted(BiFunction<T, Long, R> counted) {
            Comparator<Map.Entry<T, Long>> often = Map.Entry.comparingByValue(Comparator.reverseOrder());
            return counts.entrySet().stream()
                    .sorted(often.thenComparing(entry -> String.valueOf(entry.getKey())))
                    .map(entry -> counted.apply(entry.getKey(), entry.getValue()))
                    .toList();
        }
    }

    private final class KindTally {
        private record Move(Listing from, Listing to) {}

        private long citizens;
        private final Counts<Move> moves = new Counts<>();
        private final Counts<CitizenGroup> groups = new Counts<>();
        private final Counts<ChangeCause> causes = new Counts<>();
        private final TreeMap<Simplicity, ExampleCitizen> examples = new TreeMap<>();

        void add(CountedKind one, List<CitizenGroup> in) {
            citizens++;
            moves.add(
                    new Move(one.change().before().place(), one.change().after().place()));
            in.forEach(groups::add);
            one.causes().forEach(causes::add);
            if (examples.size() < EXAMPLES || one.simplicity().compareTo(examples.lastKey()) < 0) {
                examples.put(one.simplicity(), one.example().get());
                if (examples.size() > EXAMPLES) {
                    examples.pollLastEntry();
                }
            }
        }

        KindImpact result(ChangeKind kind, List<CitizenGroup> all) {
            return new KindImpact(
                    kind,
                    kind.text(),
                    citizens,
                    moves.sorted((move, count) -> new MoveCount(move.from(), move.to(), count)),
                    all.stream()
                            .filter(group -> groups.of(group) > 0)
                            .map(group -> new GroupCount(group, groups.of(group), sizes.of(group)))
                            .toList(),
                    causes.sorted(CauseCount::new),
                    List.copyOf(examples.values()));
        }
    }
}
