package dk.indsatskompas.web.decisions;

import dk.indsatskompas.access.RoleCode;
import dk.indsatskompas.advice.Reason;
import dk.indsatskompas.decisions.Decisions;
import dk.indsatskompas.decisions.Entry;
import dk.indsatskompas.decisions.EntryContent;
import dk.indsatskompas.decisions.FeedbackOutcome;
import dk.indsatskompas.decisions.RecordedEntry;
import dk.indsatskompas.decisions.search.DecisionSearch;
import dk.indsatskompas.decisions.search.SearchTerm;
import dk.indsatskompas.publishing.RulebookCache;
import dk.indsatskompas.publishing.RulebookRegistry;
import dk.indsatskompas.replay.ReplayableDecision;
import dk.indsatskompas.rulebook.Contents;
import dk.indsatskompas.rulebook.Rule;
import dk.indsatskompas.web.http.Parameters;
import dk.indsatskompas.web.signin.Caller;
import io.swagger.v3.oas.annotations.Parameter;
import jakarta.annotation.security.RolesAllowed;
import jakarta.servlet.http.HttpServletRequest;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.MediaType;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Opens and finds recorded decisions. */
@RolesAllowed({RoleCode.CASE_SYSTEM, RoleCode.AUDITOR})
@RestController
@RequestMapping(path = "/v1/decisions", produces = MediaType.APPLICATION_JSON_VALUE)
record DecisionsController(DecisionsById byId, Decisions decisions, RulebookRegistry rulebooks, Clock clock) {

    private static final int USUAL_PAGE = 50;
    private static final int LARGEST_PAGE = 200;

    @GetMapping("/{id}")
    DecisionItem decision(@PathVariable String id, HttpServletRequest request) {
        RecordedEntry recorded = byId.find(id, Caller.of(request));
        return DecisionItem.of(
                recorded,
                recorded.content() instanceof EntryContent.Decision decision ? said(recorded.entry(), decision) : null);
    }

    private DecisionItem.Said said(Entry entry, EntryContent.Decision decision) {
        return new DecisionItem.Said(
                json(decision.input().text()),
                decision.answer().text(),
                decision.outcomes().letters(),
                trace(entry, decision),
                decisions.feedbackOn(entry.id()).stream()
                        .flatMap(DecisionItem.Given::of)
                        .toList());
    }

    private @Nullable List<Reason> trace(Entry entry, EntryContent.Decision decision) {
        ReplayableDecision replayable = new ReplayableDecision(entry, decision);
        try {
            return rulebooks.find(replayable.rulebook()).map(replayable::trace).orElse(null);
        } catch (RulebookCache.Unreadable e) {
            return null;
        }
    }

    /** A mark of the byte order may stand before a body, but not in the middle of another. */
    private static String json(String body) {
        return body.startsWith("\uFEFF") ? body.substring(1) : body;
    }

    @GetMapping
    Page decisions(
            @RequestParam @Nullable String citizenRef,
            @Parameter(example = "2026-11-01") @RequestParam @Nullable String from,
            @Parameter(example = "2026-11-30") @RequestParam @Nullable String to,
            @RequestParam @Nullable String recommendation,
            @RequestParam @Nullable String rule,
            @RequestParam @Nullable String finding,
            @RequestParam @Nullable String rulebook,
            @RequestParam @Nullable String outcome,
            @RequestParam @Nullable String cursor,
            @RequestParam @Nullable String limit,
            HttpServletRequest request) {
        Parameters given = new Parameters(clock.getZone());
        Contents now = rulebooks.inForce().rulebook().contents();
        List<String> rules = now.rules().stream().map(Rule::id).toList();
        DecisionSearch search = DecisionSearch.ALL
                .of(given.reference("citizenRef", citizenRef))
                .between(given.time("from", from), given.timeAfter("to", to))
                .about(
                        given.id(
                                "recommendation",
                                recommendation,
                                now.catalogue().ids(),
                                this::wasRecommended),
                        given.oneOf("outcome", outcome, FeedbackOutcome.ALL))
                .fired(given.id("rule", rule, rules, id -> decisions.has(SearchTerm.rule(id))))
                .restingOn(given.id(
                        "finding", finding, now.findings().keySet(), id -> decisions.has(SearchTerm.finding(id))))
                .answeredBy(given.id("rulebook", rulebook, List.of(), decisions::keeps))
                .askedBy(Caller.of(request).finds());
        Long below = given.number("cursor", cursor, 1, Long.MAX_VALUE);
        Long size = given.number("limit", limit, 1, LARGEST_PAGE);
        given.refuseIfFaulty();
        return Page.of(decisions.search(search, below, size == null ? USUAL_PAGE : size.intValue()));
    }

    private boolean wasRecommended(String id) {
        return FeedbackOutcome.ALL.stream().anyMatch(outcome -> decisions.has(SearchTerm.outcome(outcome, id)));
    }

    /** Decisions, newest first; next is absent on the last page. */
    record Page(List<Found> decisions, @Nullable String next) {

        static Page of(DecisionSearch.FoundPage page) {
            Long next = page.next();
            return new Page(
                    page.decisions().stream().map(Found::of).toList(), next == null ? null : Long.toString(next));
        }
    }

    /** A decision that was found. */
    record Found(
            UUID decisionId,
            Instant decidedAt,
            @Nullable String rulebook,
            String caller,
            DecisionItem.DecisionLinks links) {

        static Found of(Entry entry) {
            return new Found(
                    entry.id(),
                    entry.time(),
                    entry.origin().rulebook(),
                    entry.origin().caller(),
                    DecisionItem.DecisionLinks.of(entry));
        }
    }
}
