package dk.indsatskompas.evidence;

import java.math.BigDecimal;

/** From low to high, both included. */
public record NumberRange(BigDecimal low, BigDecimal high) {}
