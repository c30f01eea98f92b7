package dk.indsatskompas.web.pages;

import dk.indsatskompas.impact.RuleDifference;
import dk.indsatskompas.impact.RuleDifference.ConditionDifference;
import dk.indsatskompas.impact.RuleDifference.SaidRule;
import dk.indsatskompas.impact.RuleWording;
import dk.indsatskompas.impact.RulebookDifference;
import dk.indsatskompas.impact.RulebookDifference.GradeDifference;
import dk.indsatskompas.page.ChartedPage.Section;
import dk.indsatskompas.page.PageWriter;
import dk.indsatskompas.page.Table;
import dk.indsatskompas.page.Table.Cell;
import dk.indsatskompas.page.Table.Column;
import dk.indsatskompas.page.Table.Row;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Sets what the rules said beside what they say. */
record ImpactRules(PageWriter words) {

    Section section(RulebookDifference difference) {
        List<String> said = new ArrayList<>();
        if (difference.rules().isEmpty()) {
            said.add(say(ImpactText.NO_RULES));
        }
        List<String> others = others(difference);
        if (!others.isEmpty()) {
            said.add(words.say(ImpactText.OTHER.with(String.join("; ", others))));
        }
        return Section.of("rules", say(ImpactText.RULES))
                .saying(said)
                .showing(difference.rules().stream().map(this::table).toList());
    }

    private List<String> others(RulebookDifference difference) {
        Stream<String> findings = difference.findings().stream().map(GradeDifference::finding);
        return difference.ranking() == null
                ? findings.toList()
                : Stream.concat(findings, Stream.of(say(ImpactText.RANKING))).toList();
    }

    private Table table(RuleDifference rule) {
        List<Row> rows = new ArrayList<>();
        SaidRule before = rule.before();
        SaidRule after = rule.after();
        if (before == null || after == null) {
            rows.add(whole(ImpactText.CONCLUSION, conclusion(before), conclusion(after)));
            rows.add(whole(ImpactText.CONDITION, conditions(before), conditions(after)));
        } else {
            if (!before.conclusion().text().equals(after.conclusion().text())) {
                rows.add(whole(ImpactText.CONCLUSION, conclusion(before), conclusion(after)));
            }
            rule.conditions().forEach(condition -> rows.add(row(condition)));
        }
        String name = rule.rule().substring(rule.rule().indexOf('/') + 1);
        List<Column> columns = List.of(
                Column.medium(say(ImpactText.CONDITION)),
                Column.wide(say(ImpactText.BEFORE)),
                Column.wide(say(ImpactText.AFTER)));
        return Table.of(rule.rule(), columns, rows)
                .under(Cell.of(List.of(words.say(ImpactText.RULE.with(name)), place(before, after))));
    }

    private Row row(ConditionDifference condition) {
        return new Row(
                Cell.of(words.attribute(condition.attribute())),
                List.of(sentences(condition.before()), sentences(condition.after())));
    }

    private Row whole(ImpactText label, List<RuleWording> before, List<RuleWording> after) {
        return new Row(Cell.of(say(label)), List.of(sentences(before), sentences(after)));
    }

    private Cell sentences(List<RuleWording> sentences) {
        return sentences.isEmpty()
                ? Cell.of(say(ImpactText.NOT_THERE)).styled(Cell.MUTED)
                : Cell.of(sentences.stream()
                        .map(sentence -> words.say(sentence.text()))
                        .toList());
    }

    private static List<RuleWording> conclusion(@Nullable SaidRule rule) {
        return rule == null ? List.of() : List.of(rule.conclusion());
    }

    private static List<RuleWording> conditions(@Nullable SaidRule rule) {
        return rule == null ? List.of() : rule.conditions();
    }

    /** Where the rule stands now, or stood. */
    private String place(@Nullable SaidRule before, @Nullable SaidRule after) {
        return Stream.concat(conclusion(after).stream(), conclusion(before).stream())
                .findFirst()
                .map(sentence -> words.say(ReportText.RULE_PLACE, sentence.file(), sentence.line()))
                .orElse("");
    }

    private String say(ImpactText label) {
        return words.say(label.text());
    }
}
