package dk.indsatskompas.web.pages.workbench;

import dk.indsatskompas.access.Role.RoleCode;
import dk.indsatskompas.publishing.drafts.Draft;
import dk.indsatskompas.publishing.drafts.Draft.Revision;
import dk.indsatskompas.publishing.drafts.Drafts;
import dk.indsatskompas.publishing.drafts.RuleForm;
import dk.indsatskompas.publishing.drafts.SentenceForm;
import dk.indsatskompas.rulebook.folder.Folder;
import dk.indsatskompas.web.http.AskedFor;
import dk.indsatskompas.web.http.FormCheck;
import dk.indsatskompas.web.http.ProblemType;
import io.swagger.v3.oas.annotations.Hidden;
import jakarta.annotation.security.RolesAllowed;
import jakarta.servlet.http.HttpServletRequest;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** A draft is changed: a rule by its sentences, or a file as text. What is sent is kept, whatever it is. */
@Hidden
@RestController
@RequestMapping("/workbench/drafts/{id}")
record EditController(Drafts drafts, DraftPages pages) {
    @RolesAllowed({RoleCode.POLICY, RoleCode.APPROVER})
    @GetMapping("/file")
    ResponseEntity<byte[]> file(
            @PathVariable String id,
            @RequestParam String path,
            @RequestParam @Nullable Integer revision,
            @RequestParam(defaultValue = "0") int line,
            HttpServletRequest request) {
        DraftPage page = pages.of(id, revision, "", request);
        String text = page.review().folder().decoded(path).orElseThrow(ProblemType.UNKNOWN_FILE.refused());
        return page.frame().show("web/pages/workbench/file.jte", new FilePage(page, path, text, line));
    }

    @RolesAllowed(RoleCode.POLICY)
    @PostMapping("/file")
    ResponseEntity<?> saveFile(
            @PathVariable String id,
            @RequestParam String path,
            @RequestParam int revision,
            @RequestParam String text,
            HttpServletRequest request) {
        Draft draft = pages.find(id);
        Folder before = drafts.folder(id, pages.revision(draft, revision).number());
        if (!before.files().containsKey(path)) {
            throw ProblemType.UNKNOWN_FILE.refused().get();
        }
        Folder after = before.with(Map.of(path, text.replace("\r\n", "\n")));
        if (!AskedFor.aPart(request)) {
            return pages.saved(draft, revision, after.files(), request, "/file?path=" + encoded(path));
        }
        DraftPage page = kept(draft, revision, after, request);
        return page.frame().show("web/pages/workbench/fileOutcome.jte", new FilePage(page, path, text, 0));
    }

    @RolesAllowed({RoleCode.POLICY, RoleCode.APPROVER})
    @GetMapping("/rule")
    ResponseEntity<byte[]> rule(
            @PathVariable String id,
            @RequestParam(name = "rule") String name,
            @RequestParam @Nullable Integer revision,
            @RequestParam @Nullable String add,
            HttpServletRequest request) {
        DraftPage page = pages.of(id, revision, "", request);
        RuleForm rule = form(page.review().folder(), page, name);
        SentenceForm adding = add == null ? null : SentRule.sentence(rule, add, "query:add");
        return page.frame().show("web/pages/workbench/rule.jte", new RuleFormPage(page, rule, adding));
    }

    private static RuleForm form(Folder folder, DraftPage page, String name) {
        return RuleForm.of(folder, page.review().contents(), name).orElseThrow(ProblemType.NOT_FOUND.refused());
    }

    @RolesAllowed(RoleCode.POLICY)
    @FormCheck.AnyFields
    @PostMapping("/rule")
    ResponseEntity<?> saveRule(
            @PathVariable String id,
            @RequestParam(name = "rule") String name,
            @RequestParam int revision,
            HttpServletRequest request) {
        DraftPage page = pages.of(id, revision, "", request);
        RuleForm rule = form(page.review().folder(), page, name);
        Folder after = new SentRule(request, rule).applied(page.review().folder());
        if (AskedFor.aPart(request)) {
            DraftPage kept = kept(page.draft(), revision, after, request);
            return kept.frame().show("web/pages/workbench/outcome.jte", kept);
        }
        String picked = request.getParameter("act") == null ? null : request.getParameter("pick");
        String part = "/rule?rule=" + encoded(name);
        return pages.saved(
                page.draft(),
                revision,
                after.files(),
                request,
                picked == null || picked.isEmpty() ? part : part + "&add=" + encoded(picked));
    }

    private DraftPage kept(Draft draft, int cameFrom, Folder after, HttpServletRequest request) {
        Revision saved = pages.save(draft, cameFrom, after.files(), request);
        return pages.of(draft.id(), saved.number(), "", request);
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }
}
