package dk.indsatskompas.bulk;

import dk.indsatskompas.bulk.BatchContext.BatchLog;
import dk.indsatskompas.bulk.Lines.Line;
import java.io.IOException;
import java.io.InputStream;
import java.io.InterruptedIOException;
import java.io.OutputStream;
import java.util.ArrayDeque;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.jspecify.annotations.Nullable;
import org.slf4j.MDC;

/**
 * Answers many questions, one a line, in their order and on all cores. Chunks of lines are evaluated side by side; then
 * one after the other is recorded, written and flushed. Only a few chunks are ever under way, so that neither a long batch
 * nor a reader who takes their time costs memory: while writing waits, nothing is read.
 */
public final class Batch implements AutoCloseable {
    private final int cores;
    private final long mostLines;
    private final ExecutorService threads;

    /** Gets its threads, which all batches share; none may have more lines than these. */
    public Batch(int cores, long mostLines) {
        this.cores = cores;
        this.mostLines = mostLines;
        this.threads = Executors.newFixedThreadPool(cores, work -> {
            Thread thread = new Thread(work, "bulk");
            thread.setDaemon(true);
            return thread;
        });
    }

    /** Answers until there are no more lines, or one of the streams breaks off: what was not yet recorded then never is. */
    public void answer(InputStream in, OutputStream out, BatchContext context, BatchListener listener)
            throws IOException {
        Lines lines = new Lines(in, mostLines);
        ChunkAnswering answering = new ChunkAnswering(context);
        Map<String, String> trace = MDC.getCopyOfContextMap();
        Queue<Future<List<LineResult>>> underWay = new ArrayDeque<>();
        try {
            while (true) {
                // Who waits for an answer before asking on must get it; so nothing is waited for before all is
                // written.
                List<Line> next = underWay.size() > cores ? List.of() : lines.next(underWay.isEmpty());
                if (!next.isEmpty()) {
                    underWay.add(threads.submit(() -> answers(next, answering, trace)));
                } else if (underWay.isEmpty()) {
                    return;
                } else {
                    List<LineResult> chunk = done(underWay.remove());
                    write(recorded(chunk, context), out, listener);
                    listener.read(lines.bytes());
                }
            }
        } finally {
            underWay.forEach(chunk -> chunk.cancel(false));
        }
    }

    /** Stops; a batch that is under way breaks off. */
    @Override
    public void close() {
        threads.shutdownNow();
    }

    /** What is logged meanwhile belongs to the trace of who asked. */
    private static List<LineResult> answers(
            List<Line> lines, ChunkAnswering answering, @Nullable Map<String, String> trace) {
        MDC.setContextMap(trace == null ? Map.of() : trace);
        try {
            return answering.answer(lines);
        } finally {
            MDC.clear();
        }
    }

    private static List<LineResult> recorded(List<LineResult> chunk, BatchContext context) {
        BatchLog log = context.log();
        return log == null ? chunk : log.record(chunk, context);
    }

    private static void write(List<LineResult> chunk, OutputStream out, BatchListener listener) throws IOException {
        for (LineResult told : chunk) {
            told.json().writeTo(out);
            out.write('\n');
        }
        out.flush();
        chunk.forEach(told -> told.to(listener));
    }

    private static List<LineResult> done(Future<List<LineResult>> chunk) throws IOException {
        try {
            return chunk.get();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new InterruptedIOException("The service stops");
        } catch (ExecutionException e) {
            throw new IOException("A chunk could not be answered", e.getCause());
        }
    }
}
