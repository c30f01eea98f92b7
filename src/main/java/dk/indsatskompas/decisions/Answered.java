package dk.indsatskompas.decisions;

import dk.indsatskompas.advice.Advice;
import dk.indsatskompas.rulebook.Evaluation;
import java.time.Instant;
import java.util.UUID;

/**
 * The answer that is about to be given.
 *
 * @param id of {@link Decisions#newId()}, as it stands in the body
 * @param rulebook the fingerprint of the rulebook that answered
 * @param evaluation what came of each of its rules
 * @param body every byte that goes out
 */
public record Answered(UUID id, Instant at, String rulebook, Advice advice, Evaluation evaluation, Bytes body) {}
