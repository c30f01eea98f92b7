package dk.indsatskompas.web.pages.audit;

import dk.indsatskompas.decisions.Feedback.FeedbackOutcome;
import dk.indsatskompas.decisions.Feedback.FeedbackOutcome.Listed;
import dk.indsatskompas.decisions.Feedback.FeedbackOutcome.Reaction;
import dk.indsatskompas.page.PageWriter;

/** What came of a recommendation, in words. */
final class DecisionWords {
    private DecisionWords() {}

    static String of(PageWriter p, FeedbackOutcome outcome) {
        return outcome instanceof Reaction reaction ? of(p, reaction) : of(p, (Listed) outcome);
    }

    static String of(PageWriter p, Reaction reaction) {
        return switch (reaction) {
            case ACCEPTED -> p.say("Fulgt", "Accepted");
            case CHANGED -> p.say("Ændret", "Changed");
            case REJECTED -> p.say("Afvist", "Rejected");
        };
    }

    private static String of(PageWriter p, Listed listed) {
        return switch (listed) {
            case RECOMMENDED -> p.say("Anbefalet", "Recommended");
            case NOT_RECOMMENDED -> p.say("Ikke anbefalet", "Not recommended");
            case UNDETERMINED -> p.say("Kunne ikke afgøres", "Could not be determined");
            case ALREADY_IN_PLACE -> p.say("Allerede på plads", "Already in place");
        };
    }
}
