package dk.indsatskompas.web.pages.workbench;

import dk.indsatskompas.access.Role;
import dk.indsatskompas.page.PageWriter;
import dk.indsatskompas.publishing.drafts.Draft;
import dk.indsatskompas.publishing.drafts.Draft.Revision;
import dk.indsatskompas.publishing.drafts.RuleForm;
import dk.indsatskompas.rulebook.Place;
import dk.indsatskompas.rulebook.Rule;
import dk.indsatskompas.web.pages.frame.PageFrame;
import dk.indsatskompas.web.pages.workbench.DraftReviews.Review;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * One revision of a draft, with all that comes of it.
 *
 * @param sought what the list of rules is narrowed by; empty for all
 */
record DraftPage(PageFrame frame, Draft draft, Revision revision, Review review, String sought) {
    /** What is shown of many problems at once. */
    static final int PROBLEMS = 12;

    PageWriter words() {
        return frame.words(review.contents().vocabulary());
    }

    /** Whether whoever reads the page may change anything. */
    boolean mayWrite() {
        return frame.roles().contains(Role.POLICY) && !draft.putAside();
    }

    String path() {
        return "/workbench/drafts/" + draft.id();
    }

    /** The address of a part of this revision. */
    String address(String part) {
        return path() + "/" + part + (part.contains("?") ? "&" : "?") + "revision=" + revision.number();
    }

    String ofRule(String id) {
        return address("rule?rule=" + URLEncoder.encode(id, StandardCharsets.UTF_8));
    }

    String ofFile(String file) {
        return address("file?path=" + URLEncoder.encode(file, StandardCharsets.UTF_8));
    }

    /** Where a place can be mended. */
    String ofPlace(Place place) {
        return ofFile(place.file()) + "&line=" + place.line() + "#text";
    }

    boolean isFile(Place place) {
        return review.folder().files().containsKey(place.file());
    }

    /** The rules that have all the words that are sought, in their name or in what they say. */
    List<String> rules() {
        Map<String, Rule> known = review.contents()
                .allRules()
                .collect(Collectors.toMap(Rule::id, Function.identity(), (one, other) -> one));
        List<String> words = List.of(sought.toLowerCase(Locale.ROOT).split("\\s+", -1));
        return RuleForm.ids(review.folder()).stream()
                .filter(id -> words.stream().allMatch(told(id, known)::contains))
                .toList();
    }

    private String told(String id, Map<String, Rule> known) {
        Rule rule = known.get(id);
        String said = rule == null
                ? ""
                : words().say(rule.said()) + " "
                        + rule.conditions().stream()
                                .map(one -> words().say(one.text()))
                                .collect(Collectors.joining(" "));
        return (id + " " + said).toLowerCase(Locale.ROOT);
    }

    /** The other ends of the draft, which somebody made of the same revision as this one. */
    List<Revision> others() {
        List<Revision> ends = draft.ends();
        return ends.contains(revision)
                ? ends.stream().filter(end -> !end.equals(revision)).toList()
                : List.of();
    }

    boolean isLatest() {
        return draft.ends().contains(revision);
    }
}
