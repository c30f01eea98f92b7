package dk.indsatskompas.impact.tally;

import dk.indsatskompas.impact.Change;
import dk.indsatskompas.impact.ChangeKind;
import dk.indsatskompas.impact.ChangedAspect;
import dk.indsatskompas.impact.CitizenGroup;
import dk.indsatskompas.impact.Impact.CitizenCounts;
import dk.indsatskompas.impact.KindImpact.GroupCount;
import dk.indsatskompas.impact.RecommendationImpact;
import dk.indsatskompas.impact.UnanswerableCitizen;
import dk.indsatskompas.impact.population.CitizenGrouping;
import dk.indsatskompas.rulebook.Catalogue;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;

/** Counts what becomes of some citizens. Tallies of different citizens add up, in whatever order. */
public final class ImpactTally {

    /** Nobody mends more lines at a time. */
    private static final int UNANSWERABLE = 100;

    private long asked;
    private long notAsked;
    private long changed;
    private long gaining;
    private long losing;
    private long reordered;
    private final Counts<CitizenGroup> sizes = new Counts<>();
    private final Counts<CitizenGroup> changedIn = new Counts<>();
    private final Map<String, RecommendationTally> recommendations = new LinkedHashMap<>();
    private final TreeMap<Long, UnanswerableCitizen> unanswerable = new TreeMap<>();

    public void unanswerable(UnanswerableCitizen citizen) {
        notAsked++;
        keep(citizen);
    }

    /** One citizen whom both answered. */
    public void asked(List<CitizenGroup> in, Collection<Change> changes) {
        asked++;
        in.forEach(sizes::add);
        if (!changes.isEmpty()) {
            changed++;
            in.forEach(changedIn::add);
            gaining += is(ChangeKind.GAINED, changes);
            losing += is(ChangeKind.LOST, changes);
            reordered += changes.stream().anyMatch(change -> change.aspects().contains(ChangedAspect.RANK)) ? 1 : 0;
        }
    }

    public RecommendationTally recommendation(Change change) {
        return recommendations.computeIfAbsent(change.id(), id -> new RecommendationTally(change.title()));
    }

    public long asked() {
        return asked + notAsked;
    }

    public void add(ImpactTally other) {
        asked += other.asked;
        notAsked += other.notAsked;
        changed += other.changed;
        gaining += other.gaining;
        losing += other.losing;
        reordered += other.reordered;
        sizes.add(other.sizes);
        changedIn.add(other.changedIn);
        other.unanswerable.values().forEach(this::keep);
        other.recommendations.forEach((id, tally) ->
                recommendations.computeIfAbsent(id, missing -> tally.empty()).add(tally));
    }

    public CitizenCounts citizens() {
        return new CitizenCounts(asked, notAsked, changed, gaining, losing, reordered);
    }

    public List<UnanswerableCitizen> unanswerable() {
        return List.copyOf(unanswerable.values());
    }

    public List<GroupCount> groups(CitizenGrouping grouping) {
        return grouping.all().stream()
                .filter(group -> sizes.of(group) > 0)
                .map(group -> new GroupCount(group, changedIn.of(group), sizes.of(group)))
                .toList();
    }

    /** In the order of the catalogues. */
    public List<RecommendationImpact> recommendations(CitizenGrouping grouping, Catalogue after, Catalogue before) {
        return Stream.concat(after.ids().stream(), before.ids().stream())
                .distinct()
                .flatMap(id -> Stream.ofNullable(recommendations.get(id))
                        .map(tally -> tally.result(id, grouping.all(), sizes)))
                .toList();
    }

    private void keep(UnanswerableCitizen citizen) {
        unanswerable.put(citizen.number(), citizen);
        if (unanswerable.size() > UNANSWERABLE) {
            unanswerable.pollLastEntry();
        }
    }

    private static long is(ChangeKind kind, Collection<Change> changes) {
        return changes.stream().anyMatch(change -> ChangeKind.of(change).contains(kind)) ? 1 : 0;
    }
}
