package dk.indsatskompas.impact;

import dk.indsatskompas.impact.ExampleCitizen.Simplicity;
import dk.indsatskompas.impact.Impact.CitizenCounts;
import dk.indsatskompas.impact.Impact.CitizenGroup;
import dk.indsatskompas.impact.Impact.GroupCount;
import dk.indsatskompas.impact.Impact.RecommendationImpact;
import dk.indsatskompas.impact.Impact.UnanswerableCitizen;
import dk.indsatskompas.impact.Population.PopulationDescription;
import dk.indsatskompas.rulebook.Rulebook;
import dk.indsatskompas.vocabulary.Text;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Counts what becomes of citizens, in whatever order they come. Several threads may count at once. */
final class ImpactTally {

    /** Nobody mends more lines at a time. */
    private static final int UNANSWERABLE = 100;

    /** One change for one citizen, as everything that it is. */
    record CitizenChange(Change change, List<CountedKind> kinds) {}

    /** What it is, because of what, and the citizen, who is told of only when she is among the simplest. */
    record CountedKind(
            ChangeKind kind, List<ChangeCause> causes, Simplicity simplicity, Supplier<ExampleCitizen> example) {}

    private long asked;
    private long notAsked;
    private long changed;
    private long gaining;
    private long losing;
    private long reordered;
    private final Counts<CitizenGroup> sizes = new Counts<>();
    private final Counts<CitizenGroup> changedIn = new Counts<>();
    private final Map<String, RecommendationTally> recommendations = new HashMap<>();
    private final TreeMap<Long, UnanswerableCitizen> unanswerable = new TreeMap<>();

    synchronized void unanswerable(UnanswerableCitizen citizen) {
        notAsked++;
        unanswerable.put(citizen.number(), citizen);
        if (unanswerable.size() > UNANSWERABLE) {
            unanswerable.pollLastEntry();
        }
    }

    /** One citizen whom both answered. */
    synchronized void asked(List<CitizenGroup> in, List<CitizenChange> changes) {
        asked++;
        in.forEach(sizes::add);
        if (!changes.isEmpty()) {
            changed++;
            in.forEach(changedIn::add);
            Set<ChangeKind> kinds = changes.stream()
                    .flatMap(change -> change.kinds().stream())
                    .map(CountedKind::kind)
                    .collect(Collectors.toSet());
            gaining += kinds.contains(ChangeKind.GAINED) ? 1 : 0;
            losing += kinds.contains(ChangeKind.LOST) ? 1 : 0;
            reordered += kinds.contains(ChangeKind.RANK_UP) || kinds.contains(ChangeKind.RANK_DOWN) ? 1 : 0;
        }
        changes.forEach(one -> recommendations
                .computeIfAbsent(
                        one.change().id(),
                        id -> new RecommendationTally(one.change().title()))
                .add(one, in));
    }

    /** What was counted, for all the groups there are, in their order. */
    synchronized Impact impact(
            RulebookPair sides,
            RulebookDifference difference,
            PopulationDescription population,
            List<CitizenGroup> all) {
        return new Impact(
                sides.before().by(),
                sides.after().by(),
                difference,
                population,
                new CitizenCounts(asked, notAsked, changed, gaining, losing, reordered),
                all.stream()
                        .filter(group -> sizes.of(group) > 0)
                        .map(group -> new GroupCount(group, changedIn.of(group), sizes.of(group)))
                        .toList(),
                List.copyOf(unanswerable.values()),
                Stream.concat(ids(sides.after().rulebook()), ids(sides.before().rulebook()))
                        .distinct()
                        .flatMap(id ->
                                Stream.ofNullable(recommendations.get(id)).map(tally -> tally.result(id, all, sizes)))
                        .toList());
    }

    private static Stream<String> ids(Rulebook rulebook) {
        return rulebook.contents().catalogue().ids().stream();
    }

    /** Counts what becomes of one recommendation. */
    private static final class RecommendationTally {

        private final Text title;
        private long changed;
        private final Map<ChangeKind, KindTally> kinds = new EnumMap<>(ChangeKind.class);

        RecommendationTally(Text title) {
            this.title = title;
        }

        void add(CitizenChange one, List<CitizenGroup> in) {
            changed++;
            one.kinds()
                    .forEach(kind -> kinds.computeIfAbsent(kind.kind(), missing -> new KindTally())
                            .add(one.change(), kind, in));
        }

        RecommendationImpact result(String id, List<CitizenGroup> groups, Counts<CitizenGroup> sizes) {
            return new RecommendationImpact(
                    id,
                    title,
                    changed,
                    kinds.entrySet().stream()
                            .map(kind -> kind.getValue().result(kind.getKey(), groups, sizes))
                            .toList());
        }
    }
}
