package dk.indsatskompas.advice;

import dk.indsatskompas.evidence.ConditionStatus;
import dk.indsatskompas.vocabulary.Text;
import dk.indsatskompas.vocabulary.Truth;
import java.util.List;

/** Whether the local offer meets a delivery condition of the tested model. */
public record DeliveryStatus(
        String id, Text text, ConditionStatus status, List<Reason.Tested> conditions, String finding) {
    /** The status as the outcome of a condition; unknown when it was not recorded. */
    public Truth truth() {
        return status == ConditionStatus.MET
                ? Truth.TRUE
                : status == ConditionStatus.NOT_MET ? Truth.FALSE : Truth.UNKNOWN;
    }
}
