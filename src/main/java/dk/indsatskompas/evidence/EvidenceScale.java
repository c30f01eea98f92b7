package dk.indsatskompas.evidence;

import dk.indsatskompas.evidence.Strength.StrengthUse;
import java.util.List;
import java.util.Optional;

/**
 * The strengths of a rulebook. They grade the one study behind a finding; which finding gets which is decided by rules.
 *
 * @param strengths all of them, the strongest first; the last is of a practice that rests only on what was part of the tested
 *     model, and stands below every label
 * @param indirectness what may hold of a case, by the rules
 */
public record EvidenceScale(List<Strength> strengths, List<IndirectnessReason> indirectness) {
    /** The code list that names them. */
    public static final String LIST = "strength";

    public Strength testedModel() {
        return strengths.get(strengths.size() - 1);
    }

    /** So many levels lower, but not below the lowest level that an intervention can have. */
    public Strength lowered(Strength strength, int levels) {
        List<Strength> ladder =
                strengths.stream().filter(EvidenceScale::isLevel).toList();
        int from = ladder.indexOf(strength);
        return from < 0 ? strength : ladder.get(Math.min(from + levels, ladder.size() - 1));
    }

    /** The ids of the strengths that a finding can have. */
    public List<String> ofFindings() {
        return strengths.stream()
                .filter(strength -> strength.mayCreate() != StrengthUse.NOTHING)
                .map(Strength::id)
                .toList();
    }

    private static boolean isLevel(Strength strength) {
        return strength.mayCreate() == StrengthUse.INTERVENTION || strength.mayCreate() == StrengthUse.NOTHING;
    }

    public Optional<Strength> find(String id) {
        return strengths.stream().filter(strength -> strength.id().equals(id)).findFirst();
    }

    public List<String> ids() {
        return strengths.stream().map(Strength::id).toList();
    }
}
