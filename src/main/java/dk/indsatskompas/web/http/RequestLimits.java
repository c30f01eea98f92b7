package dk.indsatskompas.web.http;

import dk.indsatskompas.vocabulary.Text;
import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.util.unit.DataSize;

/**
 * How much is taken on at once, so that nobody can take the service from the others.
 *
 * @param requests how many requests are answered at once, batches among them
 * @param requestsPerCaller how many of them one caller may have
 * @param batches how many batches are answered at once
 * @param batchesPerCaller how many of them one caller may have
 * @param batchAhead how much of a batch is kept in a file while its sender does not read the answers
 * @param header how long the head of a request may take to come in
 * @param body how long a body may take to come in; not that of a batch, which may wait for its answers
 */
@ConfigurationProperties("indsatskompas.limits")
public record RequestLimits(
        int requests,
        int requestsPerCaller,
        int batches,
        int batchesPerCaller,
        DataSize batchAhead,
        Duration header,
        Duration body) {
    public RequestLimits {
        boolean anyNone = Math.min(Math.min(requests, requestsPerCaller), Math.min(batches, batchesPerCaller)) < 1;
        if (anyNone || header.toMillis() < 1 || body.toMillis() < 1) {
            throw new IllegalArgumentException(POSITIVE.da() + " " + POSITIVE.en());
        }
    }

    private static final Text POSITIVE = new Text(
            "Grænserne under indsatskompas.limits skal være større end nul.",
            "The limits under indsatskompas.limits must be above zero.");
}
