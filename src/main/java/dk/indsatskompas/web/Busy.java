package dk.indsatskompas.web;

import java.time.Duration;

/** Something that only one may ask for at a time is being worked out. */
final class Busy extends RuntimeException {

    private static final long serialVersionUID = 1L;

    /** About as long as it takes. */
    static final Duration RETRY_AFTER = Duration.ofSeconds(10);
}
