package dk.indsatskompas.impact;

import dk.indsatskompas.rulebook.Condition;
import dk.indsatskompas.rulebook.Rule;
import dk.indsatskompas.vocabulary.Text;

/** What a rule says, and where it says so. */
public record Sentence(Text text, String file, int line) {

    static Sentence of(Condition condition) {
        return new Sentence(
                condition.text(), condition.place().file(), condition.place().line());
    }

    /** What a rule concludes. The line is the rule's own. */
    static Sentence conclusion(Rule rule) {
        return new Sentence(rule.said(), rule.place().file(), rule.place().line());
    }
}
