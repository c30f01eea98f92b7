package dk.indsatskompas.web.pages.audit;

import dk.indsatskompas.advice.Advice;
import dk.indsatskompas.advice.Reason;
import dk.indsatskompas.decisions.Entry;
import dk.indsatskompas.decisions.EntryContent;
import dk.indsatskompas.decisions.RecordedEntry;
import dk.indsatskompas.page.PageWriter;
import dk.indsatskompas.replay.Replay;
import dk.indsatskompas.rulebook.Contents;
import dk.indsatskompas.rulebook.Rule;
import dk.indsatskompas.vocabulary.Conclusion;
import dk.indsatskompas.vocabulary.Text;
import dk.indsatskompas.vocabulary.Truth;
import dk.indsatskompas.web.pages.ReportPage;
import dk.indsatskompas.web.pages.frame.PageFrame;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * One recorded decision.
 *
 * @param report what was answered; null when the citizen was erased
 * @param erased why nothing of it can be read; null when it can
 */
record DecisionPage(
        PageFrame frame,
        Entry entry,
        @Nullable ReportPage report,
        EntryContent.@Nullable ErasedContent erased,
        Since since) {
    /** What verifies the proof and the key by the names under which a browser saves them. */
    static final String VERIFY = "java -jar indsatskompas.jar verify --proof proof.txt --public-key key.txt";

    private static final Text IN_PLACE = new Text("%s er allerede på plads", "%s is already in place");
    private static final Text UNDETERMINED = new Text("%s kunne ikke afgøres", "%s could not be determined");
    private static final Text NOT_RECOMMENDED = new Text("%s er ikke anbefalet", "%s is not recommended");

    /** What came of each rule, what was said of the decision afterwards, and what came of making it once more, if that was done. */
    record Since(
            List<Reason> trace,
            List<RecordedEntry> feedback,
            @Nullable Replay replay) {}

    /** Where one recommendation was listed, in a sentence, with the rules that decided it. */
    record Branch(String sentence, @Nullable String above, List<Reason> rules) {}

    static DecisionPage erased(PageFrame frame, RecordedEntry recorded) {
        return new DecisionPage(
                frame,
                recorded.entry(),
                null,
                recorded.content() instanceof EntryContent.ErasedContent gone ? gone : null,
                new Since(List.of(), List.of(), null));
    }

    PageWriter words() {
        return report == null ? frame.words() : report.words().in(frame.language());
    }

    ReportPage answered() {
        return Objects.requireNonNull(report);
    }

    /** From the ranking back to the facts: first what was recommended, in its order, then the rest. */
    List<Branch> branches() {
        PageWriter p = words();
        Advice advice = answered().advice();
        return Stream.of(
                        advice.recommendations().stream()
                                .map(one -> new Branch(
                                        p.say(
                                                "Nummer %s: %s er anbefalet",
                                                "Number %s: %s is recommended", one.rank(), p.say(one.title())),
                                        one.aboveNext() == null
                                                ? null
                                                : p.say(one.aboveNext().text()),
                                        rules(one.id()))),
                        advice.alreadyInPlace().stream()
                                .map(one ->
                                        branch(IN_PLACE, one.title(), concluding(new Conclusion.InPlace(one.id())))),
                        advice.undetermined().stream().map(one -> branch(UNDETERMINED, one.title(), rules(one.id()))),
                        advice.notRecommended().stream()
                                .map(one -> branch(NOT_RECOMMENDED, one.title(), rules(one.id()))))
                .flatMap(all -> all)
                .toList();
    }

    private Branch branch(Text said, Text title, List<Reason> rules) {
        return new Branch(words().say(said.filled(title)), null, rules);
    }

    private List<Reason> rules(String recommendation) {
        return concluding(new Conclusion.Recommendation(recommendation));
    }

    private List<Reason> concluding(Conclusion conclusion) {
        Set<String> ids = new HashSet<>(contents()
                .flatMap(known -> known.concluding(conclusion))
                .map(Rule::id)
                .toList());
        return since.trace().stream()
                .filter(reason -> ids.contains(reason.rule()))
                .toList();
    }

    private Stream<Contents> contents() {
        return Stream.ofNullable(answered().report().contents());
    }

    /** What came of a rule, in a sentence that its name follows. */
    String said(Truth outcome) {
        return switch (outcome) {
            case TRUE -> words().say("Reglen passede:", "The rule applied:");
            case FALSE -> words().say("Reglen passede ikke:", "The rule did not apply:");
            case UNKNOWN -> words().say("Reglen kunne ikke afgøres:", "The rule could not be determined:");
        };
    }

    static String name(Reason rule) {
        return Rule.name(rule.rule());
    }

    List<EntryContent.GivenFeedback> feedback() {
        return since.feedback().stream()
                .flatMap(recorded -> recorded.content() instanceof EntryContent.GivenFeedback given
                        ? Stream.of(given)
                        : Stream.empty())
                .toList();
    }
}
