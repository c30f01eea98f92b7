package dk.indsatskompas.operations.logging;

import ch.qos.logback.classic.spi.IThrowableProxy;
import ch.qos.logback.classic.spi.ThrowableProxy;
import org.jspecify.annotations.Nullable;

/** What was thrown, with its messages on one line. It is of the type that some formats of the log insist on. */
final class EscapedThrowable extends ThrowableProxy {

    EscapedThrowable(ThrowableProxy thrown) {
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
        return EscapedCause.of(super.getCause());
    }

    @Override
    public IThrowableProxy[] getSuppressed() {
        return EscapedCause.of(super.getSuppressed());
    }
}
