package dk.indsatskompas.web.pages.knowledge;

import dk.indsatskompas.advice.Advisor;
import dk.indsatskompas.impact.RuleDifference;
import dk.indsatskompas.impact.RuleDifference.ConditionDifference;
import dk.indsatskompas.impact.RuleDifference.RuleWording;
import dk.indsatskompas.impact.RuleDifference.SaidRule;
import dk.indsatskompas.impact.RulebookDifference;
import dk.indsatskompas.impact.RulebookPair;
import dk.indsatskompas.vocabulary.Text;
import dk.indsatskompas.web.pages.SaidConclusion;
import dk.indsatskompas.web.pages.frame.PageFrame;
import dk.indsatskompas.web.rulebooks.RulebookItems.KeptItem;
import dk.indsatskompas.web.rulebooks.RulebookItems.StepItem;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * The rulebooks that are kept, how each came into force, and what two of them say differently.
 *
 * @param pair the two; null when there is only one
 */
record HistoryPage(
        PageFrame frame,
        List<KeptItem> kept,
        List<StepItem> steps,
        @Nullable RulebookPair pair) {
    /** A sentence of a rule, and whether both rulebooks say it, only the second or only the first. */
    record ComparedSentence(Text text, SaidBy by) {
        enum SaidBy {
            BOTH,
            SECOND,
            FIRST
        }
    }

    @Nullable
    RulebookDifference difference() {
        return pair == null
                ? null
                : RulebookDifference.between(
                        pair.before().rulebook(), pair.after().rulebook());
    }

    /** Of the first or the second of the two. */
    @Nullable
    String fingerprint(boolean first) {
        return pair == null
                ? null
                : (first ? pair.before() : pair.after()).rulebook().fingerprint();
    }

    /** What a rule asks, in the order of its lines; what came in the place of a sentence stands behind it. */
    static List<ComparedSentence> conditions(RuleDifference rule) {
        List<ComparedSentence> compared = new ArrayList<>();
        if (rule.before() == null || rule.after() == null) {
            add(conditions(rule.before()), conditions(rule.after()), compared);
            return compared;
        }
        List<ConditionDifference> left = new ArrayList<>(rule.conditions());
        for (RuleWording old : rule.before().conditions()) {
            ConditionDifference other = left.stream()
                    .filter(condition -> condition.before().contains(old))
                    .findFirst()
                    .orElse(null);
            if (other != null) {
                add(other.before(), other.after(), compared);
                left.remove(other);
            } else if (rule.conditions().stream()
                    .noneMatch(condition -> condition.before().contains(old))) {
                compared.add(new ComparedSentence(old.text(), ComparedSentence.SaidBy.BOTH));
            }
        }
        left.forEach(condition -> add(condition.before(), condition.after(), compared));
        return compared;
    }

    /** What it concludes, in the language of the page. */
    List<ComparedSentence> conclusions(RuleDifference rule) {
        Advisor before = pair == null ? null : pair.before();
        Advisor after = pair == null ? null : pair.after();
        boolean same = rule.before() != null
                && rule.after() != null
                && rule.before()
                        .conclusion()
                        .text()
                        .equals(rule.after().conclusion().text());
        return same
                ? conclusion(rule.rule(), after, ComparedSentence.SaidBy.BOTH).toList()
                : Stream.concat(
                                conclusion(rule.rule(), before, ComparedSentence.SaidBy.FIRST),
                                conclusion(rule.rule(), after, ComparedSentence.SaidBy.SECOND))
                        .toList();
    }

    private Stream<ComparedSentence> conclusion(String rule, @Nullable Advisor side, ComparedSentence.SaidBy by) {
        return Stream.ofNullable(side)
                .map(Advisor::contents)
                .flatMap(said -> said.rule(rule).stream()
                        .map(one -> new ComparedSentence(
                                Text.same(SaidConclusion.of(one, said, frame.words(said.vocabulary()))), by)));
    }

    private static List<RuleWording> conditions(@Nullable SaidRule rule) {
        return rule == null ? List.of() : rule.conditions();
    }

    private static void add(List<RuleWording> before, List<RuleWording> after, List<ComparedSentence> compared) {
        before.forEach(one -> compared.add(new ComparedSentence(one.text(), ComparedSentence.SaidBy.FIRST)));
        after.forEach(one -> compared.add(new ComparedSentence(one.text(), ComparedSentence.SaidBy.SECOND)));
    }
}
