package dk.indsatskompas.impact;

import dk.indsatskompas.rulebook.Condition;
import dk.indsatskompas.rulebook.Constraint;
import dk.indsatskompas.rulebook.Rule;
import dk.indsatskompas.vocabulary.Attribute;
import dk.indsatskompas.vocabulary.Text;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** A rule that only one of two rulebooks has, or that says something else there, not only in other words. */
public record RuleDifference(
        String rule, @Nullable SaidRule before, @Nullable SaidRule after, List<ConditionDifference> conditions) {
    public record SaidRule(RuleWording conclusion, List<RuleWording> conditions, List<String> findings) {
        static @Nullable SaidRule of(@Nullable Rule rule) {
            return rule == null
                    ? null
                    : new SaidRule(
                            RuleWording.conclusion(rule),
                            rule.conditions().stream().map(RuleWording::of).toList(),
                            rule.basedOn());
        }
    }

    /** What a rule asked of one attribute, and what it asks now; empty for nothing. */
    public record ConditionDifference(String attribute, List<RuleWording> before, List<RuleWording> after) {}

    /** Whether it is in both, and concludes the same from the same findings. */
    public boolean hasOneConclusion() {
        return before != null
                && after != null
                && before.conclusion().text().equals(after.conclusion().text())
                && before.findings().equals(after.findings());
    }

    static Stream<RuleDifference> between(String id, @Nullable Rule before, @Nullable Rule after) {
        if (before == null || after == null) {
            return Stream.of(new RuleDifference(id, SaidRule.of(before), SaidRule.of(after), List.of()));
        }
        List<ConditionDifference> conditions = attributes(before, after).stream()
                .map(attribute -> difference(attribute, before, after))
                .toList();
        boolean same = conditions.isEmpty()
                && before.conclusion().equals(after.conclusion())
                && Set.copyOf(before.basedOn()).equals(Set.copyOf(after.basedOn()));
        return same
                ? Stream.empty()
                : Stream.of(new RuleDifference(id, SaidRule.of(before), SaidRule.of(after), conditions));
    }

    /** Of which attributes the two ask something else. */
    static Set<Attribute> attributes(Rule before, Rule after) {
        return Stream.of(before, after)
                .flatMap(rule -> rule.conditions().stream())
                .map(Condition::attribute)
                .filter(attribute -> !constraints(attribute, before).equals(constraints(attribute, after)))
                .collect(Collectors.toCollection(LinkedHashSet::new));
    }

    static ConditionDifference difference(Attribute attribute, Rule before, Rule after) {
        return new ConditionDifference(
                attribute.path(), sentences(attribute, before, after), sentences(attribute, after, before));
    }

    static Set<Constraint> constraints(Attribute attribute, Rule rule) {
        return about(attribute, rule).map(Condition::constraint).collect(Collectors.toSet());
    }

    private static List<RuleWording> sentences(Attribute attribute, Rule here, Rule there) {
        Set<Constraint> others = constraints(attribute, there);
        return about(attribute, here)
                .filter(condition -> !others.contains(condition.constraint()))
                .map(RuleWording::of)
                .toList();
    }

    private static Stream<Condition> about(Attribute attribute, Rule rule) {
        return rule.conditions().stream()
                .filter(condition -> condition.attribute().equals(attribute));
    }

    /** What a rule says, and where it says so. */
    public record RuleWording(Text text, String file, int line) {
        static RuleWording of(Condition condition) {
            return new RuleWording(
                    condition.text(),
                    condition.place().file(),
                    condition.place().line());
        }

        /** What a rule concludes. The line is the rule's own. */
        static RuleWording conclusion(Rule rule) {
            return new RuleWording(
                    rule.said(), rule.place().file(), rule.place().line());
        }
    }
}
