package dk.indsatskompas.evidence;

import dk.indsatskompas.vocabulary.Text;
import dk.indsatskompas.vocabulary.Texts;
import java.util.List;

/** Whether the local offer meets a delivery condition of the tested model, or all of them. */
public enum ConditionStatus {
    MET,
    NOT_MET,
    UNKNOWN;

    private final Text label = Texts.of(this, "label");

    public Text label() {
        return label;
    }

    /** Of all these together: one that is not met outweighs those that are unknown. */
    public static ConditionStatus of(List<ConditionStatus> all) {
        return all.contains(NOT_MET) ? NOT_MET : all.contains(UNKNOWN) ? UNKNOWN : MET;
    }
}
