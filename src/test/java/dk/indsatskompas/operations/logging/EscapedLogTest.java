package dk.indsatskompas.operations.logging;

import static org.assertj.core.api.Assertions.assertThat;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.LoggerContext;
import ch.qos.logback.classic.encoder.PatternLayoutEncoder;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.classic.spi.LoggingEvent;
import ch.qos.logback.core.encoder.Encoder;
import dk.indsatskompas.Invariant;
import dk.indsatskompas.operations.logging.EscapedEvent.Escape;
import dk.indsatskompas.operations.logging.EscapedLog.EscapingEncoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.slf4j.event.KeyValuePair;
import org.springframework.boot.logging.logback.StructuredLogEncoder;
import org.springframework.core.env.Environment;
import org.springframework.mock.env.MockEnvironment;
import tools.jackson.databind.json.JsonMapper;

/** Nothing that is logged passes for another line of the log, nor does anything to the terminal it is read on. */
@Invariant("Nothing that is logged passes for a line of its own")
class EscapedLogTest {

    private static final String FORGED = "2026-11-22T10:00:00.000Z ERROR forged";

    /** Whatever ends a line for anybody, and what a terminal obeys. */
    private static final List<String> HOSTILE = List.of(
            "\n",
            "\r",
            "\r\n",
            "\u000b",
            "\f",
            "\u0085",
            "\u2028",
            "\u2029",
            "\u001b[2J",
            "\u009b2J",
            "\b",
            "\u0007",
            "\u0000",
            "\u007f",
            "\u202e",
            "\u2066",
            "\u200f",
            "\ufeff",
            "\ud800",
            "\u001c",
            "\u001d",
            "\u001e");

    static List<String> hostile() {
        return HOSTILE;
    }

    @Test
    void keepsEveryVisibleCharacterAndNoOther() {
        Pattern visible = Pattern.compile("\\P{C}+|\t|[\\p{Co}\\p{Cn}]");
        assertThat(IntStream.rangeClosed(0, Character.MAX_CODE_POINT)
                        .filter(point -> {
                            String given = Character.toString(point);
                            String escaped = String.valueOf(Escape.in(given));
                            return !visible.matcher(escaped).matches()
                                    || (Character.isLetterOrDigit(point) && !escaped.equals(given));
                        })
                        .mapToObj("U+%04X"::formatted))
                .isEmpty();
        assertThat(Escape.in("rødgrød\tmed fløde 🍓")).isEqualTo("rødgrød\tmed fløde 🍓");
        assertThat(Escape.in("a\nb\r\u2028\ud83c")).isEqualTo("a\\nb\\r\\u2028\\ud83c");
    }

    @ParameterizedTest
    @MethodSource("hostile")
    void writesAnEventOnOneLineHoweverItIsMade(String hostile) {
        String text = "a" + hostile + FORGED;

        String line = write(plain(), event(text, null));

        assertThat(line).endsWith("\n");
        assertThat(line.lines()).hasSize(1);
        assertThat(line.substring(0, line.length() - 1)).doesNotContain(HOSTILE);
        assertThat(line.split("forged", -1)).hasSizeGreaterThan(5);
    }

    @ParameterizedTest
    @MethodSource("hostile")
    void writesWhatWasThrownSoThatNoMessageBeginsALine(String hostile) {
        String text = "a" + hostile + FORGED;
        RuntimeException thrown = new IllegalStateException(text, new IllegalArgumentException(text));
        thrown.addSuppressed(new UnsupportedOperationException(text, new IllegalStateException(text)));

        String lines = write(plain(), event(text, thrown));

        assertThat(lines.replace("\n", "")).doesNotContain(HOSTILE);
        assertThat(lines.lines().skip(1))
                .allMatch(line -> line.matches("java\\.lang\\..*|\\s+at .*|\\s*\\.\\.\\. .*|\\s*Caused by: .*"
                        + "|\\s*Suppressed: .*|\\s*Wrapped by: .*|"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"ecs", "logstash", "gelf"})
    void writesAnEventAsOneObjectOnOneLineInEachStructuredFormat(String format) {
        for (String hostile : HOSTILE) {
            String text = "a" + hostile + FORGED;

            // Boot complains of an odd key in GELF while it writes the line, and on the same line where the log is
            // JSON.
            String key = format.equals("gelf") ? "key" : "key" + text;
            String line = write(structured(format), event(text, new IllegalStateException(text), key));

            assertThat(line).endsWith("\n");
            assertThat(line.lines()).hasSize(1);
            assertThat(line.substring(0, line.length() - 1)).doesNotContain(HOSTILE);
            assertThat(JsonMapper.shared().readTree(line).isObject()).isTrue();
            assertThat(line).contains("IllegalStateException");
        }
    }

    @Test
    void goesRoundInNoCircle() {
        RuntimeException one = new IllegalStateException("one");
        one.addSuppressed(new IllegalStateException("two", one));

        assertThat(write(plain(), event("a", one))).contains("CIRCULAR REFERENCE");
    }

    /** The report of why there was no start has many lines, none of which begins as a line of the log does. */
    @Test
    void keepsTheLinesOfTheReportOfAFailedStartAndIndentsThem() {
        LoggingEvent event = new LoggingEvent();
        event.setLoggerName("org.springframework.boot.diagnostics.LoggingFailureAnalysisReporter");
        event.setLevel(Level.ERROR);
        event.setMessage("\n\nDescription:\n" + FORGED + "\u2028" + FORGED);

        String report = String.valueOf(new EscapedEvent(event).getFormattedMessage());

        assertThat(report.lines()).hasSize(4);
        assertThat(report.lines().skip(1)).allMatch(line -> line.startsWith("  "));
        assertThat(report).contains("Description:").doesNotContain("\u2028");
    }

    private static ILoggingEvent event(String text, @Nullable Throwable thrown) {
        return event(text, thrown, "key" + text);
    }

    private static ILoggingEvent event(String text, @Nullable Throwable thrown, String key) {
        LoggingEvent event = new LoggingEvent(
                EscapedLogTest.class.getName(),
                CONTEXT.getLogger("of." + text),
                Level.WARN,
                "b " + text + " {}",
                thrown,
                new Object[] {text});
        event.setThreadName(text);
        event.setMDCPropertyMap(Map.of("traceId", text));
        event.addKeyValuePair(new KeyValuePair(key, text));
        return event;
    }

    private static final LoggerContext CONTEXT = context();

    private static LoggerContext context() {
        LoggerContext context = new LoggerContext();
        context.putObject(
                Environment.class.getName(), new MockEnvironment().withProperty("spring.application.name", "a"));
        return context;
    }

    private static Encoder<ILoggingEvent> plain() {
        PatternLayoutEncoder encoder = new PatternLayoutEncoder();
        encoder.setContext(CONTEXT);
        encoder.setPattern("%d %p [%t] [%X{traceId:-}] %X %kvp %c : %m %n%ex");
        return encoder;
    }

    private static Encoder<ILoggingEvent> structured(String format) {
        StructuredLogEncoder encoder = new StructuredLogEncoder();
        encoder.setContext(CONTEXT);
        encoder.setFormat(format);
        return encoder;
    }

    private static String write(Encoder<ILoggingEvent> encoder, ILoggingEvent event) {
        EscapingEncoder escaping = new EscapingEncoder(encoder);
        escaping.start();
        return new String(escaping.encode(event), StandardCharsets.UTF_8);
    }
}
