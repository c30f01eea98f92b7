package dk.indsatskompas.web.decisions;

import dk.indsatskompas.access.Role.RoleCode;
import dk.indsatskompas.advice.Answer;
import dk.indsatskompas.advice.AnswerJson;
import dk.indsatskompas.decisions.Decisions;
import dk.indsatskompas.decisions.Entry;
import dk.indsatskompas.decisions.EntryContent;
import dk.indsatskompas.decisions.Feedback;
import dk.indsatskompas.decisions.Feedback.FeedbackTotals;
import dk.indsatskompas.decisions.IdempotencyKey;
import dk.indsatskompas.decisions.Receipt;
import dk.indsatskompas.decisions.RecordedEntry;
import dk.indsatskompas.decisions.search.DecisionSearch;
import dk.indsatskompas.decisions.search.DecisionSearch.FoundDecision;
import dk.indsatskompas.decisions.search.DecisionSearch.FoundPage;
import dk.indsatskompas.operations.Counting;
import dk.indsatskompas.publishing.RulebookRegistry;
import dk.indsatskompas.replay.ReplayableDecision;
import dk.indsatskompas.web.http.IdempotencyHeader;
import dk.indsatskompas.web.http.Parameters;
import dk.indsatskompas.web.http.ProblemType;
import dk.indsatskompas.web.http.WholeBody;
import dk.indsatskompas.web.signin.Caller;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.parameters.RequestBody;
import jakarta.annotation.security.RolesAllowed;
import jakarta.servlet.http.HttpServletRequest;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.util.UriComponentsBuilder;

/** Opens and finds recorded decisions, and takes down what became of what they recommended. */
@RolesAllowed({RoleCode.CASE_SYSTEM, RoleCode.AUDITOR})
@RestController
@RequestMapping(path = "/v1", produces = MediaType.APPLICATION_JSON_VALUE)
record DecisionsController(
        DecisionsById byId, Decisions decisions, RulebookRegistry rulebooks, Clock clock, Counting counting) {
    private static final int USUAL_PAGE = 50;
    private static final int LARGEST_PAGE = 200;

    @GetMapping("/decisions/{id}")
    DecisionItem decision(@PathVariable String id, HttpServletRequest request) {
        RecordedEntry recorded = byId.find(id, Caller.of(request));
        return DecisionItem.of(
                recorded, ReplayableDecision.of(recorded).map(this::said).orElse(null));
    }

    private DecisionItem.Said said(ReplayableDecision replayable) {
        EntryContent.Decision decision = replayable.content();
        return new DecisionItem.Said(
                json(decision.input().text()),
                decision.answer().text(),
                decision.outcomes().letters(),
                rulebooks.readable(replayable.rulebook()).map(replayable::trace).orElse(null),
                decisions.feedbackOn(replayable.entry().id()).stream()
                        .flatMap(DecisionItem.Given::of)
                        .toList());
    }

    /** A mark of the byte order may stand before a body, but not in the middle of another. */
    private static String json(String body) {
        return body.startsWith("\uFEFF") ? body.substring(1) : body;
    }

    @GetMapping("/decisions")
    ResponseEntity<Page> decisions(
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
        DecisionSearch search = new DecisionCriteria(
                        citizenRef, from, to, recommendation, rule, finding, rulebook, outcome)
                .read(given, rulebooks.inForce().contents(), decisions)
                .askedBy(Caller.of(request).finds());
        Long below = given.number("cursor", cursor, 1, Long.MAX_VALUE);
        Long size = given.number("limit", limit, 1, LARGEST_PAGE);
        given.refuseIfFaulty();
        FoundPage page = decisions.search(search, below, size == null ? USUAL_PAGE : size.intValue());
        HttpHeaders headers = new HttpHeaders();
        if (page.next() != null) {
            headers.set(HttpHeaders.LINK, "<" + at(page.next(), request) + ">; rel=\"next\"");
        }
        return new ResponseEntity<>(
                new Page(page.decisions().stream().map(Found::of).toList(), Objects.toString(page.next(), null)),
                headers,
                HttpStatus.OK);
    }

    /** The same search, from a cursor on. */
    private static String at(Long cursor, HttpServletRequest request) {
        return UriComponentsBuilder.fromPath(request.getRequestURI())
                .query(request.getQueryString())
                .replaceQueryParam("cursor", cursor)
                .build()
                .toUriString();
    }

    /** Decisions, newest first; next is absent on the last page. */
    record Page(List<Found> decisions, @Nullable String next) {}

    record Found(UUID decisionId, Instant decidedAt, String rulebook, String caller, DecisionItem.DecisionLinks links) {
        static Found of(FoundDecision one) {
            return new Found(
                    one.id(),
                    one.time(),
                    one.rulebook(),
                    one.caller(),
                    DecisionItem.DecisionLinks.of(one.id(), one.rulebook()));
        }
    }

    record FeedbackItem(UUID id, Instant time, UUID decisionId, LinkItem entry) {
        static FeedbackItem of(Entry entry, ReplayableDecision about) {
            return new FeedbackItem(entry.id(), entry.time(), about.entry().id(), LinkItem.of(entry));
        }
    }

    @RequestBody(
            required = true,
            content = @Content(schema = @Schema(implementation = FeedbackBody.FeedbackRequest.class)))
    @RolesAllowed(RoleCode.CASE_SYSTEM)
    @PostMapping(path = "/decisions/{id}/feedback", consumes = MediaType.APPLICATION_JSON_VALUE)
    ResponseEntity<FeedbackItem> feedback(
            @PathVariable String id,
            @RequestHeader(IdempotencyHeader.NAME) @Nullable String idempotencyKey,
            HttpServletRequest request) {
        Caller caller = Caller.of(request);
        ReplayableDecision decision = byId.read(id, caller);
        byte[] body = WholeBody.of(request);
        IdempotencyKey key = IdempotencyHeader.of(request, body);
        Optional<Receipt> earlier = key == null ? Optional.empty() : decisions.earlier(caller.name(), key);
        if (earlier.isPresent()) {
            return IdempotencyHeader.answer(true)
                    .body(FeedbackItem.of(earlier.get().entry(), decision));
        }
        Answer answer = AnswerJson.read(decision.content().answer().toByteArray());
        Feedback feedback =
                FeedbackBody.read(body, answer, rulebooks.inForce().contents().codeLists(), LocalDate.now(clock));
        Entry entry = decisions
                .feedBack(decision.entry().id(), feedback, caller.name(), key)
                .orElseThrow(ProblemType.UNKNOWN_DECISION.refused());
        counting.fedBack(feedback);
        return IdempotencyHeader.answer(false).body(FeedbackItem.of(entry, decision));
    }

    @RolesAllowed({RoleCode.POLICY, RoleCode.APPROVER, RoleCode.AUDITOR})
    @GetMapping("/feedback")
    FeedbackTotals feedbackTotals(
            @Parameter(example = "2026-11-01") @RequestParam @Nullable String from,
            @Parameter(example = "2026-11-30") @RequestParam @Nullable String to) {
        Parameters given = new Parameters(clock.getZone());
        Instant first = given.time("from", from);
        Instant last = given.timeAfter(first, "to", to);
        given.refuseIfFaulty();
        return decisions.feedbackTotals(first, last);
    }
}
