package dk.indsatskompas.publishing;

import dk.indsatskompas.decisions.Background;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;

/** Lets the service follow the log, and look at the rules folder: each on its own thread. */
public record Pulse(List<Background> threads) implements AutoCloseable {

    /** Within a second, all replicas have followed a step that one of them took. */
    private static final Duration FOLLOWING = Duration.ofMillis(250);

    /**
     * Begins.
     *
     * @param every how long to wait between two looks at the folder
     */
    public static Pulse of(Publishing publishing, WatchedFolder folder, Duration every) {
        List<Background> threads = new ArrayList<>();
        threads.add(Background.begin("rulebook-follower", FOLLOWING, publishing::follow));
        if (folder.isWatched()) {
            threads.add(Background.begin("rules-watcher", every, folder::look));
        }
        return new Pulse(List.copyOf(threads));
    }

    @Override
    public void close() {
        threads.forEach(Background::close);
    }
}
