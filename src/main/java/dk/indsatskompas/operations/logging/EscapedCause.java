package dk.indsatskompas.operations.logging;

import ch.qos.logback.classic.spi.IThrowableProxy;
import ch.qos.logback.classic.spi.StackTraceElementProxy;
import ch.qos.logback.classic.spi.ThrowableProxy;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Why something was thrown, or what else was, with its messages on one line. */
record EscapedCause(IThrowableProxy thrown) implements IThrowableProxy {

    /** What was thrown: of the type that some formats of the log insist on, where it was. */
    static @Nullable IThrowableProxy thrown(@Nullable IThrowableProxy thrown) {
        return thrown instanceof ThrowableProxy proxy ? new EscapedThrowable(proxy) : of(thrown);
    }

    private static @Nullable IThrowableProxy of(@Nullable IThrowableProxy thrown) {
        return thrown == null ? null : new EscapedCause(thrown);
    }

    private static IThrowableProxy[] of(IThrowableProxy @Nullable [] thrown) {
        return Stream.of(thrown == null ? new IThrowableProxy[0] : thrown)
                .map(EscapedCause::new)
                .toArray(IThrowableProxy[]::new);
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
    public String getClassName() {
        return thrown.getClassName();
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
        return of(thrown.getSuppressed());
    }

    @Override
    public boolean isCyclic() {
        return thrown.isCyclic();
    }

    private static final class EscapedThrowable extends ThrowableProxy {

        private EscapedThrowable(ThrowableProxy thrown) {
            super(thrown.getThrowable());
        }

        @Override
        public @Nullable String getMessage() {
            return Escape.in(super.getMessage());
        }

        @Override
        public @Nullable String getOverridingMessage() {
            return Escape.in(super.getOverridingMessage());
        }

        @Override
        public @Nullable IThrowableProxy getCause() {
            return of(super.getCause());
        }

        @Override
        public IThrowableProxy[] getSuppressed() {
            return of(super.getSuppressed());
        }
    }
}
