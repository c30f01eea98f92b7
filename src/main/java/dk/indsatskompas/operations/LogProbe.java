package dk.indsatskompas.operations;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import dk.indsatskompas.decisions.Decisions;
import dk.indsatskompas.decisions.StoreUnavailable;
import java.time.Duration;
import org.springframework.boot.health.contributor.Health;

/** Looks whether the log can be read and its head is signed: once a second at most, however many ask for health. */
public final class LogProbe {
    private static final Duration GOOD_FOR = Duration.ofSeconds(1);

    /** When nobody has tried again for so long, nothing is known. */
    private static final Duration LATELY = Duration.ofMinutes(1);

    enum ProbeResult {
        FINE,
        NOT_SIGNED,
        UNAVAILABLE
    }

    private final Decisions decisions;
    private final Cache<Decisions, ProbeResult> last =
            Caffeine.newBuilder().expireAfterWrite(GOOD_FOR).build();

    public LogProbe(Decisions decisions) {
        this.decisions = decisions;
    }

    /** Whether the store of decisions can be read and written. While it cannot, nothing can be answered on the record. */
    public Health store() {
        boolean read = found() != ProbeResult.UNAVAILABLE;
        boolean written = isWritten();
        return (read && written ? Health.up() : Health.down())
                .withDetail("read", read)
                .withDetail("written", written)
                .build();
    }

    /** Whether the head of the log is signed by this service, and its key signs. Not known while the store is away. */
    public Health signature() {
        return switch (found()) {
            case FINE -> Health.up().build();
            case NOT_SIGNED -> Health.down().build();
            case UNAVAILABLE -> Health.unknown().build();
        };
    }

    /** Whether what was written lately could be: the last attempt went well, or was long ago. */
    boolean isWritten() {
        return decisions
                .sinceFailedWrite()
                .filter(since -> since.compareTo(LATELY) < 0)
                .isEmpty();
    }

    ProbeResult found() {
        return last.get(decisions, LogProbe::look);
    }

    private static ProbeResult look(Decisions decisions) {
        try {
            return decisions.isSigned() ? ProbeResult.FINE : ProbeResult.NOT_SIGNED;
        } catch (StoreUnavailable e) {
            return ProbeResult.UNAVAILABLE;
        }
    }
}
