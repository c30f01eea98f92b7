package dk.indsatskompas.evidence;

import dk.indsatskompas.vocabulary.Text;
import java.time.LocalDate;

/**
 * That a finding no longer stands. It is kept, so that what once rested on it can be found, but no rule may use it.
 *
 * @param date since when
 * @param reason why, such as that the article was retracted
 */
public record Withdrawn(LocalDate date, Text reason) {}
