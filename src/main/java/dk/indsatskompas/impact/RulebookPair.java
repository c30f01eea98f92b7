package dk.indsatskompas.impact;

import dk.indsatskompas.advice.Advisor;

/**
 * Two rulebooks that are held against each other.
 *
 * @param before the one in force
 * @param after the draft
 */
public record RulebookPair(Advisor before, Advisor after) {}
