package dk.indsatskompas.bulk;

import com.fasterxml.jackson.annotation.JsonInclude;
import dk.indsatskompas.advice.AnswerJson;
import dk.indsatskompas.advice.AnsweredQuestion;
import dk.indsatskompas.advice.InvalidRequest;
import dk.indsatskompas.decisions.ImmutableBytes;
import dk.indsatskompas.decisions.RefusedByLog;
import dk.indsatskompas.decisions.StoreUnavailable;
import dk.indsatskompas.decisions.log.RecordDecision;
import dk.indsatskompas.rulebook.EngineDisagreement;
import dk.indsatskompas.vocabulary.InputFault;
import dk.indsatskompas.vocabulary.Language;
import dk.indsatskompas.vocabulary.Text;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** What a line is told. */
sealed interface LineResult {
    long line();

    /** The line of the answer, without its end. */
    ImmutableBytes json();

    void to(BatchListener listener);

    /** What must be on the disk before it is told; null when nothing must. */
    default @Nullable RecordDecision recording() {
        return null;
    }

    record AnsweredLine(
            long line,
            ImmutableBytes json,
            AnsweredQuestion answered,
            @Nullable RecordDecision recording) implements LineResult {
        @Override
        public void to(BatchListener listener) {
            listener.answered(answered);
        }
    }

    /** A line that was sent before, with what it was answered then. */
    record Repeated(long line, ImmutableBytes json) implements LineResult {
        @Override
        public void to(BatchListener listener) {
            listener.repeated();
        }
    }

    record Refused(long line, ImmutableBytes json, LineError why) implements LineResult {
        private record LineProblem(long line, LineProblemDetails problem) {}

        /** What went wrong, as RFC 9457 has it. It never repeats what was sent. */
        @JsonInclude(JsonInclude.Include.NON_EMPTY)
        private record LineProblemDetails(
                String type, Text title, int status, Text detail, String instance, List<InputFault> errors) {}

        static Refused of(long line, BatchIncident incident, Language language) {
            LineError why = incident.why();
            LineProblemDetails problem = new LineProblemDetails(
                    why.uri(), why.title, why.status, why.detail, incident.instance(), incident.faults());
            byte[] json = AnswerJson.write(new LineProblem(line, problem), language);
            return new Refused(line, ImmutableBytes.handedOver(json), why);
        }

        @Override
        public void to(BatchListener listener) {
            listener.refused(why);
        }
    }

    /** Something that went wrong with lines. The log and the lines name it alike, and neither says anything of a citizen. */
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
                case IDEMPOTENCY_KEY_CONFLICT, ERASED -> {}
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
            if (failure instanceof RefusedByLog.KeyConflict) {
                return LineError.IDEMPOTENCY_KEY_CONFLICT;
            }
            if (failure instanceof RefusedByLog.CitizenErased) {
                return LineError.ERASED;
            }
            return failure instanceof StoreUnavailable ? LineError.STORE_UNAVAILABLE : LineError.INTERNAL;
        }
    }
}
