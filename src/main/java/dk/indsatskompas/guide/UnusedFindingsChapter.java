package dk.indsatskompas.guide;

import dk.indsatskompas.evidence.Finding;
import dk.indsatskompas.page.Block;
import dk.indsatskompas.page.Block.Heading;
import dk.indsatskompas.page.Block.Paragraph;
import dk.indsatskompas.page.PageWriter;
import dk.indsatskompas.page.Table;
import dk.indsatskompas.page.Table.Cell;
import dk.indsatskompas.page.Table.Column;
import dk.indsatskompas.page.Table.Row;
import java.util.List;
import java.util.Optional;

/** The findings that no rule uses, each with why. */
record UnusedFindingsChapter(GuideContext known) {

    List<Block> all() {
        PageWriter words = known.words();
        List<Row> rows = known.contents().findings().values().stream()
                .filter(finding -> finding.use().unused() != null || finding.withdrawn() != null)
                .map(finding -> new Row(Cell.of(finding.id()).leadingTo(finding.id()), List.of(Cell.of(why(finding)))))
                .toList();
        String title = words.say(GuideText.UNUSED_FINDINGS);
        return rows.isEmpty()
                ? List.of()
                : List.of(
                        new Heading(2, "unused", title),
                        new Paragraph(Paragraph.PLAIN, words.say(GuideText.UNUSED_INTRO)),
                        Table.of(
                                title,
                                List.of(
                                        Column.medium(words.say(GuideText.FINDING)),
                                        Column.wide(words.say(GuideText.WHY_UNUSED))),
                                rows));
    }

    private String why(Finding finding) {
        PageWriter words = known.words();
        return finding.withdrawn() == null
                ? Optional.ofNullable(finding.use().unused()).map(words::say).orElse("")
                : words.say(
                        GuideText.WITHDRAWN,
                        words.date(finding.withdrawn().date()),
                        words.say(finding.withdrawn().reason()));
    }
}
