package dk.indsatskompas.web.decisions;

import dk.indsatskompas.decisions.Decisions;
import dk.indsatskompas.decisions.Feedback.FeedbackOutcome;
import dk.indsatskompas.decisions.search.DecisionSearch;
import dk.indsatskompas.decisions.search.SearchTerm;
import dk.indsatskompas.rulebook.Contents;
import dk.indsatskompas.rulebook.Rule;
import dk.indsatskompas.web.http.Parameters;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What decisions are searched for, as it came in an address or a form; null is not asked for. */
public record DecisionCriteria(
        @Nullable String citizenRef,
        @Nullable String from,
        @Nullable String to,
        @Nullable String recommendation,
        @Nullable String rule,
        @Nullable String finding,
        @Nullable String rulebook,
        @Nullable String outcome) {
    /** The search, as far as nothing is at fault: that, {@link Parameters} has. Names may be of a rulebook of now, or of one before. */
    public DecisionSearch read(Parameters given, Contents now, Decisions decisions) {
        Instant first = given.time("from", from);
        List<String> rules = now.rules().stream().map(Rule::id).toList();
        return DecisionSearch.ALL
                .of(given.reference("citizenRef", citizenRef))
                .between(first, given.timeAfter(first, "to", to))
                .about(
                        given.id(
                                "recommendation",
                                recommendation,
                                now.catalogue().ids(),
                                id -> FeedbackOutcome.ALL.stream()
                                        .anyMatch(one -> decisions.has(SearchTerm.outcome(one, id)))),
                        given.oneOf("outcome", outcome, FeedbackOutcome.ALL))
                .fired(given.id("rule", rule, rules, id -> decisions.has(SearchTerm.rule(id))))
                .restingOn(given.id(
                        "finding", finding, now.findings().keySet(), id -> decisions.has(SearchTerm.finding(id))))
                .answeredBy(given.id("rulebook", rulebook, List.of(), decisions::keeps));
    }
}
