package dk.indsatskompas.web.pages;

import dk.indsatskompas.advice.Advice;
import dk.indsatskompas.advice.Recommended;
import dk.indsatskompas.decisions.Entry;
import dk.indsatskompas.page.Block;
import dk.indsatskompas.page.Block.Heading;
import dk.indsatskompas.page.Block.Paragraph;
import dk.indsatskompas.page.Block.Points;
import dk.indsatskompas.page.PageWriter;
import dk.indsatskompas.page.SharedText;
import dk.indsatskompas.page.Table;
import dk.indsatskompas.page.Table.Cell;
import dk.indsatskompas.page.Table.Column;
import dk.indsatskompas.page.Table.Row;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * The order of a report: the whole in brief, what was known and what was not, what is recommended, what is not, and how
 * far it can be trusted.
 */
record ReportSections(Report report, PageWriter words) {

    List<Block> tell() {
        Advice advice = report.answer().advice();
        References references = new References(words, report.contents());
        KnownFactsSection knowns = new KnownFactsSection(words, SentProfile.of(report.input()), advice);
        List<Block> blocks = new ArrayList<>();
        blocks.addAll(inBrief(advice));
        blocks.addAll(knowns.known());
        blocks.addAll(knowns.unknown());
        blocks.addAll(new RecommendationsSection(words, references).all(advice.recommendations()));
        blocks.addAll(new OthersSection(words, advice).all());
        blocks.addAll(points(
                "remarks",
                ReportText.REMARKS,
                advice.remarks().stream().map(remark -> OthersSection.remark(words, remark))));
        blocks.addAll(points(
                "caveats",
                ReportText.CAVEATS,
                advice.caveats().stream()
                        .map(caveat -> words.say(caveat.text()) + " ("
                                + words.say(ReportText.NOTE_LOCATOR, caveat.locator()) + ")")));
        blocks.addAll(points("scale", ReportText.SCALE, scales(advice)));
        blocks.addAll(references.list());
        Entry entry = report.entry();
        if (entry != null) {
            blocks.addAll(new ProofSection(words, report, entry).all());
        }
        return blocks;
    }

    private List<Block> inBrief(Advice advice) {
        String title = words.say(ReportText.IN_BRIEF);
        List<Block> blocks = new ArrayList<>(List.of(new Heading(2, "in-brief", title)));
        if (advice.recommendations().isEmpty()) {
            blocks.add(new Paragraph(Paragraph.PLAIN, words.say(ReportText.NOTHING_RECOMMENDED)));
        } else {
            List<Column> columns = List.of(
                    Column.narrow(words.say(ReportText.RANK)),
                    Column.wide(words.say(ReportText.RECOMMENDATION)),
                    Column.small(words.say(ReportText.KIND)),
                    Column.medium(words.say(ReportText.EVIDENCE)),
                    Column.medium(words.say(ReportText.ADDRESSES_WISH)));
            blocks.add(Table.of(
                    title,
                    columns,
                    advice.recommendations().stream().map(this::row).toList()));
            blocks.add(new Paragraph(Paragraph.PLAIN, words.say(ReportText.HOW_ORDERED)));
        }
        counts(advice).map(counts -> new Paragraph(Paragraph.PLAIN, counts)).forEach(blocks::add);
        return blocks;
    }

    private Row row(Recommended recommended) {
        String wish = recommended.fit().addressesWish() == null
                ? words.say(SharedText.NOT_GIVEN)
                : words.say(recommended.fit().addressesWish() ? SharedText.YES : SharedText.NO);
        return new Row(
                Cell.of(String.valueOf(recommended.rank())),
                List.of(
                        Cell.of(words.say(recommended.title())).leadingTo(RecommendationsSection.place(recommended)),
                        Cell.of(RecommendationsSection.kind(
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
                                ReportText.COUNT_UNDETERMINED,
                                advice.undetermined().stream().map(open -> words.say(open.title()))),
                        titles(
                                ReportText.COUNT_NOT_RECOMMENDED,
                                advice.notRecommended().stream().map(out -> words.say(out.title()))),
                        titles(
                                ReportText.COUNT_IN_PLACE,
                                advice.alreadyInPlace().stream().map(there -> words.say(there.title()))))
                .filter(said -> !said.isEmpty());
    }

    private String titles(ReportText label, Stream<String> titles) {
        String joined = titles.collect(Collectors.joining("; "));
        return joined.isEmpty() ? "" : words.say(label, joined);
    }

    private Stream<String> scales(Advice advice) {
        return advice.recommendations().stream()
                .filter(recommended -> recommended.evidence() != null)
                .map(recommended -> words.say(recommended.evidence().scale()))
                .distinct();
    }

    private List<Block> points(String id, ReportText title, Stream<String> items) {
        List<String> points = items.toList();
        return points.isEmpty() ? List.of() : List.of(new Heading(2, id, words.say(title)), new Points(points));
    }
}
