package dk.indsatskompas.impact;

import dk.indsatskompas.advice.Position;
import dk.indsatskompas.vocabulary.Text;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One recommendation that another rulebook leaves somewhere else for the same citizen, and why.
 *
 * @param rules the rules about it that came, went, or came to something else
 * @param findings the findings behind it that came, went, or are graded differently; only while both recommend it
 * @param rank why it moved; absent when it did not
 */
public record Change(
        String id,
        Text title,
        List<ChangedAspect> aspects,
        Position before,
        Position after,
        List<RuleChange> rules,
        List<FindingChange> findings,
        @Nullable RankChange rank,
        Text text) {}
