package dk.indsatskompas.publishing;

import dk.indsatskompas.advice.Advisor;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The rulebook in force, and those that were before. */
public final class Rulebooks {

    private final Advisor inForce;
    private final KeptRulebooks kept;

    public Rulebooks(Advisor inForce, KeptRulebooks kept) {
        this.inForce = inForce;
        this.kept = kept;
    }

    /** Who answers when no rulebook is named. */
    public Advisor inForce() {
        return inForce;
    }

    /** Who answers when a rulebook is named, or none. */
    public Optional<Advisor> named(@Nullable String fingerprint) {
        return fingerprint == null ? Optional.of(inForce) : find(fingerprint);
    }

    /** The rulebook with this fingerprint, if it is in force or ever answered. */
    public Optional<Advisor> find(String fingerprint) {
        return inForce.rulebook().fingerprint().equals(fingerprint) ? Optional.of(inForce) : kept.find(fingerprint);
    }
}
