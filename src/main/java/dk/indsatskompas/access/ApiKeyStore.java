package dk.indsatskompas.access;

import dk.indsatskompas.access.ApiKeyFile.BrokenApiKeyFile;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.scheduling.annotation.Scheduled;

/**
 * The API keys that a running service takes. It reads their file again each second. While the file is broken or gone the
 * last good one goes on, so that a slip of the pen neither locks anybody out nor lets anybody in.
 */
public final class ApiKeyStore {
    private static final Logger LOG = LoggerFactory.getLogger(ApiKeyStore.class);

    private final ApiKeyFile file;
    private final Clock clock;
    private volatile Map<String, ApiKey> keys;
    private volatile boolean needed;
    private @Nullable String trouble;

    /** Reads the file; {@link BrokenApiKeyFile} when it is there and cannot be read. */
    public ApiKeyStore(ApiKeyFile file, Clock clock) {
        this.file = file;
        this.clock = clock;
        this.keys = byId(file.read().orElse(List.of()));
        this.needed = !keys.isEmpty();
    }

    /** Whether a key was ever made, good or not: where there were keys, not everybody is to get in once they are gone. */
    public boolean isNeeded() {
        return needed;
    }

    /** The key that was sent; empty when it was never made, is revoked, or has expired. */
    public Optional<ApiKey> find(String token) {
        if (!token.startsWith(ApiKey.PREFIX)) {
            return Optional.empty();
        }
        return Optional.ofNullable(keys.get(ApiKey.idIn(token)))
                .filter(key -> key.is(token) && key.isGood(clock.instant()));
    }

    /** Whether the key with this id still signs somebody in. */
    public boolean isGood(String id) {
        ApiKey key = keys.get(id);
        return key != null && key.isGood(clock.instant());
    }

    @Scheduled(fixedDelay = 1, timeUnit = TimeUnit.SECONDS, initialDelay = 1)
    synchronized void look() {
        try {
            List<ApiKey> read = file.read().orElse(null);
            if (read != null) {
                take(byId(read));
            } else if (!keys.isEmpty()) {
                tell("The file of the API keys is gone: " + file.path() + ".");
            }
        } catch (BrokenApiKeyFile e) {
            tell(e.found().then(e.cure()).en());
        }
    }

    private void take(Map<String, ApiKey> read) {
        trouble = null;
        if (!read.equals(keys)) {
            keys = read;
            needed |= !read.isEmpty();
            LOG.info(
                    "API keys were read anew: {} good",
                    read.values().stream()
                            .filter(key -> key.isGood(clock.instant()))
                            .count());
        }
    }

    private void tell(String what) {
        if (!what.equals(trouble)) {
            trouble = what;
            LOG.warn("The API keys that were read last go on. {}", what);
        }
    }

    private static Map<String, ApiKey> byId(List<ApiKey> keys) {
        return keys.stream().collect(Collectors.toUnmodifiableMap(ApiKey::id, Function.identity()));
    }
}
