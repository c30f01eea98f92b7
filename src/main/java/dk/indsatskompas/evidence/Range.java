package dk.indsatskompas.evidence;

import java.math.BigDecimal;

/** From low to high, both included. */
public record Range(BigDecimal low, BigDecimal high) {}
