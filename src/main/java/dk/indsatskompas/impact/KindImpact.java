package dk.indsatskompas.impact;

import dk.indsatskompas.advice.Position.Listing;
import dk.indsatskompas.vocabulary.Text;
import java.util.List;

/**
 * One kind of change of one recommendation: for how many, for whom, because of what.
 *
 * @param text the kind, as the end of a sentence about the recommendation
 * @param moves from which list to which, the most frequent first; both are the same for what stays where it is
 * @param groups the groups in which there are any
 * @param causes the most frequent first; a citizen can count under several
 * @param examples up to ten, those of whom least is known first
 */
public record KindImpact(
        ChangeKind kind,
        Text text,
        long citizens,
        List<MoveCount> moves,
        List<GroupCount> groups,
        List<CauseCount> causes,
        List<ExampleCitizen> examples) {

    /** How many went from one list to another. */
    public record MoveCount(Listing from, Listing to, long citizens) {}

    /** How many of those in a group. */
    public record GroupCount(CitizenGroup group, long citizens, long of) {}

    /** For how many it was the cause. */
    public record CauseCount(ChangeCause cause, long citizens) {}

    KindImpact withoutExamples() {
        return new KindImpact(kind, text, citizens, moves, groups, causes, List.of());
    }
}
