package dk.indsatskompas.evidence;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What from outside the note goes with a finding.
 *
 * @param peerReviewed the journal article that has this very result, or null
 * @param restsOn supplements that how we read the finding rests on
 */
public record Supplements(@Nullable SourceRef peerReviewed, List<SourceRef> restsOn) {}
