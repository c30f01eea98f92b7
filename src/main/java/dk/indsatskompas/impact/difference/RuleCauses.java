package dk.indsatskompas.impact.difference;

import dk.indsatskompas.impact.ChangeCause;
import dk.indsatskompas.impact.ChangeCause.CauseKind;
import dk.indsatskompas.impact.ChangeKind;
import dk.indsatskompas.impact.RuleDifference;
import dk.indsatskompas.impact.RuleDifference.ConditionDifference;
import dk.indsatskompas.impact.RuleWording;
import dk.indsatskompas.rulebook.Constraint;
import dk.indsatskompas.rulebook.Rule;
import dk.indsatskompas.vocabulary.Attribute;
import dk.indsatskompas.vocabulary.Conclusion;
import dk.indsatskompas.vocabulary.Profile;
import dk.indsatskompas.vocabulary.Text;
import dk.indsatskompas.vocabulary.Truth;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** What one rule that differs between two rulebooks can bring about. */
record RuleCauses(@Nullable Rule before, @Nullable Rule after, ChangeCause whole, List<AttributeCause> parts) {

    /** What the two ask of one attribute. */
    private record AttributeCause(Set<Constraint> before, Set<Constraint> after, ChangeCause cause) {

        boolean matters(Profile profile) {
            return outcome(before, profile) != outcome(after, profile);
        }

        private static Truth outcome(Set<Constraint> constraints, Profile profile) {
            return constraints.stream()
                    .map(constraint -> constraint.test(profile))
                    .reduce(Truth.TRUE, Truth::and);
        }
    }

    static RuleCauses of(String id, @Nullable Rule before, @Nullable Rule after) {
        if (before == null || after == null) {
            return new RuleCauses(before, after, cameOrWent(id, before, after), List.of());
        }
        List<AttributeCause> parts = new ArrayList<>();
        for (Attribute attribute : RuleDifference.attributes(before, after)) {
            parts.add(new AttributeCause(
                    RuleDifference.constraints(attribute, before),
                    RuleDifference.constraints(attribute, after),
                    condition(id, RuleDifference.difference(attribute, before, after))));
        }
        return new RuleCauses(before, after, conclusion(id, before, after), parts);
    }

    /**
     * Those conditions that come to something else for this citizen; the rule as a whole when it came, went or concludes
     * something else.
     */
    List<ChangeCause> of(Profile profile) {
        List<ChangeCause> conditions = parts.stream()
                .filter(part -> part.matters(profile))
                .map(AttributeCause::cause)
                .toList();
        return conditions.isEmpty() ? List.of(whole) : conditions;
    }

    boolean concludes(ChangeKind kind) {
        return Stream.of(before, after)
                .filter(rule -> rule != null && kind.comesBy(rule.conclusion()))
                .findAny()
                .isPresent();
    }

    private static ChangeCause cameOrWent(String id, @Nullable Rule before, @Nullable Rule after) {
        return after == null
                ? new ChangeCause(CauseKind.RULE_REMOVED, named(id, WENT), id, sentences(before), List.of())
                : new ChangeCause(CauseKind.RULE_ADDED, named(id, CAME), id, List.of(), sentences(after));
    }

    private static ChangeCause conclusion(String id, Rule before, Rule after) {
        RuleWording old = RuleWording.conclusion(before);
        RuleWording now = RuleWording.conclusion(after);
        Conclusion concluded = before.conclusion();
        return concluded.equals(after.conclusion())
                ? new ChangeCause(CauseKind.RULE_CHANGED, named(id, OTHER_BASIS), id, List.of(), List.of())
                : new ChangeCause(
                        CauseKind.RULE_CHANGED,
                        replaced(id, List.of(old), List.of(now)),
                        id,
                        List.of(old),
                        List.of(now));
    }

    private static ChangeCause condition(String id, ConditionDifference part) {
        return new ChangeCause(
                CauseKind.RULE_CHANGED, replaced(id, part.before(), part.after()), id, part.before(), part.after());
    }

    private static Text replaced(String id, List<RuleWording> before, List<RuleWording> after) {
        if (before.isEmpty()) {
            return Text.format("Reglen »%s«: %s er kommet til.", "The rule “%s”: %s was added.", name(id), said(after));
        }
        return after.isEmpty()
                ? Text.format(
                        "Reglen »%s«: %s er faldet bort.", "The rule “%s”: %s was removed.", name(id), said(before))
                : Text.format(
                        "Reglen »%s«: %s er erstattet af %s.",
                        "The rule “%s”: %s was replaced by %s.", name(id), said(before), said(after));
    }

    private static Text said(List<RuleWording> sentences) {
        return ChangeSentence.series(sentences.stream()
                .map(sentence -> Text.format("»%s«", "“%s”", sentence.text()))
                .toList());
    }

    private static List<RuleWording> sentences(@Nullable Rule rule) {
        return rule == null
                ? List.of()
                : rule.conditions().stream().map(RuleWording::of).toList();
    }

    private static Text named(String id, Text text) {
        return Text.format(text.da(), text.en(), name(id));
    }

    private static String name(String id) {
        return id.substring(id.indexOf('/') + 1);
    }

    private static final Text CAME = new Text("Reglen »%s« er kommet til.", "The rule “%s” was added.");
    private static final Text WENT = new Text("Reglen »%s« er faldet bort.", "The rule “%s” was removed.");
    private static final Text OTHER_BASIS =
            new Text("Reglen »%s« bygger på andre fund.", "The rule “%s” rests on other findings.");

    /** All rules that differ, by their ids. */
    static Map<String, RuleCauses> between(
            Map<String, Rule> before, Map<String, Rule> after, List<RuleDifference> rules) {
        Map<String, RuleCauses> causes = new LinkedHashMap<>();
        rules.forEach(
                rule -> causes.put(rule.rule(), of(rule.rule(), before.get(rule.rule()), after.get(rule.rule()))));
        return causes;
    }
}
