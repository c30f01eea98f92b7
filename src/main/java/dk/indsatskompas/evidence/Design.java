package dk.indsatskompas.evidence;

/** How a finding was made. */
public enum Design {
    RANDOMISED,
    COMPARISON_GROUP,
    CORRELATION,
    QUALITATIVE,
    DESCRIPTION
}
