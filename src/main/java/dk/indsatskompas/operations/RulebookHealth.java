package dk.indsatskompas.operations;

import dk.indsatskompas.publishing.FolderChecks;
import dk.indsatskompas.publishing.Publishing;
import dk.indsatskompas.publishing.RulebookRegistry;
import dk.indsatskompas.publishing.WatchedFolder;
import dk.indsatskompas.vocabulary.Language;
import java.time.Duration;
import java.time.temporal.ChronoUnit;
import java.util.LinkedHashMap;
import java.util.Map;
import org.springframework.boot.health.contributor.Health;
import org.springframework.boot.health.contributor.HealthIndicator;

/** Which rulebook answers, and what the folder changed last; up while the log, too, says that it is in force. */
public record RulebookHealth(
        RulebookRegistry rulebooks,
        WatchedFolder folder,
        Publishing publishing,
        FolderChecks checks,
        Duration mayBeBehind)
        implements HealthIndicator {
    private static final int FIRST = 3;

    @Override
    public Health health() {
        Health.Builder health = Health.up()
                .withDetail("fingerprint", rulebooks.inForce().rulebook().fingerprint());
        publishing
                .behind()
                .filter(since -> since.compareTo(mayBeBehind) > 0)
                .ifPresent(since -> health.down().withDetail("notInForceFor", since.truncatedTo(ChronoUnit.SECONDS)));
        if (checks.notStopping() > 0) {
            health.withDetail("checksThatDoNotStop", checks.notStopping());
        }
        folder.state().ifPresent(state -> health.withDetail("lastChange", lastChange(state)));
        publishing.notFollowed().ifPresent(other -> health.withDetail("notUnderstood", other));
        return health.build();
    }

    private static Map<String, Object> lastChange(WatchedFolder.FolderState state) {
        Map<String, Object> details = new LinkedHashMap<>();
        if (state.fingerprint() != null) {
            details.put("fingerprint", state.fingerprint());
        }
        details.put("checkedAt", state.checkedAt());
        details.put("problems", state.problems().size());
        if (!state.isClean()) {
            details.put(
                    "first",
                    state.problems().stream()
                            .limit(FIRST)
                            .map(problem -> Map.of("da", problem.in(Language.DA), "en", problem.in(Language.EN)))
                            .toList());
        }
        if (!state.leftovers().isEmpty()) {
            details.put("passedOver", state.leftovers().size());
        }
        if (!state.recorded()) {
            details.put("waitsForTheStore", true);
        }
        return details;
    }
}
