package dk.indsatskompas.web.pages.workbench;

import dk.indsatskompas.access.Role.RoleCode;
import dk.indsatskompas.publishing.FolderChecks.SentFolder;
import dk.indsatskompas.publishing.Publishing;
import dk.indsatskompas.publishing.drafts.Draft;
import dk.indsatskompas.publishing.drafts.Draft.Revision;
import dk.indsatskompas.publishing.drafts.Drafts;
import dk.indsatskompas.publishing.drafts.Drafts.Saved;
import dk.indsatskompas.publishing.drafts.MergedText;
import dk.indsatskompas.publishing.drafts.MergedText.MergeChoice;
import dk.indsatskompas.rulebook.folder.Folder;
import dk.indsatskompas.rulebook.problems.BrokenRulebook;
import dk.indsatskompas.scenario.RulesFolder;
import dk.indsatskompas.web.http.FormCheck;
import dk.indsatskompas.web.http.RefusedRequest;
import dk.indsatskompas.web.pages.frame.PageFrame;
import dk.indsatskompas.web.signin.Caller;
import io.swagger.v3.oas.annotations.Hidden;
import jakarta.annotation.security.RolesAllowed;
import jakarta.servlet.http.HttpServletRequest;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Supplier;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** A draft as a whole: what it changes, what is wrong with it, and where it goes from there. */
@Hidden
@RestController
@RequestMapping("/workbench/drafts/{id}")
record DraftController(Drafts drafts, DraftPages pages, DraftReviews reviews, Publishing publishing) {
    @RolesAllowed({RoleCode.POLICY, RoleCode.APPROVER})
    @GetMapping
    ResponseEntity<byte[]> draft(
            @PathVariable String id,
            @RequestParam @Nullable Integer revision,
            @RequestParam(name = "q") @Nullable String sought,
            HttpServletRequest request) {
        DraftPage page = pages.of(id, revision, sought == null ? "" : sought.strip(), request);
        return page.frame().show("web/pages/workbench/draft.jte", page);
    }

    @RolesAllowed({RoleCode.POLICY, RoleCode.APPROVER})
    @GetMapping("/impact")
    ResponseEntity<byte[]> impactOfDraft(
            @PathVariable String id,
            @RequestParam @Nullable Integer revision,
            @RequestParam(defaultValue = "false") boolean all,
            HttpServletRequest request) {
        DraftPage page = pages.of(id, revision, "", request);
        return ImpactAnswer.of(
                page.review().tried().advisor().orElseThrow(broken(page)),
                page.review().inForce(),
                all,
                reviews,
                page::ofFile,
                request);
    }

    private static Supplier<RefusedRequest> broken(DraftPage page) {
        return () -> RefusedRequest.broken(page.review().problems());
    }

    @RolesAllowed({RoleCode.POLICY, RoleCode.APPROVER})
    @GetMapping("/zip")
    ResponseEntity<byte[]> zip(
            @PathVariable String id, @RequestParam @Nullable Integer revision, HttpServletRequest request) {
        Draft draft = pages.find(id);
        Revision asked = pages.revision(draft, revision);
        return ResponseEntity.ok()
                .contentType(MediaType.parseMediaType("application/zip"))
                .header(
                        HttpHeaders.CONTENT_DISPOSITION,
                        ContentDisposition.attachment()
                                .filename("rules-" + asked.number() + ".zip")
                                .build()
                                .toString())
                .body(Uploads.zip(drafts.folder(id, asked.number())));
    }

    @RolesAllowed(RoleCode.POLICY)
    @FormCheck.Files(Uploads.FIELD)
    @PostMapping("/zip")
    ResponseEntity<Void> upload(@PathVariable String id, HttpServletRequest request) {
        Draft draft = pages.find(id);
        Folder sent = Uploads.folder(request);
        return pages.saved(draft, draft.latest().number(), sent.files(), request, "");
    }

    /** Makes an earlier revision the newest again. */
    @RolesAllowed(RoleCode.POLICY)
    @PostMapping("/restore")
    ResponseEntity<Void> restore(@PathVariable String id, @RequestParam int revision, HttpServletRequest request) {
        Draft draft = pages.find(id);
        Folder folder = drafts.folder(id, pages.revision(draft, revision).number());
        return pages.saved(draft, draft.latest().number(), folder.files(), request, "");
    }

    @RolesAllowed(RoleCode.POLICY)
    @PostMapping("/aside")
    ResponseEntity<Void> putAside(@PathVariable String id) {
        Draft draft = pages.find(id);
        drafts.putAside(draft, !draft.putAside());
        return draft.putAside() ? WorkbenchController.to(draft) : WorkbenchController.seeOther("/workbench");
    }

    @RolesAllowed(RoleCode.POLICY)
    @GetMapping("/follow")
    ResponseEntity<byte[]> follow(
            @PathVariable String id, @RequestParam @Nullable Integer revision, HttpServletRequest request)
            throws BrokenRulebook {
        DraftPage page = pages.of(id, revision, "", request);
        return page.frame().show("web/pages/workbench/follow.jte", FollowPage.of(page, broughtAlong(page)));
    }

    @RolesAllowed(RoleCode.POLICY)
    @PostMapping("/follow")
    ResponseEntity<Void> accept(@PathVariable String id, @RequestParam int revision, HttpServletRequest request)
            throws BrokenRulebook {
        DraftPage page = pages.of(id, revision, "", request);
        return pages.saved(page.draft(), revision, broughtAlong(page).files(), request, "");
    }

    /** Only what was tried before comes here, so that it does not take long. */
    private static Folder broughtAlong(DraftPage page) throws BrokenRulebook {
        if (page.review().tried().advisor().isEmpty()) {
            throw broken(page).get();
        }
        return RulesFolder.broughtAlong(page.review().folder());
    }

    @RolesAllowed(RoleCode.POLICY)
    @GetMapping("/join")
    ResponseEntity<byte[]> join(
            @PathVariable String id, @RequestParam int one, @RequestParam int other, HttpServletRequest request) {
        JoinPage page = joining(id, one, other, request);
        return page.frame().show("web/pages/workbench/join.jte", page);
    }

    private JoinPage joining(String id, int one, int other, HttpServletRequest request) {
        Draft draft = pages.find(id);
        Revision first = pages.revision(draft, one);
        Revision second = pages.revision(draft, other);
        return JoinPage.of(PageFrame.of(request), draft, first, second, new Folder[] {
            drafts.folder(id, draft.commonOrigin(one, other)), drafts.folder(id, one), drafts.folder(id, other)
        });
    }

    /** What was chosen at each place is sent as {@code 0}, {@code 1} and so on, counted through all files. */
    @RolesAllowed(RoleCode.POLICY)
    @FormCheck.AnyFields
    @PostMapping("/join")
    ResponseEntity<Void> joined(
            @PathVariable String id, @RequestParam int one, @RequestParam int other, HttpServletRequest request) {
        JoinPage page = joining(id, one, other, request);
        Set<String> fields = new HashSet<>(Set.of("one", "other"));
        IntStream.range(
                        0,
                        page.files().values().stream()
                                .mapToInt(MergedText::open)
                                .sum())
                .forEach(open -> fields.add(String.valueOf(open)));
        FormCheck.refuseOthers(request, fields::contains, none -> false);
        Map<String, byte[]> files = new TreeMap<>(drafts.folder(id, one).files());
        int[] place = {0};
        page.files().forEach((path, merged) -> {
            List<MergeChoice> chosen = IntStream.range(0, merged.open())
                    .mapToObj(i -> DraftPages.choice(place[0] + i, request))
                    .toList();
            place[0] += merged.open();
            files.put(path, merged.with(chosen).getBytes(StandardCharsets.UTF_8));
        });
        files.values().removeIf(content -> content.length == 0);
        drafts.save(
                page.draft(), new Saved(files, one, other, Caller.of(request).name()));
        return WorkbenchController.to(page.draft());
    }

    /** Sends the draft to whoever approves it, with what it changes for whom in the words of its author. */
    @RolesAllowed(RoleCode.POLICY)
    @PostMapping("/submit")
    ResponseEntity<Void> submit(
            @PathVariable String id,
            @RequestParam int revision,
            @RequestParam @Nullable String note,
            HttpServletRequest request)
            throws BrokenRulebook {
        Draft draft = pages.find(id);
        Revision asked = pages.revision(draft, revision);
        Folder folder = ChangeNote.added(drafts.folder(id, asked.number()), note == null ? "" : note.strip());
        String by = Caller.of(request).name();
        drafts.save(draft, new Saved(new HashMap<>(folder.files()), asked.number(), null, by));
        return WorkbenchController.seeOther("/workbench/rulebooks/"
                + publishing.submit(SentFolder.of(folder), by).fingerprint());
    }
}
