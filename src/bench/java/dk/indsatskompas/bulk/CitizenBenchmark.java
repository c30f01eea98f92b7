package dk.indsatskompas.bulk;

import dk.indsatskompas.ShippedRules;
import dk.indsatskompas.advice.Advice;
import dk.indsatskompas.advice.Advisor;
import dk.indsatskompas.advice.Answer;
import dk.indsatskompas.advice.AnswerDetail;
import dk.indsatskompas.advice.AnswerJson;
import dk.indsatskompas.advice.Question;
import dk.indsatskompas.bulk.Lines.Line;
import dk.indsatskompas.decisions.ImmutableBytes;
import dk.indsatskompas.rulebook.Evaluation;
import dk.indsatskompas.rulebook.Rulebook;
import dk.indsatskompas.vocabulary.Language;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OperationsPerInvocation;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;

/** What one citizen costs, part by part: 1,024 different ones take turns. */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MICROSECONDS)
@Warmup(iterations = 3, time = 2)
@Measurement(iterations = 5, time = 2)
@Fork(1)
public class CitizenBenchmark {

    private static final int CITIZENS = 1_024;
    private static final int CHUNK = 64;
    private static final Instant NOW = Instant.parse("2026-11-22T10:00:00Z");

    private Advisor advisor;
    private Rulebook rulebook;
    private ChunkAnswering answering;
    private List<Question> questions;
    private List<Line> lines;
    private List<Evaluation> evaluations;
    private List<Answer> answers;
    private int turn;

    @Setup
    public void prepare() {
        rulebook = ShippedRules.rulebook();
        advisor = new Advisor(rulebook);
        answering = new ChunkAnswering(new BatchContext(
                advisor, Language.DA, Clock.systemUTC(), LocalDate.now(ZoneOffset.UTC), AnswerDetail.FULL, null));
        questions = People.questions(advisor, CITIZENS);
        lines = questions.stream()
                .map(question -> new Line(1, ImmutableBytes.of(People.json(question)), LineError.TOO_LARGE))
                .toList();
        evaluations = questions.stream()
                .map(question -> rulebook.evaluate(question.profile()))
                .toList();
        answers = IntStream.range(0, CITIZENS).mapToObj(this::answer).toList();
    }

    private Answer answer(int n) {
        return advisor.answer(questions.get(n), evaluations.get(n)).given(null, NOW, Language.DA);
    }

    private Advice advise(int n) {
        return advisor.advise(questions.get(n).profile(), evaluations.get(n), People.DAY);
    }

    private int next() {
        turn = (turn + 1) % CITIZENS;
        return turn;
    }

    @Benchmark
    public Object parse() {
        byte[] body = lines.get(next()).content().toByteArray();
        return advisor.read(body, People.DAY);
    }

    @Benchmark
    public Object evaluate() {
        return rulebook.evaluate(questions.get(next()).profile());
    }

    @Benchmark
    public Object advise() {
        return advise(next());
    }

    @Benchmark
    public Object write() {
        return AnswerJson.write(answers.get(next()));
    }

    /** As in a batch: a line of many. There is so much of it that it takes half a minute to be compiled. */
    @Benchmark
    @Warmup(iterations = 8, time = 4)
    @OperationsPerInvocation(CHUNK)
    public Object lineOfABatch() {
        turn = (turn + CHUNK) % CITIZENS;
        return answering.answer(lines.subList(turn, turn + CHUNK));
    }

    /** One by itself. */
    @Benchmark
    @Warmup(iterations = 8, time = 4)
    public Object wholeLine() {
        return answering.answer(List.of(lines.get(next())));
    }
}
