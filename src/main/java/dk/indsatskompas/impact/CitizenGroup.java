package dk.indsatskompas.impact;

import dk.indsatskompas.vocabulary.Text;

/**
 * Citizens who have something in common that policy asks after.
 *
 * @param by what it is that they have in common
 * @param id from and to for an age, a code, {@code none} or {@code unknown}
 */
public record CitizenGroup(GroupingBy by, String id, Text label) {

    /** By what citizens are grouped. Citizens with two wishes are in two groups. */
    public enum GroupingBy {
        /** Cut where the rules of either rulebook tell ages apart. */
        AGE,
        BENEFIT,
        READINESS,
        WISH
    }
}
