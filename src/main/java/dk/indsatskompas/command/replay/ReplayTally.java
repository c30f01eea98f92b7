package dk.indsatskompas.command.replay;

import dk.indsatskompas.impact.Change;
import dk.indsatskompas.impact.Change.RuleChange;
import dk.indsatskompas.replay.DecisionComparison;
import dk.indsatskompas.replay.Difference;
import dk.indsatskompas.replay.OutcomeDifference;
import dk.indsatskompas.replay.Replay;
import dk.indsatskompas.vocabulary.InputFault;
import dk.indsatskompas.vocabulary.Text;
import java.util.ArrayList;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** What came of many replays. It counts all, and lists as many as anybody reads; never what is said of a citizen. */
final class ReplayTally {

    private static final int MOST = 1_000;

    /**
     * All of it.
     *
     * @param replayed how many were answered again
     * @param erased how many cannot be, because their citizens were erased
     * @param failed how many could not be, for another reason
     * @param against what another rulebook answers; absent when none was asked
     */
    record ReplayReport(
            int replayed,
            int identical,
            int erased,
            int failed,
            List<Differing> differing,
            List<Failed> failures,
            @Nullable ComparisonCounts against) {}

    /** A decision whose answer is another now: where in the answer, and by which rules. */
    record Differing(UUID decisionId, Text text, List<String> pointers, int more, List<String> rules) {}

    /** A decision that could not be answered again. */
    record Failed(UUID decisionId, Text text) {}

    /**
     * What another rulebook answers.
     *
     * @param identical how many it answers word for word alike
     * @param worded how many it answers alike in other words
     * @param changed how many it answers differently
     * @param refused how many it cannot answer
     * @param rules for how many decisions a rule is behind a change
     */
    record ComparisonCounts(
            int identical,
            int worded,
            int changed,
            int refused,
            SortedMap<String, Integer> rules,
            List<Changed> decisions) {}

    /** A decision that another rulebook answers differently. */
    record Changed(UUID decisionId, List<Change> changes) {}

    private int replayed;
    private int identical;
    private int erased;
    private int failed;
    private final List<Differing> differing = new ArrayList<>();
    private final List<Failed> failures = new ArrayList<>();
    private int contrasted;
    private int same;
    private int changed;
    private int refused;
    private final SortedMap<String, Integer> rules = new TreeMap<>();
    private final List<Changed> changes = new ArrayList<>();

    void replayed(Replay replay) {
        replayed++;
        if (replay.identical()) {
            identical++;
        } else if (differing.size() < MOST) {
            differing.add(differing(replay));
        }
    }

    private static Differing differing(Replay replay) {
        List<String> pointers = new ArrayList<>();
        replay.differences().stream().map(Difference::pointer).forEach(pointers::add);
        replay.faults().stream().map(InputFault::pointer).forEach(pointers::add);
        return new Differing(
                replay.decisionId(),
                replay.text(),
                pointers,
                replay.more(),
                replay.rules().stream().map(OutcomeDifference::rule).toList());
    }

    void erased() {
        erased++;
    }

    void failed(UUID id, Text why) {
        failed++;
        if (failures.size() < MOST) {
            failures.add(new Failed(id, why));
        }
    }

    void contrasted(DecisionComparison contrast) {
        contrasted++;
        if (contrast.identical()) {
            same++;
        } else if (!contrast.faults().isEmpty()) {
            refused++;
        } else if (!contrast.changes().isEmpty()) {
            changed++;
            contrast.changes().stream()
                    .flatMap(change -> change.rules().stream())
                    .map(RuleChange::rule)
                    .distinct()
                    .forEach(rule -> rules.merge(rule, 1, Integer::sum));
            if (changes.size() < MOST) {
                changes.add(new Changed(contrast.decisionId(), contrast.changes()));
            }
        }
    }

    boolean allReproduced() {
        return identical == replayed && failed == 0;
    }

    ReplayReport report() {
        ComparisonCounts against = contrasted == 0
                ? null
                : new ComparisonCounts(same, contrasted - same - changed - refused, changed, refused, rules, changes);
        return new ReplayReport(replayed, identical, erased, failed, differing, failures, against);
    }
}
