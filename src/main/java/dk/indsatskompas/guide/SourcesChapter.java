package dk.indsatskompas.guide;

import dk.indsatskompas.evidence.Source;
import dk.indsatskompas.evidence.Study;
import dk.indsatskompas.page.Block;
import dk.indsatskompas.page.Block.Heading;
import dk.indsatskompas.page.PageWriter;
import dk.indsatskompas.page.Table;
import dk.indsatskompas.page.Table.Cell;
import dk.indsatskompas.page.Table.Column;
import dk.indsatskompas.page.Table.Row;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** Every source with its address, and which of them are from outside the note. */
record SourcesChapter(GuideContext known) {

    List<Block> all() {
        PageWriter words = known.words();
        String title = words.say(GuideText.SOURCES);
        List<Row> rows = Stream.concat(
                        known.contents().manifest().sources().stream(),
                        known.contents().studies().stream().map(Study::sources).flatMap(List::stream))
                .map(this::row)
                .toList();
        return List.of(
                new Heading(2, "sources", title),
                Table.of(title, List.of(Column.wide(title), Column.wide(words.say(GuideText.ADDRESS))), rows));
    }

    private Row row(Source source) {
        PageWriter words = known.words();
        List<String> lines = new ArrayList<>(List.of(source.citation()));
        lines.add(
                source.id() + " · " + words.say(source.outside() ? GuideText.OUTSIDE_THE_NOTE : GuideText.OF_THE_NOTE));
        if (source.peerReviewed()) {
            lines.add(words.say(GuideText.PEER_REVIEWED_SOURCE));
        }
        return new Row(
                Cell.of(lines),
                List.of(Cell.of(Optional.ofNullable(source.address()).orElse("–"))));
    }
}
