package dk.indsatskompas.rulebook;

import dk.indsatskompas.vocabulary.Attribute;
import dk.indsatskompas.vocabulary.Text;

/** One line of a rule: {@code Borgeren} is the subject, {@code er under 30 år} the sentence, and both together the text. */
public record Condition(Constraint constraint, Text subject, Text sentence, Text text, Place place) {
    public Condition(Constraint constraint, Text subject, Text sentence, Place place) {
        this(constraint, subject, sentence, subject.then(sentence), place);
    }

    public Attribute attribute() {
        return constraint.attribute();
    }
}
