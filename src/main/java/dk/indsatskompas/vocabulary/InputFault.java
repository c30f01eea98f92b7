package dk.indsatskompas.vocabulary;

/**
 * One thing wrong with what was sent. It names the place and the cure, and never repeats the value.
 *
 * @param pointer JSON pointer (RFC 6901) to the value; empty for the whole body. What is not in the body is pointed at as
 *     {@code query:name} or {@code header:name}
 * @param code stable, machine-readable
 */
public record InputFault(String pointer, String code, Text message, Text hint) {}
