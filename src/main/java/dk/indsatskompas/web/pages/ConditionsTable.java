package dk.indsatskompas.web.pages;

import dk.indsatskompas.advice.DeliveryStatus;
import dk.indsatskompas.advice.Reason;
import dk.indsatskompas.advice.Reason.Tested;
import dk.indsatskompas.page.Block;
import dk.indsatskompas.page.Block.Heading;
import dk.indsatskompas.page.PageWriter;
import dk.indsatskompas.page.SharedText;
import dk.indsatskompas.page.Table;
import dk.indsatskompas.page.Table.Cell;
import dk.indsatskompas.page.Table.Column;
import dk.indsatskompas.page.Table.Row;
import dk.indsatskompas.page.Wording;
import dk.indsatskompas.vocabulary.Truth;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** Shows each condition as its sentence, with the value it was tested on and what came of it. */
record ConditionsTable(PageWriter words) {

    private static final Map<DeliveryStatus.ConditionStatus, Wording> STATUS = Map.of(
            DeliveryStatus.ConditionStatus.MET,
            SharedText.TRUE,
            DeliveryStatus.ConditionStatus.NOT_MET,
            SharedText.FALSE,
            DeliveryStatus.ConditionStatus.UNKNOWN,
            SharedText.UNKNOWN);

    /** Rules that fired, each with its conditions. */
    List<Block> rules(String id, List<Reason> rules) {
        List<Block> blocks = new ArrayList<>();
        if (!rules.isEmpty()) {
            blocks.add(new Heading(4, id, words.say(ReportText.WHY)));
            rules.forEach(rule -> blocks.add(rule(rule, SharedText.FALSE)));
        }
        return blocks;
    }

    /** Rules, each with its conditions. */
    List<Table> tables(List<Reason> rules) {
        return rules.stream().map(rule -> rule(rule, SharedText.FALSE)).toList();
    }

    /** Rules that did not fire, because of the conditions that are false. */
    List<Block> decisive(List<Reason> rules) {
        return rules.stream()
                .<Block>map(rule -> rule(rule, ReportText.FALSE_DECIDED))
                .toList();
    }

    /** What was part of the tested model, and what the local offer has of it. */
    List<Block> delivery(String id, List<DeliveryStatus> parts) {
        if (parts.isEmpty()) {
            return List.of();
        }
        String heading = words.say(ReportText.DELIVERY);
        List<Column> columns = List.of(
                Column.wide(words.say(ReportText.TESTED_MODEL)),
                Column.wide(words.say(ReportText.CONDITION)),
                Column.small(words.say(ReportText.KNOWN_VALUE)),
                Column.small(words.say(ReportText.RESULT)));
        return List.of(
                new Heading(4, id, heading),
                Table.of(heading, columns, parts.stream().flatMap(this::part).toList()));
    }

    private Stream<Row> part(DeliveryStatus part) {
        Cell text = Cell.of(List.of(words.say(part.text()), part.finding()));
        String status = status(part);
        if (part.conditions().isEmpty()) {
            return Stream.of(new Row(text, List.of(Cell.of(""), Cell.of(""), Cell.of(status))));
        }
        return part.conditions().stream()
                .map(tested -> new Row(
                        text, List.of(Cell.of(words.say(tested.text())), value(tested), whole(tested, status))));
    }

    private String status(DeliveryStatus part) {
        return part.status() == null ? "" : words.say(STATUS.getOrDefault(part.status(), SharedText.UNKNOWN));
    }

    /** Both what came of a condition and of the part that it belongs to, where they differ. */
    private Cell whole(Tested tested, String status) {
        String outcome = words.say(tested.outcome());
        String said = outcome.equals(status) ? outcome : words.say(ReportText.AS_A_WHOLE, outcome, status);
        return Cell.of(said).styled(style(tested));
    }

    private Table rule(Reason rule, Wording whenFalse) {
        List<Column> columns = List.of(
                Column.wide(words.say(ReportText.CONDITION)),
                Column.medium(words.say(ReportText.KNOWN_VALUE)),
                Column.medium(words.say(ReportText.RESULT)));
        List<Row> rows = rule.conditions().stream()
                .map(tested ->
                        new Row(Cell.of(words.say(tested.text())), List.of(value(tested), outcome(tested, whenFalse))))
                .toList();
        return Table.of(rule.rule(), columns, rows).under(title(rule));
    }

    /** What a rule is called, where it stands, and on what it rests. */
    private Cell title(Reason rule) {
        String name = rule.rule().substring(rule.rule().indexOf('/') + 1);
        String place = words.say(ReportText.RULE_PLACE, rule.file(), rule.line());
        String findings = String.join(", ", rule.findings());
        return Cell.of(List.of(
                words.say(ReportText.RULE, name),
                findings.isEmpty() ? place : place + " · " + words.say(ReportText.RULE_RESTS_ON, findings)));
    }

    private Cell value(Tested tested) {
        Cell cell = Cell.of(words.value(tested.attribute(), tested.actual()));
        return tested.actual() == null ? cell.styled(Cell.MUTED) : cell;
    }

    private Cell outcome(Tested tested, Wording whenFalse) {
        String said = tested.outcome() == Truth.FALSE ? words.say(whenFalse) : words.say(tested.outcome());
        return Cell.of(said).styled(style(tested));
    }

    private static String style(Tested tested) {
        return tested.outcome() == Truth.TRUE ? "" : Cell.STRONG;
    }
}
