package dk.indsatskompas.command;

import com.fasterxml.jackson.annotation.JsonAutoDetect;
import com.fasterxml.jackson.annotation.JsonAutoDetect.Visibility;
import com.fasterxml.jackson.annotation.JsonPropertyOrder;
import dk.indsatskompas.impact.Change;
import dk.indsatskompas.replay.DecisionComparison;
import dk.indsatskompas.replay.Replay;
import dk.indsatskompas.vocabulary.InputFault;
import dk.indsatskompas.vocabulary.Text;
import java.util.ArrayList;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * What came of many replays, as the JSON format has it. It counts all, and lists as many as anybody reads; never what is
 * said of a citizen.
 */
@JsonAutoDetect(fieldVisibility = Visibility.NON_PRIVATE)
@JsonPropertyOrder({"replayed", "identical", "erased", "failed", "differing", "failures", "against"})
final class ReplayTally {
    private static final int MOST = 1_000;

    /** So many decisions fit on a screen; the JSON format has more. */
    static final int SHOWN = 20;

    /** A decision whose answer is another now: where in the answer, and by which rules. */
    record Differing(UUID decisionId, Text text, List<String> pointers, int more, List<String> rules) {}

    record Failed(UUID decisionId, Text text) {}

    /** A decision that another rulebook answers differently. */
    record Changed(UUID decisionId, List<Change> changes) {}

    /** How many another rulebook answers word for word alike, in other words, differently, and not at all. */
    @JsonAutoDetect(fieldVisibility = Visibility.NON_PRIVATE)
    @JsonPropertyOrder({"identical", "worded", "changed", "refused", "rules", "decisions"})
    static final class ComparisonCounts {
        int identical;
        int worded;
        int changed;
        int refused;

        /** For how many decisions a rule is behind a change. */
        final SortedMap<String, Integer> rules = new TreeMap<>();

        final List<Changed> decisions = new ArrayList<>();
    }

    int replayed;
    int identical;
    int erased;
    int failed;
    final List<Differing> differing = new ArrayList<>();
    final List<Failed> failures = new ArrayList<>();

    /** Absent when no other rulebook was asked. */
    @Nullable
    ComparisonCounts against;

    void replayed(Replay replay) {
        replayed++;
        if (replay.identical()) {
            identical++;
            return;
        }
        Stream<String> differences = replay.differences().stream().map(Replay.Difference::pointer);
        Stream<String> faults = replay.faults().stream().map(InputFault::pointer);
        keep(
                differing,
                new Differing(
                        replay.decisionId(),
                        replay.text(),
                        Stream.concat(differences, faults).toList(),
                        replay.more(),
                        replay.rules().stream()
                                .map(Replay.OutcomeDifference::rule)
                                .toList()));
    }

    void erased() {
        erased++;
    }

    void failed(UUID id, Text why) {
        failed++;
        keep(failures, new Failed(id, why));
    }

    void contrasted(DecisionComparison contrast) {
        ComparisonCounts counts = against == null ? new ComparisonCounts() : against;
        against = counts;
        if (contrast.identical()) {
            counts.identical++;
        } else if (!contrast.faults().isEmpty()) {
            counts.refused++;
        } else if (contrast.changes().isEmpty()) {
            counts.worded++;
        } else {
            counts.changed++;
            contrast.changes().stream()
                    .flatMap(change -> change.rules().stream())
                    .map(Change.RuleChange::rule)
                    .distinct()
                    .forEach(rule -> counts.rules.merge(rule, 1, Integer::sum));
            keep(counts.decisions, new Changed(contrast.decisionId(), contrast.changes()));
        }
    }

    private static <T> void keep(List<T> kept, T one) {
        if (kept.size() < MOST) {
            kept.add(one);
        }
    }

    boolean allReproduced() {
        return identical == replayed && failed == 0;
    }
}
