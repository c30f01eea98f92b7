package dk.indsatskompas.rulebook;

import dk.indsatskompas.vocabulary.KnownFacts;
import dk.indsatskompas.vocabulary.Text;
import dk.indsatskompas.vocabulary.Truth;
import java.util.List;

/** Values that can hardly be of one citizen. An answer is given all the same, with a remark. */
public record Exclusion(String id, List<Condition> when, Text text) {

    public boolean holds(KnownFacts facts) {
        for (Condition condition : when) {
            if (condition.constraint().test(facts) != Truth.TRUE) {
                return false;
            }
        }
        return true;
    }
}
