package dk.indsatskompas.web.report;

import dk.indsatskompas.advice.Advice;
import dk.indsatskompas.advice.Recommended;
import dk.indsatskompas.page.Block;
import dk.indsatskompas.page.Block.Heading;
import dk.indsatskompas.page.Block.Paragraph;
import dk.indsatskompas.page.Block.Points;
import dk.indsatskompas.page.Common;
import dk.indsatskompas.page.Table;
import dk.indsatskompas.page.Table.Cell;
import dk.indsatskompas.page.Table.Column;
import dk.indsatskompas.page.Table.Row;
import dk.indsatskompas.page.Words;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * The order of a report: the whole in brief, what was known and what was not, what is recommended, what is not, and how
 * far it can be trusted.
 */
record Story(Report report, Words words) {

    List<Block> tell() {
        Advice advice = report.answer().advice();
        References references = new References(words, report.contents());
        Knowns knowns = new Knowns(words, Asked.of(report.input()), advice);
        List<Block> blocks = new ArrayList<>();
        blocks.addAll(inBrief(advice));
        blocks.addAll(knowns.known());
        blocks.addAll(knowns.unknown());
        blocks.addAll(new Recommendations(words, references).all(advice.recommendations()));
        blocks.addAll(new Others(words, advice).all());
        blocks.addAll(points(
                "remarks", Label.REMARKS, advice.remarks().stream().map(remark -> Others.remark(words, remark))));
        blocks.addAll(points(
                "caveats",
                Label.CAVEATS,
                advice.caveats().stream()
                        .map(caveat -> words.say(caveat.text()) + " (" + words.say(Label.NOTE_LOCATOR, caveat.locator())
                                + ")")));
        blocks.addAll(points("scale", Label.SCALE, scales(advice)));
        blocks.addAll(references.list());
        blocks.addAll(new Proof(words, report).all());
        return blocks;
    }

    private List<Block> inBrief(Advice advice) {
        String title = words.say(Label.IN_BRIEF);
        List<Block> blocks = new ArrayList<>(List.of(new Heading(2, "in-brief", title)));
        if (advice.recommendations().isEmpty()) {
            blocks.add(new Paragraph(Paragraph.PLAIN, words.say(Label.NOTHING_RECOMMENDED)));
        } else {
            List<Column> columns = List.of(
                    Column.narrow(words.say(Label.RANK)),
                    Column.wide(words.say(Label.RECOMMENDATION)),
                    Column.small(words.say(Label.KIND)),
                    Column.medium(words.say(Label.EVIDENCE)),
                    Column.medium(words.say(Label.ADDRESSES_WISH)));
            blocks.add(Table.of(
                    title,
                    columns,
                    advice.recommendations().stream().map(this::row).toList()));
            blocks.add(new Paragraph(Paragraph.PLAIN, words.say(Label.HOW_ORDERED)));
        }
        counts(advice).map(counts -> new Paragraph(Paragraph.PLAIN, counts)).forEach(blocks::add);
        return blocks;
    }

    private Row row(Recommended recommended) {
        String wish = recommended.fit().addressesWish() == null
                ? words.say(Common.NOT_GIVEN)
                : words.say(recommended.fit().addressesWish() ? Common.YES : Common.NO);
        return new Row(
                Cell.of(String.valueOf(recommended.rank())),
                List.of(
                        Cell.of(words.say(recommended.title())).leadingTo(Recommendations.place(recommended)),
                        Cell.of(Recommendations.kind(
                                words, recommended.identity().kind())),
                        Cell.of(
                                recommended.evidence() == null
                                        ? ""
                                        : words.say(recommended.evidence().label())),
                        Cell.of(wish)));
    }

    /** What else the answer holds, by title; nothing when there is nothing else. */
    private Stream<String> counts(Advice advice) {
        return Stream.of(
                        titles(
                                Label.COUNT_UNDETERMINED,
                                advice.undetermined().stream().map(open -> words.say(open.title()))),
                        titles(
                                Label.COUNT_NOT_RECOMMENDED,
                                advice.notRecommended().stream().map(out -> words.say(out.title()))),
                        titles(
                                Label.COUNT_IN_PLACE,
                                advice.alreadyInPlace().stream().map(there -> words.say(there.title()))))
                .filter(said -> !said.isEmpty());
    }

    private String titles(Label label, Stream<String> titles) {
        String joined = titles.collect(Collectors.joining("; "));
        return joined.isEmpty() ? "" : words.say(label, joined);
    }

    private Stream<String> scales(Advice advice) {
        return advice.recommendations().stream()
                .filter(recommended -> recommended.evidence() != null)
                .map(recommended -> words.say(recommended.evidence().scale()))
                .distinct();
    }

    private List<Block> points(String id, Label title, Stream<String> items) {
        List<String> points = items.toList();
        return points.isEmpty() ? List.of() : List.of(new Heading(2, id, words.say(title)), new Points(points));
    }
}
