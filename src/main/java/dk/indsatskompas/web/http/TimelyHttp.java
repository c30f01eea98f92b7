package dk.indsatskompas.web.http;

import java.time.Duration;
import java.util.Objects;
import java.util.concurrent.ScheduledThreadPoolExecutor;
import org.apache.catalina.connector.Connector;
import org.apache.coyote.Adapter;
import org.apache.coyote.Processor;
import org.apache.coyote.http11.Http11NioProtocol;
import org.jspecify.annotations.Nullable;

/**
 * HTTP as the server speaks it, with an end to its patience. By itself it only bounds how long it waits for the next byte
 * of a request, so that who sends one now and then keeps a connection for days, or with a body even a thread. Jetty has a
 * least rate of data, but for bodies only (jetty.project, issue 1973), so it would keep who dribbles a head, too.
 */
public final class TimelyHttp extends Http11NioProtocol {

    private final ScheduledThreadPoolExecutor alarms = new ScheduledThreadPoolExecutor(1, TimelyHttp::thread);
    private Duration headWithin = Duration.ofSeconds(20);
    private @Nullable Adapter servlets;

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

    /** Serves what a connector leads to. The head of a request may take so long, and so may its body. */
    void serve(Connector connector, Duration head, Duration body) {
        headWithin = head;
        servlets = new TimelyAdapter(connector, body);
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
        return new TimelyProcessor(this, Objects.requireNonNull(servlets), headWithin, alarms);
    }

    @Override
    public void destroy() throws Exception {
        alarms.shutdownNow();
        super.destroy();
    }
}
