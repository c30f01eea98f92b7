package dk.indsatskompas.guide;

import dk.indsatskompas.page.Block;
import dk.indsatskompas.page.Block.Heading;
import dk.indsatskompas.page.PageWriter;
import dk.indsatskompas.page.Table;
import dk.indsatskompas.page.Table.Cell;
import dk.indsatskompas.page.Table.Column;
import dk.indsatskompas.page.Table.Row;
import dk.indsatskompas.vocabulary.Code;
import dk.indsatskompas.vocabulary.CodeList;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;

/** The code lists, with the dates between which each code is in force. */
record CodeChapter(GuideContext known) {

    List<Block> all() {
        List<Block> blocks =
                new ArrayList<>(List.of(new Heading(2, "codes", known.words().say(GuideText.CODES))));
        known.contents().codeLists().lists().values().stream()
                .sorted(Comparator.comparing(CodeList::id))
                .forEach(list -> blocks.addAll(one(list)));
        return blocks;
    }

    private List<Block> one(CodeList list) {
        PageWriter words = known.words();
        String title = words.say(list.title());
        List<Column> columns = List.of(
                Column.wide(words.say(GuideText.CODE_LABEL)),
                Column.wide(words.say(GuideText.CODE)),
                Column.medium(words.say(GuideText.IN_FORCE)));
        return List.of(
                new Heading(3, "codes-" + list.id(), title),
                Table.of(title, columns, list.codes().stream().map(this::row).toList()));
    }

    private Row row(Code code) {
        PageWriter words = known.words();
        List<String> label = Stream.concat(
                        Stream.of(words.say(code.label())),
                        Stream.ofNullable(code.note()).map(words::say))
                .toList();
        List<String> force = Stream.concat(
                        Stream.of(inForce(code)),
                        Stream.ofNullable(code.successor()).map(next -> words.say(GuideText.SUCCESSOR, next)))
                .toList();
        return new Row(Cell.of(label), List.of(Cell.of(code.id()), Cell.of(force)));
    }

    private String inForce(Code code) {
        PageWriter words = known.words();
        if (code.from() == null) {
            return code.until() == null
                    ? words.say(GuideText.ALWAYS)
                    : words.say(GuideText.UNTIL, words.date(code.until()));
        }
        return code.until() == null
                ? words.say(GuideText.FROM, words.date(code.from()))
                : words.say(GuideText.BETWEEN, words.date(code.from()), words.date(code.until()));
    }
}
