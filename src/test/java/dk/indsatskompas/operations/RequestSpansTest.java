package dk.indsatskompas.operations;

import static org.assertj.core.api.Assertions.assertThat;

import dk.indsatskompas.Invariant;
import io.micrometer.observation.Observation;
import io.micrometer.observation.ObservationRegistry;
import io.micrometer.observation.transport.ReceiverContext;
import io.micrometer.tracing.otel.bridge.OtelCurrentTraceContext;
import io.micrometer.tracing.otel.bridge.OtelPropagator;
import io.micrometer.tracing.otel.bridge.OtelTracer;
import io.opentelemetry.api.trace.Tracer;
import io.opentelemetry.context.Context;
import io.opentelemetry.context.propagation.ContextPropagators;
import io.opentelemetry.sdk.trace.ReadWriteSpan;
import io.opentelemetry.sdk.trace.ReadableSpan;
import io.opentelemetry.sdk.trace.SdkTracerProvider;
import io.opentelemetry.sdk.trace.SpanProcessor;
import io.opentelemetry.sdk.trace.data.SpanData;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

@Invariant("No metric, trace or log line has anything of a citizen")
class RequestSpansTest {

    @Test
    void anErrorIsToldWithoutItsMessage() {
        List<SpanData> ended = new ArrayList<>();
        try (SdkTracerProvider provider =
                SdkTracerProvider.builder().addSpanProcessor(new Ended(ended)).build()) {
            ObservationRegistry registry = ObservationRegistry.create();
            registry.observationConfig().observationHandler(handler(provider.get("test")));
            ReceiverContext<Map<String, String>> context = new ReceiverContext<>(Map::get);
            context.setCarrier(Map.of());

            Observation.createNotStarted("request", () -> context, registry)
                    .start()
                    .error(new IllegalStateException("marked-4711", new IllegalArgumentException("marked-4711")))
                    .stop();
        }

        assertThat(ended).hasSize(1);
        assertThat(ended.get(0).toString()).contains("IllegalStateException").doesNotContain("marked-4711");
    }

    private static RequestSpans handler(Tracer tracer) {
        OtelCurrentTraceContext current = new OtelCurrentTraceContext();
        return new RequestSpans(
                new OtelTracer(tracer, current, event -> {}), new OtelPropagator(ContextPropagators.noop(), tracer));
    }

    /** Keeps what has ended. */
    private record Ended(List<SpanData> spans) implements SpanProcessor {

        @Override
        public void onStart(Context parent, ReadWriteSpan span) {
            // Only its end counts.
        }

        @Override
        public boolean isStartRequired() {
            return false;
        }

        @Override
        public void onEnd(ReadableSpan span) {
            spans.add(span.toSpanData());
        }

        @Override
        public boolean isEndRequired() {
            return true;
        }
    }
}
