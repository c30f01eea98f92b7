package dk.indsatskompas.web.decisions;

import dk.indsatskompas.advice.Advisor;
import dk.indsatskompas.advice.Answer;
import dk.indsatskompas.advice.AnswerJson;
import dk.indsatskompas.decisions.Entry;
import dk.indsatskompas.decisions.ImmutableBytes;
import dk.indsatskompas.publishing.RulebookCache;
import dk.indsatskompas.publishing.RulebookRegistry;
import dk.indsatskompas.replay.ReplayableDecision;
import dk.indsatskompas.rulebook.Contents;
import dk.indsatskompas.vocabulary.Language;
import dk.indsatskompas.web.pages.Report;
import java.util.Locale;
import java.util.Optional;
import org.springframework.stereotype.Component;

/**
 * Chooses the language of a report. An answer was recorded in one language. It is told in the other only when the same
 * rulebook, asked the same again, gives the recorded answer byte for byte: then what it says in the other language is a
 * translation and nothing else.
 */
@Component
record ReportLanguages(RulebookRegistry rulebooks) {

    Report report(ReplayableDecision decision, Language asked) {
        Entry entry = decision.entry();
        ImmutableBytes input = decision.content().input();
        Answer answer = AnswerJson.read(decision.content().answer().toByteArray());
        Language recordedIn = Language.of(Locale.forLanguageTag(answer.language()));
        Optional<Advisor> then = advisor(decision.rulebook());
        Contents contents = then.map(advisor -> advisor.rulebook().contents()).orElse(null);
        if (asked == recordedIn || contents == null) {
            return Report.recorded(entry, input, answer, asked != recordedIn, contents);
        }
        return then.flatMap(advisor -> decision.translated(advisor, asked))
                .map(translated -> Report.translated(entry, input, translated, recordedIn, contents))
                .orElseGet(() -> Report.recorded(entry, input, answer, true, contents));
    }

    private Optional<Advisor> advisor(String fingerprint) {
        try {
            return rulebooks.find(fingerprint);
        } catch (RulebookCache.Unreadable e) {
            return Optional.empty();
        }
    }
}
