package dk.indsatskompas.web.pages.audit;

import dk.indsatskompas.access.Role.RoleCode;
import dk.indsatskompas.advice.Advisor;
import dk.indsatskompas.advice.InvalidRequest;
import dk.indsatskompas.advice.Reason;
import dk.indsatskompas.decisions.Decisions;
import dk.indsatskompas.decisions.Entry.Versions;
import dk.indsatskompas.decisions.RecordedEntry;
import dk.indsatskompas.decisions.search.DecisionSearch;
import dk.indsatskompas.decisions.search.DecisionSearch.FoundPage;
import dk.indsatskompas.publishing.RulebookCache;
import dk.indsatskompas.publishing.RulebookRegistry;
import dk.indsatskompas.replay.Replay;
import dk.indsatskompas.replay.ReplayableDecision;
import dk.indsatskompas.rulebook.Contents;
import dk.indsatskompas.vocabulary.InputFault;
import dk.indsatskompas.web.decisions.DecisionCriteria;
import dk.indsatskompas.web.decisions.DecisionReports;
import dk.indsatskompas.web.decisions.DecisionsById;
import dk.indsatskompas.web.http.FormCheck;
import dk.indsatskompas.web.http.Parameters;
import dk.indsatskompas.web.pages.ReportPage;
import dk.indsatskompas.web.pages.frame.PageFrame;
import dk.indsatskompas.web.signin.Caller;
import io.swagger.v3.oas.annotations.Hidden;
import jakarta.annotation.security.RolesAllowed;
import jakarta.servlet.http.HttpServletRequest;
import java.time.Clock;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RestController;

/** Finds recorded decisions, opens one, and makes it once more. What is searched for is sent, and stands in no address. */
@Hidden
@RolesAllowed(RoleCode.AUDITOR)
@RestController
record AuditController(
        DecisionsById byId,
        DecisionReports reports,
        Decisions decisions,
        RulebookRegistry rulebooks,
        Versions versions,
        Clock clock) {
    private static final int PAGE = 25;

    @GetMapping("/decisions")
    ResponseEntity<byte[]> newest(HttpServletRequest request) {
        return show(SearchForm.EMPTY, request);
    }

    @FormCheck.AnyFields
    @PostMapping(path = "/decisions", consumes = MediaType.APPLICATION_FORM_URLENCODED_VALUE)
    ResponseEntity<byte[]> search(HttpServletRequest request) {
        return show(SearchForm.of(request), request);
    }

    private ResponseEntity<byte[]> show(SearchForm form, HttpServletRequest request) {
        PageFrame frame = PageFrame.of(request);
        Contents now = rulebooks.inForce().contents();
        List<InputFault> faults = List.of();
        FoundPage found = new FoundPage(List.of(), null);
        try {
            Parameters given = new Parameters(clock.getZone());
            DecisionCriteria asked = form.criteria();
            DecisionSearch search =
                    asked.read(given, now, decisions).askedBy(Caller.of(request).finds());
            Long below = given.number("cursor", form.one(SearchForm.CURSOR), 1, Long.MAX_VALUE);
            given.refuseIfFaulty();
            found = decisions.search(search, below, PAGE);
        } catch (InvalidRequest e) {
            faults = e.faults();
        }
        return frame.show(
                "web/pages/audit/search.jte", new SearchPage(frame, form, now, decisions.rulebooks(), found, faults));
    }

    @GetMapping("/decisions/{id}")
    ResponseEntity<byte[]> decision(@PathVariable String id, HttpServletRequest request) {
        PageFrame frame = PageFrame.of(request);
        RecordedEntry recorded = byId.find(id, Caller.of(request));
        return frame.show("web/pages/audit/decision.jte", page(frame, recorded, null));
    }

    @PostMapping(path = "/decisions/{id}/replay", consumes = MediaType.APPLICATION_FORM_URLENCODED_VALUE)
    ResponseEntity<byte[]> replay(
            @PathVariable String id, @RequestHeader("HX-Request") @Nullable String part, HttpServletRequest request) {
        PageFrame frame = PageFrame.of(request);
        RecordedEntry recorded = byId.find(id, Caller.of(request));
        ReplayableDecision past = byId.read(id, Caller.of(request));
        Advisor then = rulebooks.find(past.rulebook()).orElseThrow(RulebookCache.Unreadable::missing);
        DecisionPage page = page(frame, recorded, Replay.of(past, then, versions));
        return frame.show(part == null ? "web/pages/audit/decision.jte" : "web/pages/audit/replay.jte", page);
    }

    private DecisionPage page(PageFrame frame, RecordedEntry recorded, @Nullable Replay replay) {
        return ReplayableDecision.of(recorded)
                .map(past -> new DecisionPage(
                        frame,
                        past.entry(),
                        ReportPage.of(reports.of(past, frame.language())),
                        null,
                        new DecisionPage.Since(
                                trace(past), decisions.feedbackOn(past.entry().id()), replay)))
                .orElseGet(() -> DecisionPage.erased(frame, recorded));
    }

    /** None where this version of the program does not read the rulebook, or the question, any more. */
    private List<Reason> trace(ReplayableDecision past) {
        try {
            return rulebooks.readable(past.rulebook()).map(past::trace).orElse(List.of());
        } catch (InvalidRequest e) {
            return List.of();
        }
    }

    @RolesAllowed({RoleCode.POLICY, RoleCode.APPROVER, RoleCode.AUDITOR})
    @GetMapping("/decisions/overrides")
    ResponseEntity<byte[]> overrides(HttpServletRequest request) {
        PageFrame frame = PageFrame.of(request);
        return frame.show(
                "web/pages/audit/overrides.jte",
                OverridesPage.of(frame, rulebooks.inForce().contents(), decisions, clock));
    }
}
