package dk.indsatskompas.impact;

import dk.indsatskompas.impact.Change.RuleChange;
import dk.indsatskompas.impact.Change.RuleChange.ConditionChange;
import dk.indsatskompas.vocabulary.Text;
import dk.indsatskompas.vocabulary.Truth;
import java.util.List;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/** Says what became of a rule, as the end of a sentence. */
final class RuleSentence {

    private RuleSentence() {}

    static Text said(RuleChange rule) {
        String name = rule.rule().substring(rule.rule().indexOf('/') + 1);
        Text said = Text.format("reglen »%s« %s", "the rule “%s” %s", name, became(rule.before(), rule.after()));
        boolean inBoth = rule.before() != null && rule.after() != null;
        return inBoth && !rule.conditions().isEmpty()
                ? Text.format("%s (%s)", "%s (%s)", said, conditions(rule.conditions()))
                : said;
    }

    private static Text became(@Nullable Truth before, @Nullable Truth after) {
        if (before == null) {
            return new Text("er kommet til", "was added");
        }
        if (after == null) {
            return new Text("er faldet bort", "was removed");
        }
        if (before == after) {
            return new Text("spørger om noget andet", "asks for something else");
        }
        return switch (after) {
            case TRUE -> new Text("nu er opfyldt", "is now met");
            case FALSE ->
                before == Truth.TRUE
                        ? new Text("ikke længere er opfyldt", "is no longer met")
                        : new Text("nu ikke er opfyldt", "is now not met");
            case UNKNOWN -> new Text("nu ikke kan afgøres", "can now not be decided");
        };
    }

    private static Text conditions(List<ConditionChange> conditions) {
        List<Text> came = texts(conditions, one -> one.before() == null);
        List<Text> went = texts(conditions, one -> one.after() == null);
        return conditions.size() == 2 && came.size() == 1 && went.size() == 1
                ? Text.format("»%s« er erstattet af »%s«", "“%s” was replaced by “%s”", went.get(0), came.get(0))
                : ChangeSentence.series(
                        conditions.stream().map(RuleSentence::said).toList());
    }

    private static Text said(ConditionChange condition) {
        if (condition.before() == null) {
            return Text.format("»%s« er kommet til", "“%s” was added", condition.text());
        }
        return condition.after() == null
                ? Text.format("»%s« er faldet bort", "“%s” was removed", condition.text())
                : Text.format("»%s« vurderes anderledes", "“%s” comes to something else", condition.text());
    }

    private static List<Text> texts(List<ConditionChange> conditions, Predicate<ConditionChange> which) {
        return conditions.stream().filter(which).map(ConditionChange::text).toList();
    }
}
