package dk.indsatskompas.evidence;

import org.jspecify.annotations.Nullable;

/**
 * The passage behind a statement.
 *
 * @param document id of a source
 * @param locator the passage in it, such as {@code §4 ¶3}; absent for a source that has none
 * @param address absent for the note
 * @param outside true when the passage is a supplement from outside STAR's note; else absent
 */
public record SourceRef(
        String document,
        @Nullable String locator,
        @Nullable String address,
        @Nullable Boolean outside) {}
