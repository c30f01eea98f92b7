package dk.indsatskompas.evidence;

import dk.indsatskompas.vocabulary.Text;
import java.util.Optional;

/**
 * How sure a finding is, strongest first. The scale is Indsatskompas' own and grades the one study behind a finding;
 * which finding gets which strength is decided by the rules in {@code rules/evidence_scale}.
 */
public enum Strength {
    STRONG("Stærk", "Strong", StrengthUse.INTERVENTION),
    MODERATE("Moderat", "Moderate", StrengthUse.INTERVENTION),
    INDICATIVE("Indikation", "Indicative", StrengthUse.INTERVENTION),
    ASSOCIATION("Sammenhæng (ikke årsag)", "Association (not causal)", StrengthUse.PRACTICE),
    PRACTICE_EXPERIENCE("Praksiserfaring", "Practice experience", StrengthUse.PRACTICE),
    WEAK_SIGNAL("Svagt tegn", "Weak signal", StrengthUse.REMARK),
    NO_EFFECT_FOUND("Ingen effekt fundet", "No effect found", StrengthUse.CAUTION),
    /** Not of the scale: a practice that rests only on what was part of the tested model. Below every label. */
    PART_OF_TESTED_MODEL("Del af den afprøvede model", "Part of the tested model", StrengthUse.PRACTICE);

    /** What a finding of a strength may create, each more than the next. */
    public enum StrengthUse {
        INTERVENTION,
        PRACTICE,
        REMARK,
        CAUTION
    }

    private final Text label;
    private final StrengthUse mayCreate;

    Strength(String da, String en, StrengthUse mayCreate) {
        this.label = new Text(da, en);
        this.mayCreate = mayCreate;
    }

    public Text label() {
        return label;
    }

    public StrengthUse mayCreate() {
        return mayCreate;
    }

    /** Whether this is at least as strong as the other. */
    public boolean atLeast(Strength other) {
        return compareTo(other) <= 0;
    }

    /** The stronger of the two. */
    public Strength stronger(Strength other) {
        return atLeast(other) ? this : other;
    }

    public static Optional<Strength> find(String name) {
        for (Strength strength : values()) {
            if (strength.name().equals(name)) {
                return Optional.of(strength);
            }
        }
        return Optional.empty();
    }
}
