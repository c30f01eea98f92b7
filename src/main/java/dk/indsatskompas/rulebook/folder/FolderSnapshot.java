package dk.indsatskompas.rulebook.folder;

import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.Map;
import java.util.TreeMap;

/**
 * What can be seen of a rules folder without reading it: two looks that are equal most likely show the same folder.
 *
 * @param seen by name: the size, time and identity of a file, or why it is none
 * @param newest when a file was written last
 */
public record FolderSnapshot(Map<String, String> seen, Instant newest) {
    /** File systems count time in steps of up to two seconds, and what is written within one looks alike. */
    private static final Duration STEP = Duration.ofSeconds(3);

    public static FolderSnapshot at(Path root) {
        FolderWalk walk = FolderWalk.of(root);
        Map<String, String> seen = new TreeMap<>();
        walk.refused().forEach((name, code) -> seen.put(name, code.id()));
        walk.files().forEach((name, file) -> {
            BasicFileAttributes look = file.attributes();
            seen.put(name, look.size() + " " + look.lastModifiedTime() + " " + look.fileKey());
        });
        Instant newest = walk.files().values().stream()
                .map(file -> file.attributes().lastModifiedTime().toInstant())
                .max(Comparator.naturalOrder())
                .orElse(Instant.EPOCH);
        return new FolderSnapshot(seen, newest);
    }

    /** Whether a file was written so lately that it may be written again without looking any different. */
    public boolean mayHideAChange(Instant now) {
        return Duration.between(newest, now).abs().compareTo(STEP) < 0;
    }
}
