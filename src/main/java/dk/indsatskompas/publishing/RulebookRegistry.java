package dk.indsatskompas.publishing;

import dk.indsatskompas.advice.Advisor;
import dk.indsatskompas.publishing.StepHistory.StepLog;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** The rulebook in force, and those that were before. Whoever has been given one may ask it as long as they like. */
public final class RulebookRegistry {
    private final RulebookCache kept;
    private final StepLog log;
    private final Clock clock;
    private final List<Consumer<Advisor>> told = new ArrayList<>();
    private volatile Advisor inForce;

    public RulebookRegistry(Advisor inForce, RulebookCache kept, StepLog log, Clock clock) {
        this.inForce = inForce;
        this.kept = kept;
        this.log = log;
        this.clock = clock;
    }

    public Advisor inForce() {
        return inForce;
    }

    /** Who answers, and is recorded, when a rulebook is named, or none. A draft never does. */
    public Optional<Advisor> named(@Nullable String fingerprint) {
        boolean isDraft = fingerprint != null
                && !inForce.rulebook().fingerprint().equals(fingerprint)
                && log.steps().isDraft(fingerprint, clock.instant());
        return isDraft ? Optional.empty() : tried(fingerprint);
    }

    /** The same for an answer that is not recorded: a draft can be tried. */
    public Optional<Advisor> tried(@Nullable String fingerprint) {
        return fingerprint == null ? Optional.of(inForce) : find(fingerprint);
    }

    /** The rulebook with this fingerprint, if it is in force or kept. */
    public Optional<Advisor> find(String fingerprint) {
        Advisor now = inForce;
        return now.rulebook().fingerprint().equals(fingerprint) ? Optional.of(now) : kept.find(fingerprint);
    }

    /** The same, but empty as well when this version of the program cannot read it any more. */
    public Optional<Advisor> readable(String fingerprint) {
        try {
            return find(fingerprint);
        } catch (RulebookCache.Unreadable e) {
            return Optional.empty();
        }
    }

    /** From now on, this one answers; what was begun with another is finished with it. */
    synchronized void replace(Advisor next) {
        inForce = next;
        told.forEach(one -> one.accept(next));
    }

    /** Is told who answers: at once, and whenever that changes. */
    public synchronized void tell(Consumer<Advisor> one) {
        told.add(one);
        one.accept(inForce);
    }
}
