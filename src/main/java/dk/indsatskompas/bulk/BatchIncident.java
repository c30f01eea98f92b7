package dk.indsatskompas.bulk;

import dk.indsatskompas.advice.InvalidRequest;
import dk.indsatskompas.decisions.StoreUnavailable;
import dk.indsatskompas.rulebook.EngineDisagreement;
import dk.indsatskompas.vocabulary.InputFault;
import java.util.List;
import java.util.UUID;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Something that went wrong with lines. The log and the lines name it alike, and neither says anything of a citizen.
 *
 * @param faults what is wrong with the line itself
 */
record BatchIncident(LineError why, String instance, List<InputFault> faults) {

    private static final Logger LOG = LoggerFactory.getLogger(BatchIncident.class);

    BatchIncident(LineError why, List<InputFault> faults) {
        this(why, "urn:uuid:" + UUID.randomUUID(), faults);
    }

    /** The incident behind a failure, which is logged unless it is the line's own fault. */
    static BatchIncident of(RuntimeException failure) {
        if (failure instanceof InvalidRequest invalid) {
            return new BatchIncident(LineError.INVALID_REQUEST, invalid.faults());
        }
        BatchIncident incident = new BatchIncident(why(failure), List.of());
        Throwable cause = failure.getCause() == null ? failure : failure.getCause();
        switch (incident.why) {
            case ENGINE_DISAGREEMENT -> LOG.error("{} {}", incident.instance, failure.getMessage());
            case STORE_UNAVAILABLE ->
                LOG.warn(
                        "{} {} {}",
                        incident.instance,
                        failure.getMessage(),
                        cause.getClass().getName());
            // The message may hold what was sent, so only the kind of fault and where it arose are logged.
            default ->
                LOG.error(
                        "{} {} at {}", incident.instance, failure.getClass().getName(), failure.getStackTrace());
        }
        return incident;
    }

    private static LineError why(RuntimeException failure) {
        if (failure instanceof EngineDisagreement) {
            return LineError.ENGINE_DISAGREEMENT;
        }
        return failure instanceof StoreUnavailable ? LineError.STORE_UNAVAILABLE : LineError.INTERNAL;
    }
}
