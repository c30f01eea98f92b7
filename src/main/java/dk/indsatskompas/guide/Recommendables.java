package dk.indsatskompas.guide;

import dk.indsatskompas.evidence.Strength;
import dk.indsatskompas.page.Block;
import dk.indsatskompas.page.Block.Heading;
import dk.indsatskompas.page.Block.Paragraph;
import dk.indsatskompas.page.Block.Points;
import dk.indsatskompas.page.Table;
import dk.indsatskompas.page.Table.Cell;
import dk.indsatskompas.page.Table.Column;
import dk.indsatskompas.page.Table.Row;
import dk.indsatskompas.page.Words;
import dk.indsatskompas.rulebook.Catalogue.Entry;
import dk.indsatskompas.rulebook.Catalogue.Kind;
import dk.indsatskompas.rulebook.Catalogue.ModelPart;
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
record Recommendables(Known known) {

    List<Block> all() {
        Words words = known.words();
        List<Block> blocks =
                new ArrayList<>(List.of(new Heading(2, "recommendations", words.say(Label.RECOMMENDATIONS))));
        known.contents().catalogue().entries().forEach(entry -> blocks.addAll(one(entry)));
        blocks.add(new Heading(2, "ranking", words.say(Label.RANKING)));
        blocks.add(new Paragraph(Paragraph.PLAIN, words.say(Label.RANKING_INTRO)));
        blocks.add(new Points(known.contents().ranking().stream()
                .map(key -> words.say(key.text()) + " (" + key.id().code() + ")")
                .toList()));
        return blocks;
    }

    private List<Block> one(Entry entry) {
        Words words = known.words();
        List<Block> blocks = new ArrayList<>();
        blocks.add(new Heading(3, entry.id(), words.say(entry.title())));
        blocks.add(new Paragraph(Paragraph.PLAIN, words.say(entry.description())));
        blocks.add(Table.pairs(words.say(entry.title()), facts(entry)));
        if (!entry.deliveryConditions().isEmpty()) {
            blocks.add(new Heading(4, entry.id() + "-delivery", words.say(Label.DELIVERY)));
            blocks.add(new Paragraph(Paragraph.PLAIN, words.say(Label.DELIVERY_NOTE)));
            blocks.add(delivery(entry));
        }
        if (!entry.variants().isEmpty()) {
            blocks.add(new Heading(4, entry.id() + "-variants", words.say(Label.VARIANTS)));
            blocks.add(new Points(entry.variants().stream()
                    .map(variant -> words.say(variant.title()) + ". " + words.say(variant.text()) + " ("
                            + variant.finding() + ")")
                    .toList()));
        }
        return blocks;
    }

    private List<Row> facts(Entry entry) {
        Words words = known.words();
        List<Row> rows = new ArrayList<>();
        rows.add(pair(Label.KIND, words.say(entry.kind() == Kind.INTERVENTION ? Label.INTERVENTION : Label.PRACTICE)));
        rules(rows, Label.RECOMMENDED_BY, known.concluding(new Recommendation(entry.id())));
        rows.add(pair(Label.STRONGEST, words.say(Label.OF_OUR_SCALE, strongest(entry))));
        rules(rows, Label.STUDIED_POPULATION, known.concluding(new StudiedPopulation(entry.id())));
        rules(rows, Label.CAUTIONED_BY, known.concluding(new Caution(entry.id())));
        if (!entry.components().isEmpty()) {
            String parts = entry.components().stream().map(known::title).collect(Collectors.joining(", "));
            rows.add(pair(Label.COMPONENTS, words.say(Label.NOT_ADDED, parts)));
        }
        if (!entry.remarks().isEmpty()) {
            rows.add(pair(Label.TOLD_WITH_IT, known.named(entry.remarks())));
        }
        return rows;
    }

    private void rules(List<Row> rows, Label label, List<Rule> rules) {
        if (!rules.isEmpty()) {
            List<String> lines = rules.stream()
                    .map(rule -> known.words().say(Label.QUOTED, rule.name()) + ": " + known.named(rule.basedOn()))
                    .toList();
            rows.add(new Row(Cell.of(known.words().say(label)), List.of(Cell.of(lines))));
        }
    }

    private Row pair(Label label, String value) {
        return Table.pair(known.words().say(label), value);
    }

    private String strongest(Entry entry) {
        return known.words()
                .say(known.concluding(new Recommendation(entry.id())).stream()
                        .flatMap(rule -> rule.basedOn().stream())
                        .flatMap(finding -> known.strength(finding).stream())
                        .min(Strength::compareTo)
                        .orElse(Strength.PART_OF_TESTED_MODEL)
                        .label());
    }

    private Table delivery(Entry entry) {
        Words words = known.words();
        List<Column> columns = List.of(
                Column.wide(words.say(Label.IN_THE_MODEL)),
                Column.wide(words.say(Label.DECIDED_BY)),
                Column.medium(words.say(Label.FINDING)));
        return Table.of(
                words.say(Label.DELIVERY),
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
