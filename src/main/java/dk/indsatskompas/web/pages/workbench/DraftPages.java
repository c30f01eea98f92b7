package dk.indsatskompas.web.pages.workbench;

import dk.indsatskompas.publishing.drafts.Draft;
import dk.indsatskompas.publishing.drafts.Draft.Revision;
import dk.indsatskompas.publishing.drafts.Drafts;
import dk.indsatskompas.publishing.drafts.Drafts.Saved;
import dk.indsatskompas.publishing.drafts.MergedText.MergeChoice;
import dk.indsatskompas.web.http.ProblemType;
import dk.indsatskompas.web.http.RequestFault;
import dk.indsatskompas.web.pages.frame.PageFrame;
import dk.indsatskompas.web.signin.Caller;
import jakarta.servlet.http.HttpServletRequest;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Component;

/** Finds the draft and the revision that a page is of, and keeps what is sent from it. */
@Component
record DraftPages(Drafts drafts, DraftReviews reviews) {
    Draft find(String id) {
        return drafts.find(id).orElseThrow(ProblemType.NOT_FOUND.refused());
    }

    /** The one of this number; the newest when none is asked for. */
    Revision revision(Draft draft, @Nullable Integer number) {
        return number == null ? draft.latest() : draft.find(number).orElseThrow(ProblemType.NOT_FOUND.refused());
    }

    DraftPage of(String id, @Nullable Integer number, String sought, HttpServletRequest request) {
        Draft draft = find(id);
        Revision revision = revision(draft, number);
        return new DraftPage(
                PageFrame.of(request), draft, revision, reviews.of(drafts.folder(id, revision.number())), sought);
    }

    /** Keeps files as a revision that came from another, and leads to a part of the draft that shows it. */
    ResponseEntity<Void> saved(
            Draft draft, int cameFrom, Map<String, byte[]> files, HttpServletRequest request, String part) {
        Revision saved = save(draft, cameFrom, files, request);
        String address = "/workbench/drafts/" + draft.id() + part;
        return WorkbenchController.seeOther(address + (part.contains("?") ? "&" : "?") + "revision=" + saved.number());
    }

    Revision save(Draft draft, int cameFrom, Map<String, byte[]> files, HttpServletRequest request) {
        return drafts.save(
                draft,
                new Saved(
                        files,
                        revision(draft, cameFrom).number(),
                        null,
                        Caller.of(request).name()));
    }

    /** What was chosen at a place; taking one of the two for want of a choice would lose what the other wrote. */
    static MergeChoice choice(int place, HttpServletRequest request) {
        String field = String.valueOf(place);
        return Stream.of(MergeChoice.values())
                .filter(choice -> choice.name().equals(request.getParameter(field)))
                .findFirst()
                .orElseThrow(() -> RequestFault.NOT_OF_THIS_FORM.refused("/" + field));
    }
}
