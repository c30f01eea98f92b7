package dk.indsatskompas.guide;

import dk.indsatskompas.evidence.Finding;
import dk.indsatskompas.page.Block;
import dk.indsatskompas.page.Block.Heading;
import dk.indsatskompas.page.Block.Paragraph;
import dk.indsatskompas.page.Table;
import dk.indsatskompas.page.Table.Cell;
import dk.indsatskompas.page.Table.Column;
import dk.indsatskompas.page.Table.Row;
import dk.indsatskompas.page.Words;
import java.util.List;
import java.util.Optional;

/** The findings that no rule uses, each with why. */
record Unused(Known known) {

    List<Block> all() {
        Words words = known.words();
        List<Row> rows = known.contents().findings().values().stream()
                .filter(finding -> finding.use().unused() != null || finding.withdrawn() != null)
                .map(finding -> new Row(Cell.of(finding.id()).leadingTo(finding.id()), List.of(Cell.of(why(finding)))))
                .toList();
        String title = words.say(Label.UNUSED_FINDINGS);
        return rows.isEmpty()
                ? List.of()
                : List.of(
                        new Heading(2, "unused", title),
                        new Paragraph(Paragraph.PLAIN, words.say(Label.UNUSED_INTRO)),
                        Table.of(
                                title,
                                List.of(
                                        Column.medium(words.say(Label.FINDING)),
                                        Column.wide(words.say(Label.WHY_UNUSED))),
                                rows));
    }

    private String why(Finding finding) {
        Words words = known.words();
        return finding.withdrawn() == null
                ? Optional.ofNullable(finding.use().unused()).map(words::say).orElse("")
                : words.say(
                        Label.WITHDRAWN,
                        words.date(finding.withdrawn().date()),
                        words.say(finding.withdrawn().reason()));
    }
}
