package dk.indsatskompas.web;

import java.time.Duration;
import org.apache.coyote.Processor;
import org.apache.coyote.http11.Http11NioProtocol;

/**
 * HTTP as the server speaks it, with an end to its patience. By itself it only bounds how long it waits for the next byte
 * of a request, so that who sends one now and then keeps a connection for days, or with the body of a refused request
 * even a thread.
 */
public final class TimelyHttp extends Http11NioProtocol {

    private Duration headWithin = Duration.ofSeconds(20);

    /** How long the head of a request may take. */
    void headWithin(Duration within) {
        this.headWithin = within;
    }

    @Override
    protected Processor createProcessor() {
        return new TimelyProcessor(this, headWithin);
    }
}
