package dk.indsatskompas.operations.logging;

import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.classic.spi.LoggingEvent;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.slf4j.Marker;
import org.slf4j.event.KeyValuePair;

/** An event of the log of which every text is on one line. */
final class EscapedEvent extends LoggingEvent {

    /** Says over many lines why there was no start. They are kept, but none of them begins where a line of the log does. */
    private static final String REPORT = "org.springframework.boot.diagnostics.LoggingFailureAnalysisReporter";

    private static final String FURTHER_LINE = System.lineSeparator() + "  ";

    private final ILoggingEvent event;

    EscapedEvent(ILoggingEvent event) {
        this.event = event;
        setLevel(event.getLevel());
        if (event.getInstant() == null) {
            setTimeStamp(event.getTimeStamp());
        } else {
            setInstant(event.getInstant());
        }
        setSequenceNumber(event.getSequenceNumber());
        setArgumentArray(event.getArgumentArray());
        setLoggerContextRemoteView(event.getLoggerContextVO());
        setLoggerName(Escape.in(event.getLoggerName()));
        setThreadName(Escape.in(event.getThreadName()));
        setMessage(escaped(event.getMessage()));
        setThrowableProxy(EscapedCause.of(event.getThrowableProxy()));
        Objects.requireNonNullElse(event.getMarkerList(), List.<Marker>of()).forEach(this::addMarker);
        List<KeyValuePair> pairs = event.getKeyValuePairs();
        if (pairs != null) {
            setKeyValuePairs(pairs.stream()
                    .map(pair -> new KeyValuePair(Escape.in(pair.key), Escape.in(String.valueOf(pair.value))))
                    .toList());
        }
    }

    private @Nullable String escaped(@Nullable String text) {
        if (text == null || !REPORT.equals(event.getLoggerName())) {
            return Escape.in(text);
        }
        return text.lines().map(Escape::in).collect(Collectors.joining(FURTHER_LINE));
    }

    @Override
    public @Nullable String getFormattedMessage() {
        return escaped(event.getFormattedMessage());
    }

    @Override
    public Map<String, String> getMDCPropertyMap() {
        Map<String, String> escaped = new LinkedHashMap<>();
        event.getMDCPropertyMap()
                .forEach((key, value) -> escaped.put(Objects.requireNonNull(Escape.in(key)), Escape.in(value)));
        return escaped;
    }

    @Override
    public StackTraceElement[] getCallerData() {
        return event.getCallerData();
    }

    @Override
    public boolean hasCallerData() {
        return event.hasCallerData();
    }
}
