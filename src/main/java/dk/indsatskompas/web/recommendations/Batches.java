package dk.indsatskompas.web.recommendations;

import dk.indsatskompas.advice.AnsweredQuestion;
import dk.indsatskompas.bulk.Batch;
import dk.indsatskompas.bulk.BatchContext;
import dk.indsatskompas.bulk.BatchListener;
import dk.indsatskompas.bulk.LineError;
import dk.indsatskompas.operations.Counting;
import dk.indsatskompas.web.http.ConcurrencyLimiter;
import dk.indsatskompas.web.http.RefusedRequest;
import dk.indsatskompas.web.http.RequestLimits;
import dk.indsatskompas.web.http.TomcatExchange;
import dk.indsatskompas.web.signin.Caller;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.Duration;
import org.apache.catalina.connector.ClientAbortException;
import org.springframework.http.MediaType;
import org.springframework.stereotype.Component;

/**
 * Answers batches over HTTP, so many at once. Each has a few chunks at most under way on the threads that all share, so
 * the fewer batches of one caller there are, the sooner it is another's turn.
 */
@Component
final class Batches {

    private static final Duration LATER = Duration.ofSeconds(10);

    private final Batch bulk;
    private final ConcurrencyLimiter places;
    private final Counting counting;

    Batches(Batch bulk, RequestLimits limits, Counting counting) {
        this.bulk = bulk;
        this.places = new ConcurrencyLimiter(limits.batches(), limits.batchesPerCaller(), LATER);
        this.counting = counting;
    }

    /**
     * Reads the lines, and writes their answers.
     *
     * @throws RefusedRequest when there are too many batches already, or its framing does not follow HTTP
     * @throws ClientAbortException when an answer was begun and cannot be ended
     */
    void answer(HttpServletRequest request, HttpServletResponse response, BatchContext context) throws IOException {
        ConcurrencyLimiter.Permit place = places.take(Caller.key(request));
        TomcatExchange exchange = TomcatExchange.of(request);
        exchange.waitForBody();
        try {
            response.setContentType(MediaType.APPLICATION_NDJSON_VALUE);
            Counted counted = new Counted(counting, context);
            bulk.answer(exchange.arrived(request.getInputStream()), response.getOutputStream(), context, counted);
        } catch (IOException e) {
            if (response.isCommitted()) {
                exchange.hangUp(e);
                throw new ClientAbortException(e);
            }
            throw RefusedRequest.unreadable(e);
        } finally {
            place.leave();
        }
    }

    /** What the service counts, whichever way it was asked. */
    private record Counted(Counting counting, BatchContext context) implements BatchListener {

        @Override
        public void answered(AnsweredQuestion answered) {
            Counting.AnswerWay way = context.log() == null ? Counting.AnswerWay.DRY_RUN : Counting.AnswerWay.RECORDED;
            counting.answered(way, answered);
        }

        @Override
        public void refused(LineError why) {
            if (why == LineError.ENGINE_DISAGREEMENT) {
                counting.disagreed();
            }
        }
    }
}
