package dk.indsatskompas.web.pages.knowledge;

import dk.indsatskompas.evidence.Finding;
import dk.indsatskompas.evidence.FindingKind;
import dk.indsatskompas.guide.Guide;
import dk.indsatskompas.web.pages.frame.PageFrame;
import java.util.List;

/** All that the studies of a rulebook found, and how sure it is. */
record EvidencePage(PageFrame frame, Guide guide) {
    List<ForestPlot> plots() {
        return ForestPlot.all(guide);
    }

    /** What was measured without a difference that could be drawn. */
    List<Finding> undrawn() {
        return guide.contents().findings().values().stream()
                .filter(finding -> finding.kind() == FindingKind.EFFECT || finding.kind() == FindingKind.NULL)
                .filter(finding ->
                        finding.withdrawn() == null && finding.figures().absolute() == null)
                .toList();
    }

    List<Finding> withdrawn() {
        return guide.contents().findings().values().stream()
                .filter(finding -> finding.withdrawn() != null)
                .toList();
    }
}
