package dk.indsatskompas.web.pages.audit;

import dk.indsatskompas.decisions.Feedback.FeedbackOutcome;
import dk.indsatskompas.decisions.KeptRulebook;
import dk.indsatskompas.decisions.search.DecisionSearch.FoundPage;
import dk.indsatskompas.page.PageWriter;
import dk.indsatskompas.rulebook.Contents;
import dk.indsatskompas.vocabulary.InputFault;
import dk.indsatskompas.web.pages.frame.PageFrame;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** The decisions that were found, and the form they were found by. */
record SearchPage(
        PageFrame frame,
        SearchForm form,
        Contents now,
        List<KeptRulebook> kept,
        FoundPage found,
        List<InputFault> faults) {
    /** One of several to choose from. */
    record Choice(String value, String label) {}

    PageWriter words() {
        return frame.words(now.vocabulary());
    }

    List<Choice> recommendations() {
        return with(
                "recommendation",
                now.catalogue().entries().stream().map(entry -> new Choice(entry.id(), words().say(entry.title()))));
    }

    List<Choice> rules() {
        return with("rule", now.rules().stream().map(rule -> new Choice(rule.id(), rule.name())));
    }

    List<Choice> findings() {
        return with("finding", now.findings().keySet().stream().map(id -> new Choice(id, id)));
    }

    List<Choice> rulebooks() {
        return with(
                "rulebook",
                kept.stream()
                        .map(one -> new Choice(
                                one.fingerprint(),
                                words().moment(one.since()) + " – " + shortened(one.fingerprint()))));
    }

    List<Choice> outcomes() {
        return FeedbackOutcome.ALL.stream()
                .map(one -> new Choice(one.name(), DecisionWords.of(words(), one)))
                .toList();
    }

    /** What was searched for may be of a rulebook of before. */
    private List<Choice> with(String field, Stream<Choice> choices) {
        String asked = form.one(field);
        List<Choice> all = new ArrayList<>(choices.toList());
        if (asked != null && all.stream().noneMatch(choice -> choice.value().equals(asked)) && faults.isEmpty()) {
            all.add(new Choice(asked, asked));
        }
        return all;
    }

    static String shortened(@Nullable String fingerprint) {
        return fingerprint == null ? "" : fingerprint.replace("sha256:", "").substring(0, 12);
    }
}
