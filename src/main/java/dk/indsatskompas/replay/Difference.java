package dk.indsatskompas.replay;

import org.jspecify.annotations.Nullable;

/**
 * One place where a replayed answer is not the recorded one.
 *
 * @param pointer JSON pointer (RFC 6901) into the answer; empty for the whole of it
 * @param recorded the JSON that was recorded; absent when there was none
 * @param replayed the JSON that comes now; absent when there is none
 */
public record Difference(
        String pointer, @Nullable Object recorded, @Nullable Object replayed) {}
