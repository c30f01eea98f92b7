package dk.indsatskompas.decisions;

import static dk.indsatskompas.decisions.Examples.answered;
import static dk.indsatskompas.decisions.Examples.asked;
import static org.assertj.core.api.Assertions.assertThat;

import dk.indsatskompas.decisions.Feedback.FeedbackOutcome.Reaction;
import dk.indsatskompas.decisions.Feedback.FeedbackTotals;
import dk.indsatskompas.decisions.Feedback.FeedbackTotals.ByReason;
import dk.indsatskompas.decisions.Feedback.FeedbackTotals.ByRecommendation;
import dk.indsatskompas.decisions.Feedback.FeedbackTotals.ByRule;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.Parameter;
import org.junit.jupiter.params.ParameterizedClass;

/** How feedback is counted. */
@ParameterizedClass
@OnEachDatabase
class FeedbackTotalsTest {

    @Parameter
    TestDatabase database;

    @RegisterExtension
    final OpenLog log = new OpenLog(() -> database);

    private final Instant given = Examples.CLOCK.instant();

    @Test
    void countsNothingWhereNothingWasSaid() {
        assertThat(log.decisions().feedbackTotals(null, null))
                .isEqualTo(new FeedbackTotals(List.of(), List.of(), List.of()));
    }

    @Test
    void countsByRecommendationByRuleAndByReason() {
        UUID decision = decide("case-1");
        give(decision, "ips", Reaction.REJECTED, "NO_CAPACITY", "WISH", "b/2", "a/1");
        give(decision, "mentor", Reaction.ACCEPTED, "FITS", null, "b/2");
        give(decide("case-2"), "ips", Reaction.ACCEPTED, "FITS", "FITS", "a/1");
        give(decide("case-2"), "ips", Reaction.CHANGED, "WISH", null);

        FeedbackTotals totals = log.decisions().feedbackTotals(null, null);

        assertThat(totals.byRecommendation())
                .containsExactly(new ByRecommendation("ips", 1, 1, 1), new ByRecommendation("mentor", 1, 0, 0));
        assertThat(totals.byRule()).containsExactly(new ByRule("a/1", 1, 0, 1), new ByRule("b/2", 1, 0, 1));
        assertThat(totals.byReason())
                .containsExactly(
                        new ByReason("ips", "FITS", Reaction.ACCEPTED, 1),
                        new ByReason("ips", "NO_CAPACITY", Reaction.REJECTED, 1),
                        new ByReason("ips", "WISH", Reaction.CHANGED, 1),
                        new ByReason("ips", "WISH", Reaction.REJECTED, 1),
                        new ByReason("mentor", "FITS", Reaction.ACCEPTED, 1));
    }

    @Test
    void countsFeedbackThatIsGivenTwiceTwice() {
        UUID decision = decide("case-1");
        give(decision, "ips", Reaction.REJECTED, "WISH", null, "a/1");
        give(decision, "ips", Reaction.ACCEPTED, "FITS", null, "a/1");
        give(decision, "ips", Reaction.ACCEPTED, "FITS", null, "a/1");

        assertThat(log.decisions().feedbackOn(decision)).hasSize(3);
        assertThat(log.decisions().feedbackTotals(null, null).byRecommendation())
                .containsExactly(new ByRecommendation("ips", 2, 0, 1));
    }

    @Test
    void countsFromTheFirstMomentToBeforeTheLast() {
        give(decide("case-1"), "ips", Reaction.ACCEPTED, "FITS", null);
        Instant later = given.plus(Duration.ofMillis(1));

        assertThat(log.decisions().feedbackTotals(given, later).byReason()).hasSize(1);
        assertThat(log.decisions().feedbackTotals(given, null).byReason()).hasSize(1);
        assertThat(log.decisions().feedbackTotals(null, given).byReason()).isEmpty();
        assertThat(log.decisions().feedbackTotals(later, null).byReason()).isEmpty();
    }

    @Test
    void countsNoMoreWhatWasErased() {
        give(decide("case-1"), "ips", Reaction.ACCEPTED, "FITS", null, "a/1");
        give(decide("case-2"), "ips", Reaction.REJECTED, "WISH", null, "a/1");
        log.decisions().erase("case-1", Examples.CALLER);

        assertThat(log.decisions().feedbackTotals(null, null).byRule()).containsExactly(new ByRule("a/1", 0, 0, 1));
        assertThat(log.decisions().verify().firstWrong()).isNull();
    }

    private UUID decide(String citizenRef) {
        return log.decisions().record(asked(citizenRef, 1), answered(1)).entry().id();
    }

    private void give(
            UUID decision, String recommendation, Reaction outcome, String reason, String second, String... rules) {
        Feedback feedback = new Feedback(recommendation, outcome, reason, second, "CASEWORKER", List.of(rules));
        log.decisions().feedBack(decision, feedback, Examples.CALLER, null);
    }
}
