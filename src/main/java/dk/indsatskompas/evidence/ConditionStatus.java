package dk.indsatskompas.evidence;

import dk.indsatskompas.vocabulary.Text;
import dk.indsatskompas.vocabulary.Texts;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** Whether the local offer meets a delivery condition of the tested model, or all of them. */
public enum ConditionStatus {
    MET,
    NOT_MET,
    UNKNOWN;

    private final Text label = Texts.of(this, "label");

    public Text label() {
        return label;
    }

    /** All that can come of several conditions, in the order of the statuses. */
    public static List<Set<ConditionStatus>> together() {
        List<ConditionStatus> all = List.of(values());
        return IntStream.range(0, 1 << all.size())
                .mapToObj(chosen -> all.stream()
                        .filter(status -> (chosen & 1 << status.ordinal()) != 0)
                        .collect(Collectors.toCollection(() -> EnumSet.noneOf(ConditionStatus.class))))
                .collect(Collectors.toList());
    }

    /** Of all these together: one that is not met outweighs those that are unknown. */
    public static ConditionStatus of(List<ConditionStatus> all) {
        return all.contains(NOT_MET) ? NOT_MET : all.contains(UNKNOWN) ? UNKNOWN : MET;
    }
}
