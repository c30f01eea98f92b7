package dk.indsatskompas.web.http;

import java.time.Duration;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Semaphore;

/** So many at once, and of them so many for each caller: so one who asks all the time leaves places to the others. */
public final class ConcurrencyLimiter {
    private final Semaphore free;
    private final int each;
    private final Duration retryAfter;
    private final Map<String, Integer> taken = new ConcurrentHashMap<>();

    /** All free; who found none should try again after so long. */
    public ConcurrencyLimiter(int all, int each, Duration retryAfter) {
        this.free = new Semaphore(all);
        this.each = each;
        this.retryAfter = retryAfter;
    }

    /** A place, until it is left. */
    public interface Permit {
        void leave();
    }

    /** Takes a place; {@link RefusedRequest} when the caller has all of theirs, or none is left for anybody. */
    public Permit take(String caller) {
        if (taken.merge(caller, 1, Integer::sum) > each) {
            leave(caller);
            throw new RefusedRequest(ProblemType.TOO_MANY_REQUESTS, retryAfter);
        }
        if (!free.tryAcquire()) {
            leave(caller);
            throw new RefusedRequest(ProblemType.OVERLOADED, retryAfter);
        }
        return () -> {
            free.release();
            leave(caller);
        };
    }

    int callers() {
        return taken.size();
    }

    private void leave(String caller) {
        taken.computeIfPresent(caller, (name, count) -> count == 1 ? null : count - 1);
    }
}
