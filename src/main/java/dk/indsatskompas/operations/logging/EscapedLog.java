package dk.indsatskompas.operations.logging;

import ch.qos.logback.classic.LoggerContext;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.Appender;
import ch.qos.logback.core.OutputStreamAppender;
import ch.qos.logback.core.encoder.Encoder;
import ch.qos.logback.core.encoder.EncoderBase;
import ch.qos.logback.core.spi.AppenderAttachable;
import org.jspecify.annotations.Nullable;
import org.slf4j.LoggerFactory;
import org.springframework.boot.context.event.ApplicationEnvironmentPreparedEvent;
import org.springframework.boot.context.logging.LoggingApplicationListener;
import org.springframework.context.ApplicationListener;
import org.springframework.core.Ordered;

/**
 * Lets nothing that is logged pass for a line of its own, whoever logs it, where to and in which format: a name in a
 * rulebook, or what somebody sent, may have line breaks and what a terminal obeys. As soon as logging is set up, what it is
 * written by is given each event with these escaped.
 */
public final class EscapedLog implements ApplicationListener<ApplicationEnvironmentPreparedEvent>, Ordered {
    @Override
    public int getOrder() {
        return LoggingApplicationListener.DEFAULT_ORDER + 1;
    }

    @Override
    public void onApplicationEvent(ApplicationEnvironmentPreparedEvent event) {
        if (LoggerFactory.getILoggerFactory() instanceof LoggerContext context) {
            context.getLoggerList().forEach(EscapedLog::escape);
        }
    }

    private static void escape(AppenderAttachable<ILoggingEvent> appenders) {
        appenders.iteratorForAppenders().forEachRemaining(EscapedLog::escape);
    }

    @SuppressWarnings("unchecked")
    private static void escape(Appender<ILoggingEvent> appender) {
        if (appender instanceof OutputStreamAppender<ILoggingEvent> writing
                && !(writing.getEncoder() instanceof EscapingEncoder)) {
            writing.setEncoder(new EscapingEncoder(writing.getEncoder()));
        } else if (appender instanceof AppenderAttachable<?> others) {
            escape((AppenderAttachable<ILoggingEvent>) others);
        }
    }

    /** Writes events as another encoder does, but escaped. */
    static final class EscapingEncoder extends EncoderBase<ILoggingEvent> {
        private final Encoder<ILoggingEvent> encoder;

        EscapingEncoder(Encoder<ILoggingEvent> encoder) {
            this.encoder = encoder;
            setContext(encoder.getContext());
            started = encoder.isStarted();
        }

        @Override
        public byte @Nullable [] headerBytes() {
            return encoder.headerBytes();
        }

        @Override
        public byte[] encode(ILoggingEvent event) {
            return encoder.encode(new EscapedEvent(event));
        }

        @Override
        public byte @Nullable [] footerBytes() {
            return encoder.footerBytes();
        }

        @Override
        public void start() {
            encoder.start();
            super.start();
        }

        @Override
        public void stop() {
            super.stop();
            encoder.stop();
        }
    }
}
