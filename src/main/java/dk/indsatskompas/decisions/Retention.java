package dk.indsatskompas.decisions;

import dk.indsatskompas.process.StartFailure;
import dk.indsatskompas.vocabulary.Text;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.Period;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.ZonedDateTime;
import java.util.Objects;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.scheduling.support.CronExpression;
import org.springframework.stereotype.Component;

/**
 * Destroys what is older than it may be kept: every night, and only when somebody said how long that is. A night in which it
 * cannot be done is made up for as soon as it can.
 */
@Component
@ConditionalOnProperty("indsatskompas.retention")
class Retention {
    private static final Logger LOG = LoggerFactory.getLogger(Retention.class);

    private static final CronExpression NIGHTLY = CronExpression.parse("0 17 3 * * *");
    private static final Duration ROUND = Duration.ofMinutes(1);
    private static final ZoneId DENMARK = ZoneId.of("Europe/Copenhagen");

    private final Decisions decisions;
    private final Period kept;
    private final Clock clock;
    private ZonedDateTime next;

    Retention(Decisions decisions, LogLocation location, Clock clock) {
        this.decisions = decisions;
        this.kept = location.retention() == null ? Period.ZERO : location.retention();
        this.clock = clock;
        if (kept.toTotalMonths() < Decisions.SHORTEST_RETENTION.toTotalMonths()) {
            long months = Decisions.SHORTEST_RETENTION.toTotalMonths();
            throw new StartFailure(TOO_SHORT.filled(kept, months), LONG_ENOUGH, null);
        }
        this.next = night(clock.instant());
    }

    /** Once it is night, it is done, and then waited for the next. */
    @Scheduled(fixedDelay = 20, timeUnit = TimeUnit.SECONDS, initialDelay = 20)
    void look() {
        Instant now = clock.instant();
        if (!now.isBefore(next.toInstant()) && expire()) {
            next = night(now);
        }
    }

    private static ZonedDateTime night(Instant after) {
        return Objects.requireNonNull(NIGHTLY.next(after.atZone(DENMARK)));
    }

    /** Goes on in the next round when there is much, so that it can be told from what hangs. Returns whether all is done. */
    boolean expire() {
        long end = System.nanoTime() + ROUND.toNanos();
        // In UTC, as the log counts months: here in Denmark, six months ago can be an hour less than six months ago.
        Instant before = clock.instant().atZone(ZoneOffset.UTC).minus(kept).toInstant();
        long destroyed = decisions.expire(before, "retention", () -> System.nanoTime() - end < 0);
        LOG.info("Destroyed {} keys of citizens whose decisions are older than {}", destroyed, kept);
        return System.nanoTime() - end < 0;
    }

    private static final Text TOO_SHORT = new Text(
            "indsatskompas.retention er %s, og afgørelser skal gemmes mindst %d måneder.",
            "indsatskompas.retention is %s, and decisions must be kept at least %d months.");
    private static final Text LONG_ENOUGH = new Text(
            "Skriv et antal måneder eller år, for eksempel P5Y, eller udelad indsatskompas.retention for at gemme alt.",
            "Write a number of months or years, such as P5Y, or leave indsatskompas.retention out to keep all.");
}
