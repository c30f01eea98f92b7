package dk.indsatskompas.bulk;

import dk.indsatskompas.decisions.StoreUnavailable;
import dk.indsatskompas.rulebook.EngineDisagreement;
import java.util.UUID;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Something that went wrong with lines and was not their fault. The log and the lines name it alike, and neither says
 * anything of a citizen.
 */
record BatchIncident(LineError why, String instance) {

    private static final Logger LOG = LoggerFactory.getLogger(BatchIncident.class);

    static String newInstance() {
        return "urn:uuid:" + UUID.randomUUID();
    }

    /** The incident behind a failure, which is logged. */
    static BatchIncident of(RuntimeException failure) {
        String instance = newInstance();
        if (failure instanceof EngineDisagreement) {
            LOG.error("{} {}", instance, failure.getMessage());
            return new BatchIncident(LineError.ENGINE_DISAGREEMENT, instance);
        }
        if (failure instanceof StoreUnavailable) {
            Throwable cause = failure.getCause() == null ? failure : failure.getCause();
            LOG.warn(
                    "{} {} {}", instance, failure.getMessage(), cause.getClass().getName());
            return new BatchIncident(LineError.STORE_UNAVAILABLE, instance);
        }
        // The message may hold what was sent, so only the kind of fault and where it arose are logged.
        LOG.error("{} {} at {}", instance, failure.getClass().getName(), failure.getStackTrace());
        return new BatchIncident(LineError.INTERNAL, instance);
    }
}
