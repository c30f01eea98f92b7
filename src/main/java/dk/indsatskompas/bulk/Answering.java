package dk.indsatskompas.bulk;

import dk.indsatskompas.advice.Advice;
import dk.indsatskompas.advice.Advisor;
import dk.indsatskompas.advice.Answer;
import dk.indsatskompas.advice.AnswerJson;
import dk.indsatskompas.advice.InvalidRequest;
import dk.indsatskompas.advice.Question;
import dk.indsatskompas.bulk.Told.Refused;
import dk.indsatskompas.decisions.Answered;
import dk.indsatskompas.decisions.Asked;
import dk.indsatskompas.decisions.Bytes;
import dk.indsatskompas.decisions.Decisions;
import dk.indsatskompas.rulebook.Evaluation;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * Answers lines, part by part: each part of the work is done for all of them before the next part begins, so that its code
 * stays in the processor's cache. Whatever is wrong with a line is told in its place, and stops no other.
 */
record Answering(Asking asking) {

    /** A line that was understood. */
    private record Understood(Line line, Bytes content, Question question) {}

    /** What came of the rules. */
    private record Evaluated(Understood by, Evaluation evaluation) {}

    /** What is to be said. */
    private record Advised(Understood by, Told.Advised advised) {}

    /** What each line is told, in their order. Nothing is recorded yet. */
    List<Told> answer(List<Line> lines) {
        List<Underway<Line>> begun = lines.stream().map(this::begun).toList();
        List<Underway<Understood>> understood = each(begun, this::understood);
        List<Underway<Evaluated>> evaluated = each(understood, this::evaluated);
        List<Underway<Advised>> advised = each(evaluated, this::advised);
        return each(advised, this::given).stream().map(Underway::told).toList();
    }

    private Underway<Line> begun(Line line) {
        if (line.content() != null) {
            return new Underway<>(line.number(), line, null);
        }
        Incident unread = new Incident(line.otherwise(), Incident.newInstance());
        return new Underway<>(line.number(), null, Refused.of(line.number(), unread, asking.language()));
    }

    private <A, B> List<Underway<B>> each(List<Underway<A>> lines, Function<A, B> part) {
        List<Underway<B>> done = new ArrayList<>(lines.size());
        for (Underway<A> line : lines) {
            A reached = line.reached();
            done.add(
                    reached == null
                            ? new Underway<>(line.number(), null, line.refused())
                            : one(line.number(), reached, part));
        }
        return done;
    }

    private <A, B> Underway<B> one(long line, A reached, Function<A, B> part) {
        try {
            return new Underway<>(line, part.apply(reached), null);
        } catch (InvalidRequest e) {
            Incident invalid = new Incident(Wrong.INVALID_REQUEST, Incident.newInstance());
            return new Underway<>(line, null, Refused.of(line, invalid, e.faults(), asking.language()));
        } catch (RuntimeException e) {
            return new Underway<>(line, null, Refused.of(line, Incident.of(e), asking.language()));
        }
    }

    private Understood understood(Line line) {
        Bytes content = Objects.requireNonNull(line.content());
        Advisor advisor = asking.advisor();
        return new Understood(
                line,
                content,
                Question.read(
                        content.toByteArray(), advisor.rulebook().contents().codeLists(), asking.today()));
    }

    private Evaluated evaluated(Understood line) {
        return new Evaluated(
                line, asking.advisor().rulebook().evaluate(line.question().profile()));
    }

    private Advised advised(Evaluated line) {
        Question question = line.by().question();
        Advice advice = asking.advisor().advise(question.profile(), line.evaluation(), question.asOf());
        return new Advised(line.by(), new Told.Advised(advice, line.evaluation()));
    }

    private Told given(Advised line) {
        Understood by = line.by();
        Instant now = asking.clock().instant().truncatedTo(ChronoUnit.MILLIS);
        Log log = asking.log();
        if (log == null) {
            return new Told.Given(by.line().number(), json(line, null, now), line.advised(), null);
        }
        UUID id = Decisions.newId();
        Bytes json = json(line, id, now);
        Asked asked = new Asked(log.caller(), by.question().citizenRef(), null, by.content());
        Answered answered = new Answered(
                id,
                now,
                asking.advisor().rulebook().fingerprint(),
                line.advised().advice(),
                line.advised().evaluation(),
                json);
        return new Told.Given(
                by.line().number(), json, line.advised(), log.decisions().prepare(asked, answered));
    }

    private Bytes json(Advised line, @Nullable UUID id, Instant now) {
        Answer answer = Answer.of(
                id,
                line.by().question(),
                now,
                asking.language().code(),
                asking.advisor().by(),
                line.advised().advice());
        return Bytes.handedOver(AnswerJson.write(answer));
    }
}
