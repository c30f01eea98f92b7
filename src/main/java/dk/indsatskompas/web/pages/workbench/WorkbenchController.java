package dk.indsatskompas.web.pages.workbench;

import dk.indsatskompas.access.Role.RoleCode;
import dk.indsatskompas.advice.Advisor;
import dk.indsatskompas.advice.InvalidRequest;
import dk.indsatskompas.decisions.RecordedStep;
import dk.indsatskompas.publishing.Publishing;
import dk.indsatskompas.publishing.PublishingMode;
import dk.indsatskompas.publishing.RulebookRegistry;
import dk.indsatskompas.publishing.StepHistory;
import dk.indsatskompas.publishing.StepHistory.RulebookState;
import dk.indsatskompas.publishing.WatchedFolder;
import dk.indsatskompas.publishing.drafts.Draft;
import dk.indsatskompas.publishing.drafts.Drafts;
import dk.indsatskompas.rulebook.folder.Folder;
import dk.indsatskompas.vocabulary.Text;
import dk.indsatskompas.web.http.FormCheck;
import dk.indsatskompas.web.http.RequestFault;
import dk.indsatskompas.web.pages.frame.PageFrame;
import dk.indsatskompas.web.pages.workbench.WorkbenchPage.KnownRulebook;
import dk.indsatskompas.web.signin.Caller;
import io.swagger.v3.oas.annotations.Hidden;
import jakarta.annotation.security.RolesAllowed;
import jakarta.servlet.http.HttpServletRequest;
import java.net.URI;
import java.time.Clock;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Drafts and rulebooks: what there is, and how to begin. */
@Hidden
@RestController
@RequestMapping("/workbench")
record WorkbenchController(
        Publishing publishing, RulebookRegistry rulebooks, WatchedFolder folder, Drafts drafts, Clock clock) {
    private static final int STEPS = 20;

    /** How many characters a title has at most, in its field, too. */
    private static final int LONGEST = 100;

    private static final Set<RulebookState> WAITING =
            Set.of(RulebookState.DRAFT, RulebookState.APPROVED, RulebookState.SCHEDULED);

    @RolesAllowed({RoleCode.POLICY, RoleCode.APPROVER})
    @GetMapping
    ResponseEntity<byte[]> workbench(HttpServletRequest request) {
        PageFrame frame = PageFrame.of(request);
        Advisor inForce = rulebooks.inForce();
        StepHistory steps = publishing.steps();
        String fingerprint = inForce.rulebook().fingerprint();
        return frame.show(
                "web/pages/workbench/workbench.jte",
                new WorkbenchPage(
                        frame,
                        inForce.contents().manifest().version(),
                        fingerprint,
                        publishing.status(fingerprint),
                        folder.isWatched() && publishing.mode() == PublishingMode.AUTO,
                        drafts.all(),
                        waiting(steps),
                        steps.newestFirst().stream().limit(STEPS).toList(),
                        steps.before(clock.instant()).isPresent()));
    }

    private List<KnownRulebook> waiting(StepHistory steps) {
        return steps.newestFirst().stream()
                .map(RecordedStep::fingerprint)
                .distinct()
                .flatMap(one -> steps.status(one, clock.instant()).stream()
                        .filter(status -> WAITING.contains(status.state()))
                        .map(status -> new KnownRulebook(one, version(one), status)))
                .toList();
    }

    private String version(String fingerprint) {
        return rulebooks
                .find(fingerprint)
                .map(advisor -> advisor.contents().manifest().version())
                .orElse("");
    }

    @RolesAllowed(RoleCode.POLICY)
    @PostMapping("/drafts")
    ResponseEntity<Void> begin(@RequestParam @Nullable String title, HttpServletRequest request) {
        Folder copied = rulebooks.inForce().rulebook().folder();
        return to(begun(title, copied, request));
    }

    /** A folder from somebody's own editor becomes a draft. It need not be sound, but it must be possible to take it in. */
    @RolesAllowed(RoleCode.POLICY)
    @FormCheck.Files(Uploads.FIELD)
    @PostMapping("/uploads")
    ResponseEntity<Void> upload(HttpServletRequest request) {
        return to(begun(null, Uploads.folder(request), request));
    }

    private Draft begun(@Nullable String title, Folder folder, HttpServletRequest request) {
        PageFrame frame = PageFrame.of(request);
        String given = title == null ? "" : title.strip();
        if (given.length() > LONGEST) {
            throw new InvalidRequest(List.of(RequestFault.TOO_LONG.at("form:title", LONGEST)));
        }
        String named =
                given.isEmpty() ? frame.words().say(NEW.filled(frame.words().moment(clock.instant()))) : given;
        return drafts.begin(
                named,
                rulebooks.inForce().rulebook().fingerprint(),
                folder,
                Caller.of(request).name());
    }

    @RolesAllowed({RoleCode.POLICY, RoleCode.APPROVER})
    @PostMapping("/rollback")
    ResponseEntity<Void> rollBack(HttpServletRequest request) {
        publishing.rollBack(null, Caller.of(request).name(), null);
        return seeOther("/workbench");
    }

    static ResponseEntity<Void> to(Draft draft) {
        return seeOther("/workbench/drafts/" + draft.id());
    }

    /** Shows a page by an address of its own, so that loading it again sends nothing again. */
    static ResponseEntity<Void> seeOther(String address) {
        return ResponseEntity.status(HttpStatus.SEE_OTHER)
                .header(HttpHeaders.LOCATION, URI.create(address).toASCIIString())
                .build();
    }

    private static final Text NEW = new Text("Udkast %s", "Draft %s");
}
