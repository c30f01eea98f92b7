package dk.indsatskompas.impact;

import dk.indsatskompas.advice.Position.Listing;
import dk.indsatskompas.impact.ExampleCitizen.Simplicity;
import dk.indsatskompas.impact.Impact.CauseCount;
import dk.indsatskompas.impact.Impact.CitizenGroup;
import dk.indsatskompas.impact.Impact.GroupCount;
import dk.indsatskompas.impact.Impact.KindImpact;
import dk.indsatskompas.impact.Impact.MoveCount;
import dk.indsatskompas.impact.ImpactTally.CountedKind;
import java.util.List;
import java.util.TreeMap;

/** Counts one kind of change of one recommendation. */
final class KindTally {

    /** As many as somebody looks at. */
    private static final int EXAMPLES = 10;

    private record Move(Listing from, Listing to) {}

    private long citizens;
    private final Counts<Move> moves = new Counts<>();
    private final Counts<CitizenGroup> groups = new Counts<>();
    private final Counts<ChangeCause> causes = new Counts<>();
    private final TreeMap<Simplicity, ExampleCitizen> examples = new TreeMap<>();

    void add(Change change, CountedKind kind, List<CitizenGroup> in) {
        citizens++;
        moves.add(new Move(change.before().place(), change.after().place()));
        in.forEach(groups::add);
        kind.causes().forEach(causes::add);
        if (examples.size() < EXAMPLES || kind.simplicity().compareTo(examples.lastKey()) < 0) {
            examples.put(kind.simplicity(), kind.example().get());
            if (examples.size() > EXAMPLES) {
                examples.pollLastEntry();
            }
        }
    }

    KindImpact result(ChangeKind kind, List<CitizenGroup> all, Counts<CitizenGroup> sizes) {
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
