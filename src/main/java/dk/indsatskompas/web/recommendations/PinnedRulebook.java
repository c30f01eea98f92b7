package dk.indsatskompas.web.recommendations;

import dk.indsatskompas.advice.Advisor;
import dk.indsatskompas.publishing.RulebookRegistry;
import dk.indsatskompas.web.http.Parameters;
import dk.indsatskompas.web.http.ProblemType;
import org.jspecify.annotations.Nullable;

/** The rulebook that a client wants to be answered by: the one in force, unless it names another. */
final class PinnedRulebook {

    private PinnedRulebook() {}

    /** A draft can be tried, and never recorded. */
    static Advisor advisor(RulebookRegistry rulebooks, @Nullable String fingerprint, boolean dryRun) {
        String named = fingerprint == null ? null : Parameters.oneForm(fingerprint);
        return (dryRun ? rulebooks.tried(named) : rulebooks.named(named))
                .orElseThrow(ProblemType.UNKNOWN_RULEBOOK.refused());
    }
}
