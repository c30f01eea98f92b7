package dk.indsatskompas.rulebook;

import dk.indsatskompas.vocabulary.Text;

/**
 * One line of a rule.
 *
 * @param subject what it is said of: {@code Borgeren}
 * @param sentence what is said: {@code er under 30 år}
 */
public record Condition(Constraint constraint, Text subject, Text sentence, Place place) {

    /** The whole sentence: {@code Borgeren er under 30 år}. */
    public Text text() {
        return subject.then(sentence);
    }
}
