package dk.indsatskompas.bulk;

import dk.indsatskompas.advice.Advice;
import dk.indsatskompas.advice.Advisor;
import dk.indsatskompas.advice.Answer;
import dk.indsatskompas.advice.AnswerJson;
import dk.indsatskompas.advice.InvalidRequest;
import dk.indsatskompas.advice.Question;
import dk.indsatskompas.bulk.Told.Advised;
import dk.indsatskompas.bulk.Told.Refused;
import dk.indsatskompas.decisions.Answered;
import dk.indsatskompas.decisions.Asked;
import dk.indsatskompas.decisions.Bytes;
import dk.indsatskompas.decisions.Decisions;
import dk.indsatskompas.rulebook.Evaluation;
import dk.indsatskompas.rulebook.Rulebook;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.UUID;

/** Answers one line after the other. Whatever is wrong with one is told in its place, and stops no other. */
record Answering(Asking asking) {

    /** Nothing is recorded yet. */
    Told answer(Line line) {
        Bytes content = line.content();
        if (content == null) {
            Incident unread = new Incident(line.otherwise(), Incident.newInstance());
            return Refused.of(line.number(), unread, asking.language());
        }
        try {
            return given(line.number(), content);
        } catch (InvalidRequest e) {
            Incident invalid = new Incident(Wrong.INVALID_REQUEST, Incident.newInstance());
            return Refused.of(line.number(), invalid, e.faults(), asking.language());
        } catch (RuntimeException e) {
            return Refused.of(line.number(), Incident.of(e), asking.language());
        }
    }

    private Told given(long line, Bytes content) {
        Advisor advisor = asking.advisor();
        Rulebook rulebook = advisor.rulebook();
        Question question =
                Question.read(content.toByteArray(), rulebook.contents().codeLists(), asking.today());
        Evaluation evaluation = rulebook.evaluate(question.profile());
        Advice advice = advisor.advise(question.profile(), evaluation, question.asOf());
        Instant now = asking.clock().instant().truncatedTo(ChronoUnit.MILLIS);
        String language = asking.language().code();
        Log log = asking.log();
        if (log == null) {
            Answer answer = Answer.of(null, question, now, language, advisor.by(), advice);
            return new Told.Given(
                    line, Bytes.handedOver(AnswerJson.write(answer)), new Advised(advice, evaluation), null);
        }
        UUID id = Decisions.newId();
        Bytes json = Bytes.handedOver(AnswerJson.write(Answer.of(id, question, now, language, advisor.by(), advice)));
        return new Told.Given(
                line,
                json,
                new Advised(advice, evaluation),
                log.decisions()
                        .prepare(
                                new Asked(log.caller(), question.citizenRef(), null, content),
                                new Answered(id, now, rulebook.fingerprint(), advice, evaluation, json)));
    }
}
