package dk.indsatskompas;

import dk.indsatskompas.decisions.Background;
import dk.indsatskompas.decisions.Decisions;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.Period;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.ZonedDateTime;
import java.util.Objects;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.scheduling.support.CronExpression;
import org.springframework.stereotype.Component;

/**
 * Destroys what is older than it may be kept: every night, and only when somebody said how long that is. A night in which it
 * cannot be done is made up for as soon as it can.
 */
@Component
@ConditionalOnProperty("indsatskompas.retention")
class Retention implements AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(Retention.class);

    private static final CronExpression NIGHTLY = CronExpression.parse("0 17 3 * * *");
    private static final ZoneId DENMARK = ZoneId.of("Europe/Copenhagen");
    private static final Duration EVERY = Duration.ofSeconds(20);

    private final Decisions decisions;
    private final Period kept;
    private final Clock clock;
    private final Background thread;
    private ZonedDateTime next;

    Retention(Decisions decisions, DecisionsConfiguration.Place place, Clock clock) {
        this.decisions = decisions;
        this.kept = place.retention() == null ? Period.ZERO : place.retention();
        this.clock = clock;
        if (kept.toTotalMonths() < Decisions.SHORTEST_RETENTION.toTotalMonths()) {
            throw new TooShortRetention(kept);
        }
        this.next = night(clock.instant());
        this.thread = Background.begin("retention", EVERY, this::look);
    }

    /** What waits for the night. */
    Background thread() {
        return thread;
    }

    @Override
    public void close() {
        thread.close();
    }

    /** Once it is night, it is done, and then waited for the next. */
    void look() {
        Instant now = clock.instant();
        if (!now.isBefore(next.toInstant())) {
            expire();
            next = night(now);
        }
    }

    private static ZonedDateTime night(Instant after) {
        return Objects.requireNonNull(NIGHTLY.next(after.atZone(DENMARK)));
    }

    void expire() {
        // In UTC, as the log counts months: here in Denmark, six months ago can be an hour less than six months ago.
        Instant before = clock.instant().atZone(ZoneOffset.UTC).minus(kept).toInstant();
        long destroyed = decisions.expire(before, "retention", thread::sign);
        LOG.info("Destroyed {} keys of citizens whose decisions are older than {}", destroyed, kept);
    }
}
