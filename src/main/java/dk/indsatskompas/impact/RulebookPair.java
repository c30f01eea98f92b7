package dk.indsatskompas.impact;

import dk.indsatskompas.advice.Advisor;

/** Two rulebooks that are held against each other: the one in force, and the draft. */
public record RulebookPair(Advisor before, Advisor after) {}
