package dk.indsatskompas.web;

import dk.indsatskompas.decisions.Content;
import dk.indsatskompas.decisions.Decisions;
import dk.indsatskompas.decisions.Kind;
import dk.indsatskompas.decisions.Recorded;
import dk.indsatskompas.decisions.Refused;
import dk.indsatskompas.replay.ReplayableDecision;
import java.util.UUID;
import org.springframework.stereotype.Component;

/** The decisions that an address names. */
@Component
class DecisionsById {

    private final Decisions decisions;

    DecisionsById(Decisions decisions) {
        this.decisions = decisions;
    }

    /**
     * A decision, whether its citizen was erased or not.
     *
     * @throws NotFound when there is none with this id, or none that the caller may know of
     */
    Recorded find(String id, Caller caller) {
        return decisions
                .find(uuid(id))
                .filter(recorded -> recorded.entry().kind() == Kind.DECISION)
                .filter(recorded -> caller.mayRead(recorded.entry()))
                .orElseThrow(NotFound::new);
    }

    /**
     * A decision with what it says.
     *
     * @throws NotFound when there is none with this id, or none that the caller may know of
     * @throws Refused.CitizenErased when nobody can read it any more
     */
    ReplayableDecision read(String id, Caller caller) {
        Recorded recorded = find(id, caller);
        if (recorded.content() instanceof Content.Decision content) {
            return new ReplayableDecision(recorded.entry(), content);
        }
        throw new Refused.CitizenErased();
    }

    /** Only the usual spelling: Java itself would also take shorter ones. */
    private static UUID uuid(String id) {
        try {
            UUID uuid = UUID.fromString(id);
            if (uuid.toString().equals(id)) {
                return uuid;
            }
        } catch (IllegalArgumentException e) {
            // Told below, like every other address of nothing.
        }
        throw new NotFound();
    }
}
