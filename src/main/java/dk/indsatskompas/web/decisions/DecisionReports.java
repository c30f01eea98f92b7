package dk.indsatskompas.web.decisions;

import dk.indsatskompas.advice.Advisor;
import dk.indsatskompas.advice.Answer;
import dk.indsatskompas.advice.AnswerJson;
import dk.indsatskompas.decisions.Entry;
import dk.indsatskompas.decisions.ImmutableBytes;
import dk.indsatskompas.publishing.RulebookRegistry;
import dk.indsatskompas.replay.ReplayableDecision;
import dk.indsatskompas.rulebook.Contents;
import dk.indsatskompas.vocabulary.Language;
import dk.indsatskompas.web.pages.Report;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** Recorded decisions, told in a language. */
@Component
public record DecisionReports(RulebookRegistry rulebooks) {
    /**
     * An answer was recorded in one language. It is told in the other only when the same rulebook, asked the same again,
     * gives the recorded answer byte for byte: then what it says in the other language is a translation and nothing else.
     */
    public Report of(ReplayableDecision decision, Language asked) {
        Entry entry = decision.entry();
        ImmutableBytes input = decision.content().input();
        Answer answer = AnswerJson.read(decision.content().answer().toByteArray());
        Language recordedIn = Report.language(answer);
        Optional<Advisor> then = rulebooks.readable(decision.rulebook());
        Contents contents = then.map(Advisor::contents).orElse(null);
        if (asked == recordedIn || contents == null) {
            return Report.recorded(entry, input, answer, asked != recordedIn, contents);
        }
        return then.flatMap(advisor -> decision.translated(advisor, asked))
                .map(translated -> new Report(entry, input, translated, recordedIn, false, false, contents))
                .orElseGet(() -> Report.recorded(entry, input, answer, true, contents));
    }
}
