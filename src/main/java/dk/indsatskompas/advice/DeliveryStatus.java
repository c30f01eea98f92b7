package dk.indsatskompas.advice;

import dk.indsatskompas.vocabulary.Text;
import java.util.List;

/** Whether the local offer meets a delivery condition of the tested model. */
public record DeliveryStatus(
        String id, Text text, ConditionStatus status, List<Reason.Tested> conditions, String finding) {
    public enum ConditionStatus {
        MET,
        NOT_MET,
        UNKNOWN
    }
}
