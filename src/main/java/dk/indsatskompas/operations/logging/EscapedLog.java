package dk.indsatskompas.operations.logging;

import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.LoggerContext;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.Appender;
import ch.qos.logback.core.OutputStreamAppender;
import ch.qos.logback.core.spi.AppenderAttachable;
import java.util.Iterator;
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
            for (Logger logger : context.getLoggerList()) {
                escape(logger);
            }
        }
    }

    private static void escape(AppenderAttachable<ILoggingEvent> appenders) {
        Iterator<Appender<ILoggingEvent>> all = appenders.iteratorForAppenders();
        while (all.hasNext()) {
            escape(all.next());
        }
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
}
