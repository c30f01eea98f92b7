package dk.indsatskompas.impact;

import dk.indsatskompas.vocabulary.Text;

/**
 * Citizens who have something in common that policy asks after. Citizens with two wishes are in two groups.
 *
 * @param by the attribute that they have in common
 * @param id from and to for a number, a code, {@code none}, {@code unknown}, or {@code true} or {@code false}
 */
public record CitizenGroup(String by, String id, Text label) {}
