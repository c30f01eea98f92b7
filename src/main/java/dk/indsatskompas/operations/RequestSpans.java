package dk.indsatskompas.operations;

import io.micrometer.common.KeyValues;
import io.micrometer.observation.transport.ReceiverContext;
import io.micrometer.tracing.Tracer;
import io.micrometer.tracing.handler.PropagatingReceiverTracingObservationHandler;
import io.micrometer.tracing.propagation.Propagator;
import java.util.List;
import java.util.Objects;
import org.springframework.boot.autoconfigure.AutoConfigurationImportFilter;
import org.springframework.boot.autoconfigure.AutoConfigurationMetadata;
import org.springframework.boot.micrometer.tracing.autoconfigure.MicrometerTracingAutoConfiguration;
import org.springframework.context.EnvironmentAware;
import org.springframework.context.annotation.Condition;
import org.springframework.context.annotation.ConditionContext;
import org.springframework.context.annotation.Conditional;
import org.springframework.core.annotation.Order;
import org.springframework.core.env.Environment;
import org.springframework.core.type.AnnotatedTypeMetadata;
import org.springframework.http.server.observation.DefaultServerRequestObservationConvention;
import org.springframework.http.server.observation.ServerRequestObservationContext;

/**
 * The spans of requests. Of an error they have its kind only: its message may hold what was sent. It comes before the
 * handler of everything else, which would be taken first.
 */
@Conditional(RequestSpans.TracingIfWanted.class)
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

    private static final class ErrorKind extends RuntimeException {
        private static final long serialVersionUID = 1L;

        private ErrorKind(Throwable error) {
            super(error.getClass().getName(), null, false, false);
        }
    }

    /** Tells which operation a request asked, and never the address: a citizen's reference can stand in that. */
    public static final class PathTemplates extends DefaultServerRequestObservationConvention {
        @Override
        public String getContextualName(ServerRequestObservationContext context) {
            return method(context).getValue() + " " + uri(context).getValue();
        }

        /** By default the raw address is one of these. */
        @Override
        public KeyValues getHighCardinalityKeyValues(ServerRequestObservationContext context) {
            return KeyValues.empty();
        }
    }

    /**
     * Leaves tracing out where nobody would see it: when traces are sent nowhere and the log is plain. No setting of the
     * framework does: its own leave out where traces are sent to, and not what makes them, which is an eighth of the work of a
     * start (2 of 17 seconds of processor time) and some of each request. Exemplars are always left out.
     */
    public static final class TracingIfWanted implements AutoConfigurationImportFilter, EnvironmentAware, Condition {
        private static final List<String> WANTING = List.of(
                "management.opentelemetry.tracing.export.otlp.endpoint",
                "logging.structured.format.console",
                "logging.structured.format.file");
        private static final List<String> TRACING =
                List.of("org.springframework.boot.micrometer.tracing.", "org.springframework.boot.opentelemetry.");

        /**
         * Fetches what traces from the bean factory when the first figure is measured: when that is the thread that writes the
         * log, while the main thread makes beans and measures one, too, each waits for the other and the start never ends.
         */
        private static final String EXEMPLARS =
                "org.springframework.boot.micrometer.tracing.autoconfigure.prometheus.PrometheusExemplarsAutoConfiguration";

        private boolean wanted;

        @Override
        public void setEnvironment(Environment environment) {
            wanted = isWanted(environment);
        }

        @Override
        public boolean[] match(String[] autoConfigurations, AutoConfigurationMetadata metadata) {
            boolean[] kept = new boolean[autoConfigurations.length];
            for (int i = 0; i < kept.length; i++) {
                // Null where another filter has taken it out already.
                String name = Objects.requireNonNullElse(autoConfigurations[i], "");
                kept[i] = !name.equals(EXEMPLARS) && (wanted || TRACING.stream().noneMatch(name::startsWith));
            }
            return kept;
        }

        @Override
        public boolean matches(ConditionContext context, AnnotatedTypeMetadata metadata) {
            return isWanted(context.getEnvironment());
        }

        private static boolean isWanted(Environment environment) {
            return WANTING.stream()
                    .anyMatch(property -> !environment.getProperty(property, "").isEmpty());
        }
    }
}
