package dk.indsatskompas.operations.logging;

import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.classic.spi.IThrowableProxy;
import ch.qos.logback.classic.spi.LoggingEvent;
import ch.qos.logback.classic.spi.StackTraceElementProxy;
import ch.qos.logback.classic.spi.ThrowableProxy;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
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

    /** What was thrown, why, and what else was, with its messages on one line: of the type that some formats of the log insist on. */
    static final class EscapedCause extends ThrowableProxy {
        private final ThrowableProxy thrown;

        private EscapedCause(ThrowableProxy thrown) {
            super(thrown.getThrowable());
            this.thrown = thrown;
        }

        static @Nullable ThrowableProxy of(@Nullable IThrowableProxy thrown) {
            return thrown instanceof ThrowableProxy proxy ? new EscapedCause(proxy) : null;
        }

        @Override
        public @Nullable String getMessage() {
            return Escape.in(thrown.getMessage());
        }

        @Override
        public @Nullable String getOverridingMessage() {
            return Escape.in(thrown.getOverridingMessage());
        }

        @Override
        public StackTraceElementProxy[] getStackTraceElementProxyArray() {
            return thrown.getStackTraceElementProxyArray();
        }

        @Override
        public int getCommonFrames() {
            return thrown.getCommonFrames();
        }

        @Override
        public @Nullable IThrowableProxy getCause() {
            return of(thrown.getCause());
        }

        @Override
        public IThrowableProxy[] getSuppressed() {
            return Stream.of(thrown.getSuppressed()).map(EscapedCause::of).toArray(IThrowableProxy[]::new);
        }

        @Override
        public boolean isCyclic() {
            return thrown.isCyclic();
        }
    }

    /** Writes as escapes ({@code \n}, {@code \}{@code u2028}) what is no visible character, space or tab. */
    static final class Escape {
        /** Every line break, what a terminal obeys, what turns the direction of writing, and halves of characters. */
        private static final Pattern UNSEEN = Pattern.compile("[\\p{Cc}\\p{Zl}\\p{Zp}\\p{Cf}\\p{Cs}&&[^\t]]");

        private Escape() {}

        static @Nullable String in(@Nullable String text) {
            return text == null
                    ? null
                    : UNSEEN.matcher(text).replaceAll(found -> Matcher.quoteReplacement(escaped(found.group())));
        }

        private static String escaped(String unseen) {
            return switch (unseen) {
                case "\n" -> "\\n";
                case "\r" -> "\\r";
                default ->
                    unseen.chars()
                            .mapToObj(unit -> String.format(Locale.ROOT, "\\u%04x", unit))
                            .collect(Collectors.joining());
            };
        }
    }
}
