package dk.indsatskompas.web.http;

import java.time.Duration;
import java.util.concurrent.ScheduledThreadPoolExecutor;
import org.apache.coyote.Processor;
import org.apache.coyote.http11.Http11NioProtocol;

/**
 * HTTP as the server speaks it, with an end to its patience. By itself it only bounds how long it waits for the next byte
 * of a request, so that who sends one now and then keeps a connection for days, or with a body even a thread. Jetty has a
 * least rate of data, but for bodies only (jetty.project, issue 1973), so it would keep who dribbles a head, too.
 */
public final class TimelyHttp extends Http11NioProtocol {

    private final ScheduledThreadPoolExecutor alarms = new ScheduledThreadPoolExecutor(1, TimelyHttp::thread);
    private Duration headWithin = Duration.ofSeconds(20);
    private Duration bodyWithin = Duration.ofSeconds(30);

    public TimelyHttp() {
        alarms.setRemoveOnCancelPolicy(true);
    }

    private static Thread thread(Runnable rings) {
        Thread thread = new Thread(rings, "http-body-clock");
        thread.setDaemon(true);
        // It outlives the request that first needed it.
        thread.setContextClassLoader(TimelyHttp.class.getClassLoader());
        return thread;
    }

    /** How long the head of a request may take, and its body. */
    void within(Duration head, Duration body) {
        this.headWithin = head;
        this.bodyWithin = body;
    }

    /** The first byte of a connection is waited for no longer than a head; others as long as the server is told to. */
    @Override
    public void init() throws Exception {
        setConnectionUploadTimeout(getConnectionTimeout());
        setDisableUploadTimeout(false);
        setConnectionTimeout((int) headWithin.toMillis());
        super.init();
    }

    @Override
    protected Processor createProcessor() {
        return new TimelyProcessor(this, headWithin, bodyWithin, alarms);
    }

    @Override
    public void destroy() throws Exception {
        alarms.shutdownNow();
        super.destroy();
    }
}
