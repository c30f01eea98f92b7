package dk.indsatskompas.rulebook;

import dk.indsatskompas.evidence.SourceRef;
import dk.indsatskompas.vocabulary.Text;
import java.util.List;

/**
 * How the rules read a word of the source more sharply than it is.
 *
 * @param word the word as the source has it
 * @param locator where it stands; absent for a word of a supplement, which is among those it rests on
 * @param readAs conditions of rules that say our reading, each for itself
 * @param text what a reader is told: the word, our reading and the reason
 * @param restsOn supplements behind the reading
 */
public record Interpretation(
        String id, Text word, String locator, List<Condition> readAs, Text text, List<SourceRef> restsOn) {

    /** Whether a rule reads the source so. */
    public boolean isReadBy(Rule rule) {
        return rule.constraints().stream().anyMatch(this::isReadAs);
    }

    public boolean isReadAs(Constraint constraint) {
        return readAs.stream().anyMatch(condition -> condition.constraint().equals(constraint));
    }
}
