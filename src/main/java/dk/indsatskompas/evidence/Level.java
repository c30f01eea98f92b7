package dk.indsatskompas.evidence;

import java.util.List;

/** The share of one group, or of several pooled, that had the outcome. */
public record Level(Quantity share, List<String> arms) {}
