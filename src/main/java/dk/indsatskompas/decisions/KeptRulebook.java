package dk.indsatskompas.decisions;

import java.time.Instant;
import java.util.UUID;

/** A rulebook that is kept: since when, and by which entry. */
public record KeptRulebook(String fingerprint, Instant since, UUID entry) {}
