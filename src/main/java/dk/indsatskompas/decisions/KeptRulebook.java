package dk.indsatskompas.decisions;

import java.time.Instant;
import java.util.UUID;

/**
 * A rulebook that is kept.
 *
 * @param since when it was kept for the first time
 * @param entry the entry that records it
 */
public record KeptRulebook(String fingerprint, Instant since, UUID entry) {}
