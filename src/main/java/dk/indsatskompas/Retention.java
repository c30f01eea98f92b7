package dk.indsatskompas;

import dk.indsatskompas.decisions.Decisions;
import java.time.Clock;
import java.time.Instant;
import java.time.Period;
import java.time.ZoneOffset;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.scheduling.annotation.EnableScheduling;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/** Destroys what is older than it may be kept: every night, and only when somebody said how long that is. */
@Component
@EnableScheduling
@ConditionalOnProperty("indsatskompas.retention")
class Retention {

    private static final Logger LOG = LoggerFactory.getLogger(Retention.class);

    private final Decisions decisions;
    private final Period kept;
    private final Clock clock;

    Retention(Decisions decisions, DecisionsConfiguration.Place place, Clock clock) {
        this.decisions = decisions;
        this.kept = place.retention() == null ? Period.ZERO : place.retention();
        this.clock = clock;
        if (kept.toTotalMonths() < Decisions.SHORTEST_RETENTION.toTotalMonths()) {
            throw new TooShortRetention(kept);
        }
    }

    @Scheduled(cron = "0 17 3 * * *", zone = "Europe/Copenhagen")
    void expire() {
        // In UTC, as the log counts months: here in Denmark, six months ago can be an hour less than six months ago.
        Instant before = clock.instant().atZone(ZoneOffset.UTC).minus(kept).toInstant();
        long destroyed = decisions.expire(before, "retention");
        LOG.info("Destroyed {} keys of citizens whose decisions are older than {}", destroyed, kept);
    }
}
