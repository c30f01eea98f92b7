package dk.indsatskompas.impact;

import dk.indsatskompas.impact.ChangeCause.CauseKind;
import dk.indsatskompas.impact.RuleDifference.ConditionDifference;
import dk.indsatskompas.rulebook.Constraint;
import dk.indsatskompas.rulebook.Rule;
import dk.indsatskompas.vocabulary.Conclusion;
import dk.indsatskompas.vocabulary.Profile;
import dk.indsatskompas.vocabulary.Text;
import dk.indsatskompas.vocabulary.Truth;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** What one rule that differs between two rulebooks can bring about. */
record RuleCauses(List<Conclusion> conclusions, ChangeCause whole, List<AttributeCause> parts) {

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

    /** One of the two is there. */
    static RuleCauses of(String id, @Nullable Rule before, @Nullable Rule after) {
        if (after == null) {
            Rule gone = Objects.requireNonNull(before);
            return only(
                    gone, new ChangeCause(CauseKind.RULE_REMOVED, said(WENT, gone), id, sentences(gone), List.of()));
        }
        if (before == null) {
            return only(
                    after, new ChangeCause(CauseKind.RULE_ADDED, said(CAME, after), id, List.of(), sentences(after)));
        }
        return new RuleCauses(
                List.of(before.conclusion(), after.conclusion()),
                before.conclusion().equals(after.conclusion())
                        ? new ChangeCause(CauseKind.RULE_CHANGED, said(OTHER_BASIS, after), id, List.of(), List.of())
                        : replaced(
                                after, List.of(RuleWording.conclusion(before)), List.of(RuleWording.conclusion(after))),
                RuleDifference.attributes(before, after).stream()
                        .map(attribute -> {
                            ConditionDifference part = RuleDifference.difference(attribute, before, after);
                            return new AttributeCause(
                                    RuleDifference.constraints(attribute, before),
                                    RuleDifference.constraints(attribute, after),
                                    replaced(after, part.before(), part.after()));
                        })
                        .toList());
    }

    private static RuleCauses only(Rule rule, ChangeCause cause) {
        return new RuleCauses(List.of(rule.conclusion()), cause, List.of());
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
        return conclusions.stream().anyMatch(kind::comesBy);
    }

    private static ChangeCause replaced(Rule rule, List<RuleWording> before, List<RuleWording> after) {
        return new ChangeCause(CauseKind.RULE_CHANGED, text(rule.name(), before, after), rule.id(), before, after);
    }

    private static Text text(String rule, List<RuleWording> before, List<RuleWording> after) {
        if (before.isEmpty()) {
            return Text.format("Reglen »%s«: %s er kommet til.", "The rule “%s”: %s was added.", rule, said(after));
        }
        return after.isEmpty()
                ? Text.format("Reglen »%s«: %s er faldet bort.", "The rule “%s”: %s was removed.", rule, said(before))
                : Text.format(
                        "Reglen »%s«: %s er erstattet af %s.",
                        "The rule “%s”: %s was replaced by %s.", rule, said(before), said(after));
    }

    private static Text said(List<RuleWording> sentences) {
        return ChangeSentence.series(sentences.stream()
                .map(sentence -> Text.format("»%s«", "“%s”", sentence.text()))
                .toList());
    }

    private static List<RuleWording> sentences(Rule rule) {
        return rule.conditions().stream().map(RuleWording::of).toList();
    }

    private static Text said(Text text, Rule rule) {
        return Text.format(text.da(), text.en(), rule.name());
    }

    private static final Text CAME = new Text("Reglen »%s« er kommet til.", "The rule “%s” was added.");
    private static final Text WENT = new Text("Reglen »%s« er faldet bort.", "The rule “%s” was removed.");
    private static final Text OTHER_BASIS =
            new Text("Reglen »%s« bygger på andre fund.", "The rule “%s” rests on other findings.");
}
