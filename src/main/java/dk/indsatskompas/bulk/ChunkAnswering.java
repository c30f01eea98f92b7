package dk.indsatskompas.bulk;

import dk.indsatskompas.advice.AnswerJson;
import dk.indsatskompas.advice.AnsweredQuestion;
import dk.indsatskompas.advice.InvalidRequest;
import dk.indsatskompas.advice.Question;
import dk.indsatskompas.bulk.LineResult.Refused;
import dk.indsatskompas.decisions.Decisions;
import dk.indsatskompas.decisions.ImmutableBytes;
import dk.indsatskompas.decisions.RecordedAnswer;
import dk.indsatskompas.decisions.RecordedRequest;
import dk.indsatskompas.replay.AnswerRecord;
import dk.indsatskompas.rulebook.Evaluation;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.function.Function;

/**
 * Answers lines, part by part: each part of the work is done for all of them before the next part begins, so that its code
 * stays in the processor's cache. Whatever is wrong with a line is told in its place, and stops no other.
 */
record ChunkAnswering(BatchContext context) {

    /** A line that was understood. */
    private record UnderstoodLine(Line line, Question question) {}

    /** What came of the rules. */
    private record EvaluatedLine(UnderstoodLine by, Evaluation evaluation) {}

    /** What is to be said. */
    private record Advised(Line line, AnsweredQuestion answered) {}

    /** What each line is told, in their order. Nothing is recorded yet. */
    List<LineResult> answer(List<Line> lines) {
        List<LineInProgress<Line>> begun = lines.stream().map(this::begun).toList();
        List<LineInProgress<UnderstoodLine>> understood = each(begun, this::understood);
        List<LineInProgress<EvaluatedLine>> evaluated = each(understood, this::evaluated);
        List<LineInProgress<Advised>> advised = each(evaluated, this::advised);
        return each(advised, this::given).stream().map(LineInProgress::told).toList();
    }

    private LineInProgress<Line> begun(Line line) {
        if (line.content() != null) {
            return new LineInProgress<>(line.number(), line, null);
        }
        BatchIncident unread = new BatchIncident(line.otherwise(), BatchIncident.newInstance());
        return new LineInProgress<>(line.number(), null, Refused.of(line.number(), unread, context.language()));
    }

    private <A, B> List<LineInProgress<B>> each(List<LineInProgress<A>> lines, Function<A, B> part) {
        List<LineInProgress<B>> done = new ArrayList<>(lines.size());
        for (LineInProgress<A> line : lines) {
            A reached = line.reached();
            done.add(
                    reached == null
                            ? new LineInProgress<>(line.number(), null, line.refused())
                            : one(line.number(), reached, part));
        }
        return done;
    }

    private <A, B> LineInProgress<B> one(long line, A reached, Function<A, B> part) {
        try {
            return new LineInProgress<>(line, part.apply(reached), null);
        } catch (InvalidRequest e) {
            BatchIncident invalid = new BatchIncident(LineError.INVALID_REQUEST, BatchIncident.newInstance());
            return new LineInProgress<>(line, null, Refused.of(line, invalid, e.faults(), context.language()));
        } catch (RuntimeException e) {
            return new LineInProgress<>(line, null, Refused.of(line, BatchIncident.of(e), context.language()));
        }
    }

    private UnderstoodLine understood(Line line) {
        return new UnderstoodLine(line, context.advisor().read(content(line).toByteArray(), context.today()));
    }

    private EvaluatedLine evaluated(UnderstoodLine line) {
        return new EvaluatedLine(
                line, context.advisor().rulebook().evaluate(line.question().profile()));
    }

    private Advised advised(EvaluatedLine line) {
        return new Advised(line.by().line(), context.advisor().answer(line.by().question(), line.evaluation()));
    }

    private LineResult given(Advised line) {
        AnsweredQuestion answered = line.answered();
        Instant now = context.clock().instant().truncatedTo(ChronoUnit.MILLIS);
        long number = line.line().number();
        BatchLog log = context.log();
        if (log == null) {
            byte[] json = AnswerJson.write(answered.given(null, now, context.language()));
            return new LineResult.AnsweredLine(number, ImmutableBytes.handedOver(json), answered, null);
        }
        RecordedAnswer recorded = AnswerRecord.of(answered, Decisions.newId(), now, context.language());
        RecordedRequest request =
                new RecordedRequest(log.caller(), answered.question().citizenRef(), null, content(line.line()));
        return new LineResult.AnsweredLine(
                number, recorded.body(), answered, log.decisions().prepare(request, recorded));
    }

    private static ImmutableBytes content(Line line) {
        return Objects.requireNonNull(line.content());
    }
}
