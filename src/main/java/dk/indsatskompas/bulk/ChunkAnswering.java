package dk.indsatskompas.bulk;

import dk.indsatskompas.advice.Advisor;
import dk.indsatskompas.advice.AnswerJson;
import dk.indsatskompas.advice.AnsweredQuestion;
import dk.indsatskompas.advice.JsonTree;
import dk.indsatskompas.advice.Question;
import dk.indsatskompas.bulk.BatchContext.BatchLog;
import dk.indsatskompas.bulk.LineResult.BatchIncident;
import dk.indsatskompas.bulk.Lines.Line;
import dk.indsatskompas.decisions.Decisions;
import dk.indsatskompas.decisions.IdempotencyKey;
import dk.indsatskompas.decisions.ImmutableBytes;
import dk.indsatskompas.decisions.RecordedAnswer;
import dk.indsatskompas.decisions.RecordedRequest;
import dk.indsatskompas.replay.AnswerRecord;
import dk.indsatskompas.rulebook.Evaluation;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Objects;
import java.util.function.BiFunction;
import org.jspecify.annotations.Nullable;

/**
 * Answers lines, part by part: each part of the work is done for all of them before the next part begins, so that its code
 * stays in the processor's cache. Whatever is wrong with a line is told in its place, and stops no other.
 */
record ChunkAnswering(BatchContext context) {
    private record EvaluatedQuestion(Question question, Evaluation evaluation) {}

    /** A line on its way to its answer: what has come of it so far, or what it is told because nothing more does. */
    private record LineInProgress<T>(
            Line line, @Nullable T reached, @Nullable LineResult refused) {}

    /** What each line is told, in their order. Nothing is recorded yet. */
    List<LineResult> answer(List<Line> lines) {
        Advisor advisor = context.advisor();
        List<LineInProgress<ImmutableBytes>> begun =
                lines.stream().map(this::begun).toList();
        List<LineInProgress<Question>> understood =
                each(begun, (line, content) -> advisor.read(content.toByteArray(), context.asOf()));
        List<LineInProgress<EvaluatedQuestion>> evaluated = each(
                understood,
                (line, question) ->
                        new EvaluatedQuestion(question, advisor.rulebook().evaluate(question.profile())));
        List<LineInProgress<AnsweredQuestion>> advised =
                each(evaluated, (line, by) -> advisor.answer(by.question(), by.evaluation()));
        return each(advised, this::given).stream().map(ChunkAnswering::told).toList();
    }

    private LineInProgress<ImmutableBytes> begun(Line line) {
        return line.content() == null
                ? refused(line, new BatchIncident(line.otherwise(), List.of()))
                : new LineInProgress<>(line, line.content(), null);
    }

    private <T> LineInProgress<T> refused(Line line, BatchIncident incident) {
        return new LineInProgress<>(line, null, LineResult.Refused.of(line.number(), incident, context.language()));
    }

    private <A, B> List<LineInProgress<B>> each(List<LineInProgress<A>> lines, BiFunction<Line, A, B> part) {
        return lines.stream().map(line -> next(line, part)).toList();
    }

    private <A, B> LineInProgress<B> next(LineInProgress<A> line, BiFunction<Line, A, B> part) {
        if (line.reached() == null) {
            return new LineInProgress<>(line.line(), null, line.refused());
        }
        try {
            return new LineInProgress<>(line.line(), part.apply(line.line(), line.reached()), null);
        } catch (RuntimeException e) {
            return refused(line.line(), BatchIncident.of(e));
        }
    }

    private LineResult given(Line line, AnsweredQuestion answered) {
        Instant now = context.clock().instant().truncatedTo(ChronoUnit.MILLIS);
        BatchLog log = context.log();
        if (log == null) {
            byte[] json = AnswerJson.write(answered.given(null, now, context.language()), context.detail());
            return new LineResult.AnsweredLine(line.number(), ImmutableBytes.handedOver(json), answered, null);
        }
        RecordedAnswer recorded = AnswerRecord.of(answered, Decisions.newId(), now, context.language());
        ImmutableBytes json = AnswerRecord.given(recorded, answered, context.language(), context.detail());
        ImmutableBytes sent = Objects.requireNonNull(line.content());
        IdempotencyKey key =
                log.key() == null ? null : log.key().line(line.number()).of(JsonTree.read(sent.toByteArray()));
        RecordedRequest request =
                new RecordedRequest(log.caller(), answered.question().citizenRef(), key, sent);
        return new LineResult.AnsweredLine(
                line.number(), json, answered, log.decisions().prepare(request, recorded));
    }

    private static LineResult told(LineInProgress<LineResult> line) {
        return line.reached() == null ? Objects.requireNonNull(line.refused()) : line.reached();
    }
}
