package dk.indsatskompas.impact.tally;

import dk.indsatskompas.advice.Position.Listing;
import dk.indsatskompas.impact.Change;
import dk.indsatskompas.impact.ChangeCause;
import dk.indsatskompas.impact.ChangeKind;
import dk.indsatskompas.impact.CitizenGroup;
import dk.indsatskompas.impact.ExampleCitizen;
import dk.indsatskompas.impact.ExampleCitizen.Simplicity;
import dk.indsatskompas.impact.KindImpact;
import dk.indsatskompas.impact.KindImpact.CauseCount;
import dk.indsatskompas.impact.KindImpact.GroupCount;
import dk.indsatskompas.impact.KindImpact.MoveCount;
import java.util.List;
import java.util.TreeMap;
import java.util.function.Supplier;

/** Counts one kind of change of one recommendation. */
public final class KindTally {

    /** As many as somebody looks at. */
    private static final int EXAMPLES = 10;

    private record Move(Listing from, Listing to) {}

    private long citizens;
    private final Counts<Move> moves = new Counts<>();
    private final Counts<CitizenGroup> groups = new Counts<>();
    private final Counts<ChangeCause> causes = new Counts<>();
    private final TreeMap<Simplicity, ExampleCitizen> examples = new TreeMap<>();

    public void add(Change change, List<CitizenGroup> in, List<ChangeCause> because) {
        citizens++;
        moves.add(new Move(change.before().place(), change.after().place()));
        in.forEach(groups::add);
        because.forEach(causes::add);
    }

    /** Keeps the example only when it is among the simplest. */
    public void example(Simplicity simplicity, Supplier<ExampleCitizen> example) {
        if (examples.size() < EXAMPLES || simplicity.compareTo(examples.lastKey()) < 0) {
            examples.put(simplicity, example.get());
            if (examples.size() > EXAMPLES) {
                examples.pollLastEntry();
            }
        }
    }

    public void add(KindTally other) {
        citizens += other.citizens;
        moves.add(other.moves);
        groups.add(other.groups);
        causes.add(other.causes);
        other.examples.forEach((simplicity, example) -> example(simplicity, () -> example));
    }

    /**
     * What was counted.
     *
     * @param all the groups there are, in their order
     * @param sizes how many were asked in each
     */
    KindImpact result(ChangeKind kind, List<CitizenGroup> all, Counts<CitizenGroup> sizes) {
        return new KindImpact(
                kind,
                kind.text(),
                citizens,
                moves.sorted().stream()
                        .map(entry -> new MoveCount(
                                entry.getKey().from(), entry.getKey().to(), entry.getValue()))
                        .toList(),
                all.stream()
                        .filter(group -> groups.of(group) > 0)
                        .map(group -> new GroupCount(group, groups.of(group), sizes.of(group)))
                        .toList(),
                causes.sorted().stream()
                        .map(entry -> new CauseCount(entry.getKey(), entry.getValue()))
                        .toList(),
                List.copyOf(examples.values()));
    }
}
