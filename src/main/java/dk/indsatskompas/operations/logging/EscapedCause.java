package dk.indsatskompas.operations.logging;

import ch.qos.logback.classic.spi.IThrowableProxy;
import ch.qos.logback.classic.spi.StackTraceElementProxy;
import ch.qos.logback.classic.spi.ThrowableProxy;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** What was thrown, why, and what else was, with its messages on one line: of the type that some formats of the log insist on. */
final class EscapedCause extends ThrowableProxy {

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
