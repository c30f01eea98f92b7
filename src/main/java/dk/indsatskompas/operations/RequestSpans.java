package dk.indsatskompas.operations;

import io.micrometer.observation.transport.ReceiverContext;
import io.micrometer.tracing.Tracer;
import io.micrometer.tracing.handler.PropagatingReceiverTracingObservationHandler;
import io.micrometer.tracing.propagation.Propagator;
import org.springframework.boot.micrometer.tracing.autoconfigure.MicrometerTracingAutoConfiguration;
import org.springframework.context.annotation.Conditional;
import org.springframework.core.annotation.Order;

/**
 * The spans of requests. Of an error they have its kind only: its message may hold what was sent. It comes before the
 * handler of everything else, which would be taken first.
 */
@Conditional(TracingIfWanted.class)
@Order(MicrometerTracingAutoConfiguration.RECEIVER_TRACING_OBSERVATION_HANDLER_ORDER)
public final class RequestSpans extends PropagatingReceiverTracingObservationHandler<ReceiverContext<?>> {

    public RequestSpans(Tracer tracer, Propagator propagator) {
        super(tracer, propagator);
    }

    @Override
    public void onError(ReceiverContext<?> context) {
        Throwable error = context.getError();
        if (error != null) {
            getRequiredSpan(context).error(new ErrorKind(error));
        }
    }

    /** An error without its message, its causes and its trace. */
    private static final class ErrorKind extends RuntimeException {

        private static final long serialVersionUID = 1L;

        private ErrorKind(Throwable error) {
            super(error.getClass().getName(), null, false, false);
        }
    }
}
