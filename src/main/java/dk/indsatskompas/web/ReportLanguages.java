package dk.indsatskompas.web;

import dk.indsatskompas.advice.Advisor;
import dk.indsatskompas.advice.Answer;
import dk.indsatskompas.advice.AnswerJson;
import dk.indsatskompas.advice.AnsweredQuestion;
import dk.indsatskompas.advice.InvalidRequest;
import dk.indsatskompas.decisions.Bytes;
import dk.indsatskompas.publishing.KeptRulebooks;
import dk.indsatskompas.publishing.Rulebooks;
import dk.indsatskompas.rulebook.EngineDisagreement;
import dk.indsatskompas.vocabulary.Language;
import dk.indsatskompas.web.DecisionsById.Legible;
import dk.indsatskompas.web.report.Report;
import java.util.Locale;
import java.util.Optional;
import org.springframework.stereotype.Component;

/**
 * Chooses the language of a report. An answer was recorded in one language. It is told in the other only when the same
 * rulebook, asked the same again, gives the recorded answer byte for byte: then what it says in the other language is a
 * translation and nothing else.
 */
@Component
class ReportLanguages {

    private final Rulebooks rulebooks;

    ReportLanguages(Rulebooks rulebooks) {
        this.rulebooks = rulebooks;
    }

    Report report(Legible decision, Language asked) {
        Bytes recorded = decision.content().answer();
        Bytes input = decision.content().input();
        Answer answer = AnswerJson.read(recorded.toByteArray());
        Optional<Advisor> advisor = advisor(answer.rulebook().fingerprint());
        Language recordedIn = Language.of(Locale.forLanguageTag(answer.language()));
        boolean asRecorded = asked == recordedIn;
        Optional<Report> translated = asRecorded
                ? Optional.empty()
                : advisor.flatMap(found -> again(found, answer, input)
                        .filter(again -> recorded.equals(Bytes.of(AnswerJson.write(in(recordedIn, answer, again)))))
                        .map(again -> Report.translated(
                                decision.entry(),
                                input,
                                in(asked, answer, again),
                                recordedIn,
                                found.rulebook().contents())));
        return translated.orElseGet(() -> Report.recorded(
                decision.entry(),
                input,
                answer,
                !asRecorded,
                advisor.map(found -> found.rulebook().contents()).orElse(null)));
    }

    private Optional<Advisor> advisor(String fingerprint) {
        try {
            return rulebooks.find(fingerprint);
        } catch (KeptRulebooks.Unreadable e) {
            return Optional.empty();
        }
    }

    /** What the rulebook says to the same today; nothing when the question is not taken any more. */
    private static Optional<AnsweredQuestion> again(Advisor advisor, Answer answer, Bytes input) {
        try {
            return Optional.of(advisor.answer(advisor.read(input.toByteArray(), answer.asOf())));
        } catch (InvalidRequest | EngineDisagreement e) {
            return Optional.empty();
        }
    }

    private static Answer in(Language language, Answer recorded, AnsweredQuestion again) {
        return again.given(recorded.decisionId(), recorded.decidedAt(), language);
    }
}
