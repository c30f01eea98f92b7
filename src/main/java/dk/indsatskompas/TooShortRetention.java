package dk.indsatskompas;

import java.time.Period;

/** Decisions would be destroyed sooner than anybody could complain about them. */
final class TooShortRetention extends RuntimeException {

    private static final long serialVersionUID = 1L;

    TooShortRetention(Period kept) {
        super(kept.toString());
    }
}
