package dk.indsatskompas.publishing.drafts;

import com.github.difflib.DiffUtils;
import java.util.List;

/** Lines that stand in one of two texts only, or not as in the other, where they begin in the second, from 1. */
public record ChangedLines(int line, List<String> before, List<String> after) {
    public static List<ChangedLines> between(String before, String after) {
        return DiffUtils.diff(MergedText.lines(before), MergedText.lines(after)).getDeltas().stream()
                .map(delta -> new ChangedLines(
                        delta.getTarget().getPosition() + 1,
                        delta.getSource().getLines(),
                        delta.getTarget().getLines()))
                .toList();
    }
}
