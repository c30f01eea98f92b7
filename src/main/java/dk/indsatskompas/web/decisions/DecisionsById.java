package dk.indsatskompas.web.decisions;

import dk.indsatskompas.decisions.Decisions;
import dk.indsatskompas.decisions.EntryKind;
import dk.indsatskompas.decisions.RecordedEntry;
import dk.indsatskompas.decisions.RefusedByLog;
import dk.indsatskompas.replay.ReplayableDecision;
import dk.indsatskompas.web.http.ProblemType;
import dk.indsatskompas.web.http.RefusedRequest;
import dk.indsatskompas.web.signin.Caller;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Component;

/** The decisions that an address names. */
@Component
public record DecisionsById(Decisions decisions) {
    /** A decision, erased or not; {@link RefusedRequest} when there is none that the caller may know of. */
    public RecordedEntry find(String id, Caller caller) {
        return uuid(id).flatMap(decisions::find)
                .filter(recorded -> recorded.entry().kind() == EntryKind.DECISION)
                .filter(recorded -> caller.mayRead(recorded.entry()))
                .orElseThrow(ProblemType.UNKNOWN_DECISION.refused());
    }

    /** A decision with what it says; {@link RefusedByLog.CitizenErased} when nobody can read it any more. */
    public ReplayableDecision read(String id, Caller caller) {
        return ReplayableDecision.of(find(id, caller)).orElseThrow(RefusedByLog.CitizenErased::new);
    }

    /** Only the usual spelling: Java itself would also take shorter ones. */
    private static Optional<UUID> uuid(String id) {
        try {
            return Optional.of(UUID.fromString(id))
                    .filter(uuid -> uuid.toString().equals(id));
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
    }
}
