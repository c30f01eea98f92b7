package dk.indsatskompas.decisions;

/** That an answer is on the disk and may be sent; it is an earlier one when the request was repeated. */
public record Receipt(Entry entry, ImmutableBytes answer, boolean repeated) {}
