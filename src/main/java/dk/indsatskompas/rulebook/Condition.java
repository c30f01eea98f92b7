package dk.indsatskompas.rulebook;

import dk.indsatskompas.vocabulary.Attribute;
import dk.indsatskompas.vocabulary.Text;

/**
 * One line of a rule.
 *
 * @param subject what it is said of: {@code Borgeren}
 * @param sentence what is said: {@code er under 30 år}
 * @param text the whole sentence: {@code Borgeren er under 30 år}
 */
public record Condition(Constraint constraint, Text subject, Text sentence, Text text, Place place) {

    /** A line with the sentence that its parts make. */
    public Condition(Constraint constraint, Text subject, Text sentence, Place place) {
        this(constraint, subject, sentence, subject.then(sentence), place);
    }

    public Attribute attribute() {
        return constraint.attribute();
    }
}
