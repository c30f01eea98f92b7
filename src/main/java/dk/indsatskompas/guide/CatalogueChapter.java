package dk.indsatskompas.guide;

import dk.indsatskompas.evidence.Strength;
import dk.indsatskompas.page.Block;
import dk.indsatskompas.page.Block.Heading;
import dk.indsatskompas.page.Block.Paragraph;
import dk.indsatskompas.page.Block.Points;
import dk.indsatskompas.page.PageWriter;
import dk.indsatskompas.page.Table;
import dk.indsatskompas.page.Table.Cell;
import dk.indsatskompas.page.Table.Column;
import dk.indsatskompas.page.Table.Row;
import dk.indsatskompas.rulebook.Catalogue.CatalogueEntry;
import dk.indsatskompas.rulebook.Catalogue.ModelPart;
import dk.indsatskompas.rulebook.Catalogue.RecommendationKind;
import dk.indsatskompas.rulebook.Rule;
import dk.indsatskompas.vocabulary.Conclusion.Caution;
import dk.indsatskompas.vocabulary.Conclusion.DeliveryCondition;
import dk.indsatskompas.vocabulary.Conclusion.Recommendation;
import dk.indsatskompas.vocabulary.Conclusion.StudiedPopulation;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Everything that can be recommended: what it is, by which rules, on what conditions, and how the order comes about. */
record CatalogueChapter(GuideContext known) {

    List<Block> all() {
        PageWriter words = known.words();
        List<Block> blocks =
                new ArrayList<>(List.of(new Heading(2, "recommendations", words.say(GuideText.RECOMMENDATIONS))));
        known.contents().catalogue().entries().forEach(entry -> blocks.addAll(one(entry)));
        blocks.add(new Heading(2, "ranking", words.say(GuideText.RANKING)));
        blocks.add(new Paragraph(Paragraph.PLAIN, words.say(GuideText.RANKING_INTRO)));
        blocks.add(new Points(known.contents().ranking().stream()
                .map(key -> words.say(key.text()) + " (" + key.id().code() + ")")
                .toList()));
        return blocks;
    }

    private List<Block> one(CatalogueEntry entry) {
        PageWriter words = known.words();
        List<Block> blocks = new ArrayList<>();
        blocks.add(new Heading(3, entry.id(), words.say(entry.title())));
        blocks.add(new Paragraph(Paragraph.PLAIN, words.say(entry.description())));
        blocks.add(Table.pairs(words.say(entry.title()), facts(entry)));
        if (!entry.deliveryConditions().isEmpty()) {
            blocks.add(new Heading(4, entry.id() + "-delivery", words.say(GuideText.DELIVERY)));
            blocks.add(new Paragraph(Paragraph.PLAIN, words.say(GuideText.DELIVERY_NOTE)));
            blocks.add(delivery(entry));
        }
        if (!entry.variants().isEmpty()) {
            blocks.add(new Heading(4, entry.id() + "-variants", words.say(GuideText.VARIANTS)));
            blocks.add(new Points(entry.variants().stream()
                    .map(variant -> words.say(variant.title()) + ". " + words.say(variant.text()) + " ("
                            + variant.finding() + ")")
                    .toList()));
        }
        return blocks;
    }

    private List<Row> facts(CatalogueEntry entry) {
        PageWriter words = known.words();
        List<Row> rows = new ArrayList<>();
        rows.add(pair(
                GuideText.KIND,
                words.say(
                        entry.kind() == RecommendationKind.INTERVENTION
                                ? GuideText.INTERVENTION
                                : GuideText.PRACTICE)));
        rules(rows, GuideText.RECOMMENDED_BY, known.concluding(new Recommendation(entry.id())));
        rows.add(pair(GuideText.STRONGEST, words.say(GuideText.OF_OUR_SCALE, strongest(entry))));
        rules(rows, GuideText.STUDIED_POPULATION, known.concluding(new StudiedPopulation(entry.id())));
        rules(rows, GuideText.CAUTIONED_BY, known.concluding(new Caution(entry.id())));
        if (!entry.components().isEmpty()) {
            String parts = entry.components().stream().map(known::title).collect(Collectors.joining(", "));
            rows.add(pair(GuideText.COMPONENTS, words.say(GuideText.NOT_ADDED, parts)));
        }
        if (!entry.remarks().isEmpty()) {
            rows.add(pair(GuideText.TOLD_WITH_IT, known.named(entry.remarks())));
        }
        return rows;
    }

    private void rules(List<Row> rows, GuideText label, List<Rule> rules) {
        if (!rules.isEmpty()) {
            List<String> lines = rules.stream()
                    .map(rule -> known.words().say(GuideText.QUOTED, rule.name()) + ": " + known.named(rule.basedOn()))
                    .toList();
            rows.add(new Row(Cell.of(known.words().say(label)), List.of(Cell.of(lines))));
        }
    }

    private Row pair(GuideText label, String value) {
        return Table.pair(known.words().say(label), value);
    }

    private String strongest(CatalogueEntry entry) {
        return known.words()
                .say(known.concluding(new Recommendation(entry.id())).stream()
                        .flatMap(rule -> rule.basedOn().stream())
                        .flatMap(finding -> known.strength(finding).stream())
                        .min(Strength::compareTo)
                        .orElse(known.contents().strengths().testedModel())
                        .label());
    }

    private Table delivery(CatalogueEntry entry) {
        PageWriter words = known.words();
        List<Column> columns = List.of(
                Column.wide(words.say(GuideText.IN_THE_MODEL)),
                Column.wide(words.say(GuideText.DECIDED_BY)),
                Column.medium(words.say(GuideText.FINDING)));
        return Table.of(
                words.say(GuideText.DELIVERY),
                columns,
                entry.deliveryConditions().stream().map(this::part).toList());
    }

    private Row part(ModelPart part) {
        List<String> rules = Stream.concat(
                        known.concluding(new DeliveryCondition(part.id())).stream()
                                .map(Rule::name),
                        Stream.of(part.id()))
                .toList();
        return new Row(
                Cell.of(known.words().say(part.text())), List.of(Cell.of(rules), Cell.of(known.named(part.finding()))));
    }
}
