package dk.indsatskompas.publishing;

import java.util.concurrent.TimeUnit;
import org.springframework.scheduling.annotation.Scheduled;

/** Lets the service follow the log, and look at the rules folder, again and again. */
record PublishingSchedule(Publishing publishing, WatchedFolder folder) {

    /** Within a second, all replicas have followed a step that one of them took. */
    @Scheduled(fixedDelay = 250, timeUnit = TimeUnit.MILLISECONDS, initialDelay = 250)
    void follow() {
        publishing.follow();
    }

    @Scheduled(fixedDelayString = "${indsatskompas.rules-watch}", initialDelayString = "${indsatskompas.rules-watch}")
    void look() {
        folder.look();
    }
}
