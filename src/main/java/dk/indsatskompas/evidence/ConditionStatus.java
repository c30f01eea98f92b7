package dk.indsatskompas.evidence;

import dk.indsatskompas.vocabulary.Text;
import dk.indsatskompas.vocabulary.Texts;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;

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
        List<EnumSet<ConditionStatus>> together = new ArrayList<>(List.of(EnumSet.noneOf(ConditionStatus.class)));
        for (ConditionStatus status : values()) {
            for (EnumSet<ConditionStatus> without : List.copyOf(together)) {
                EnumSet<ConditionStatus> with = EnumSet.copyOf(without);
                with.add(status);
                together.add(with);
            }
        }
        return List.copyOf(together);
    }

    /** Of all these together: one that is not met outweighs those that are unknown. */
    public static ConditionStatus of(List<ConditionStatus> all) {
        return all.contains(NOT_MET) ? NOT_MET : all.contains(UNKNOWN) ? UNKNOWN : MET;
    }
}
