package dk.indsatskompas.decisions;

/**
 * That an answer is on the disk and may be sent.
 *
 * @param answer what to send: the recorded answer, which is an earlier one when the request was
 * @param repeated whether the request had been answered before
 */
public record Receipt(Entry entry, ImmutableBytes answer, boolean repeated) {}
