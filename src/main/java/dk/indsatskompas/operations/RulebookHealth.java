package dk.indsatskompas.operations;

import dk.indsatskompas.publishing.Publishing;
import dk.indsatskompas.publishing.Rulebooks;
import dk.indsatskompas.publishing.WatchedFolder;
import dk.indsatskompas.vocabulary.Language;
import java.util.LinkedHashMap;
import java.util.Map;
import org.springframework.boot.health.contributor.Health;
import org.springframework.boot.health.contributor.HealthIndicator;

/** Which rulebook answers, and what came of the last change of the folder. It is up as long as a good rulebook answers. */
public record RulebookHealth(Rulebooks rulebooks, WatchedFolder folder, Publishing publishing)
        implements HealthIndicator {

    private static final int FIRST = 3;

    @Override
    public Health health() {
        Health.Builder health = Health.up()
                .withDetail("fingerprint", rulebooks.inForce().rulebook().fingerprint());
        folder.state().ifPresent(state -> health.withDetail("lastChange", lastChange(state)));
        publishing.notFollowed().ifPresent(other -> health.withDetail("notUnderstood", other));
        return health.build();
    }

    private static Map<String, Object> lastChange(WatchedFolder.State state) {
        Map<String, Object> details = new LinkedHashMap<>();
        details.put("fingerprint", state.fingerprint());
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
        if (!state.recorded()) {
            details.put("waitsForTheStore", true);
        }
        return details;
    }
}
