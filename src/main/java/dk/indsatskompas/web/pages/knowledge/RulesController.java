package dk.indsatskompas.web.pages.knowledge;

import dk.indsatskompas.advice.Advisor;
import dk.indsatskompas.decisions.Decisions;
import dk.indsatskompas.decisions.FindingUsage;
import dk.indsatskompas.decisions.search.SearchTerm;
import dk.indsatskompas.guide.Guide;
import dk.indsatskompas.impact.RulebookPair;
import dk.indsatskompas.publishing.Publishing;
import dk.indsatskompas.publishing.RulebookRegistry;
import dk.indsatskompas.publishing.StepHistory;
import dk.indsatskompas.rulebook.Rule;
import dk.indsatskompas.rulebook.Rulebook;
import dk.indsatskompas.scenario.RuleExamples;
import dk.indsatskompas.web.http.Parameters;
import dk.indsatskompas.web.http.ProblemType;
import dk.indsatskompas.web.pages.frame.PageFrame;
import dk.indsatskompas.web.rulebooks.RulebookItems.KeptItem;
import dk.indsatskompas.web.rulebooks.RulebookItems.StepItem;
import dk.indsatskompas.web.signin.RoleCheck.EveryRole;
import jakarta.servlet.http.HttpServletRequest;
import java.time.Clock;
import java.time.Instant;
import java.util.Collections;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Shows the rules as their sentences, each with what holds it, and what rulebooks said before. */
@io.swagger.v3.oas.annotations.Hidden
@EveryRole
@RestController
@RequestMapping("/rules")
record RulesController(RulebookRegistry rulebooks, Publishing publishing, Decisions decisions, Clock clock) {
    @GetMapping
    ResponseEntity<byte[]> rules(@RequestParam(defaultValue = "") String q, HttpServletRequest request) {
        PageFrame frame = PageFrame.of(request);
        return frame.show("web/pages/knowledge/rules.jte", new RulesPage(frame, guide(frame), q));
    }

    @GetMapping("/rule")
    ResponseEntity<byte[]> rule(@RequestParam String id, HttpServletRequest request) {
        PageFrame frame = PageFrame.of(request);
        Guide guide = guide(frame);
        String asked = Parameters.oneForm(id);
        Rule rule = guide.contents().rule(asked).orElseThrow(ProblemType.NOT_FOUND.refused());
        boolean seen = !Collections.disjoint(frame.roles(), RulePage.SEE_USAGE)
                && !rule.folder().equals(Rule.SCALE);
        FindingUsage usage = seen ? decisions.usage(SearchTerm.rule(rule.id())) : null;
        return frame.show(
                "web/pages/knowledge/rule.jte",
                new RulePage(frame, guide, rule, RuleExamples.of(guide.rulebook(), rule), usage));
    }

    @GetMapping("/guide")
    ResponseEntity<byte[]> guide(HttpServletRequest request) {
        PageFrame frame = PageFrame.of(request);
        return frame.show("web/pages/knowledge/guide.jte", new RulesPage(frame, guide(frame), ""));
    }

    /** Without two rulebooks named, what changed when the one in force came. */
    @GetMapping("/history")
    ResponseEntity<byte[]> history(
            @RequestParam @Nullable String from, @RequestParam @Nullable String to, HttpServletRequest request) {
        PageFrame frame = PageFrame.of(request);
        StepHistory steps = publishing.steps();
        Instant now = clock.instant();
        List<KeptItem> kept = decisions.rulebooks().stream()
                .map(one -> KeptItem.of(one, steps, now))
                .toList();
        String inForce = rulebooks.inForce().rulebook().fingerprint();
        String before = from != null ? from : steps.before(now).orElse(null);
        RulebookPair pair = before == null && to == null
                ? null
                : new RulebookPair(advisor(before == null ? inForce : before), advisor(to == null ? inForce : to));
        return frame.show("web/pages/knowledge/history.jte", new HistoryPage(frame, kept, StepItem.of(steps), pair));
    }

    private Advisor advisor(String fingerprint) {
        return rulebooks.find(Parameters.oneForm(fingerprint)).orElseThrow(ProblemType.UNKNOWN_RULEBOOK.refused());
    }

    private Guide guide(PageFrame frame) {
        Rulebook rulebook = rulebooks.inForce().rulebook();
        return new Guide(rulebook, frame.language());
    }
}
