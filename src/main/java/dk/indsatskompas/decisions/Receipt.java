package dk.indsatskompas.decisions;

/**
 * That an answer is on the disk and may be sent: the recorded one, which is an earlier one when the request was
 * repeated.
 */
public record Receipt(Entry entry, ImmutableBytes answer, boolean repeated) {}
