package dk.indsatskompas.evidence;

import java.util.List;
import java.util.Optional;

/**
 * The strengths of a rulebook. They grade the one study behind a finding; which finding gets which is decided by rules.
 *
 * @param strengths all of them, the strongest first; the last is of a practice that rests only on what was part of the tested
 *     model, and stands below every label
 */
public record EvidenceScale(List<Strength> strengths) {
    /** The code list that names them. */
    public static final String LIST = "strength";

    public Strength testedModel() {
        return strengths.get(strengths.size() - 1);
    }

    public Optional<Strength> find(String id) {
        return strengths.stream().filter(strength -> strength.id().equals(id)).findFirst();
    }

    public List<String> ids() {
        return strengths.stream().map(Strength::id).toList();
    }
}
