package dk.indsatskompas.decisions;

import dk.indsatskompas.rulebook.Condition;
import dk.indsatskompas.rulebook.Evaluation;
import dk.indsatskompas.rulebook.Rule;
import dk.indsatskompas.rulebook.RuleOutcome;
import dk.indsatskompas.rulebook.RuleOutcome.ConditionOutcome;
import dk.indsatskompas.vocabulary.Profile;
import dk.indsatskompas.vocabulary.Truth;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.IntStream;

/**
 * What came of every condition of every rule, compactly: by the rule's id a letter for each of its conditions, in the
 * order of the rulebook that answered.
 *
 * @param letters {@code T} true, {@code F} false, {@code U} unknown
 */
public record Outcomes(SortedMap<String, String> letters) {

    static Outcomes of(Evaluation evaluation) {
        SortedMap<String, String> letters = new TreeMap<>();
        evaluation.rules().forEach(outcome -> letters.put(outcome.rule().id(), letters(outcome)));
        return new Outcomes(letters);
    }

    /** The outcomes of a rule's conditions; none when the rulebook has no such rule. */
    public List<Truth> of(String rule) {
        return letters.getOrDefault(rule, "")
                .chars()
                .mapToObj(letter -> truth((char) letter))
                .toList();
    }

    /**
     * What came of each rule, spelled out again.
     *
     * @param rules those of the rulebook that answered
     * @param profile what it was asked
     */
    public List<RuleOutcome> explained(List<Rule> rules, Profile profile) {
        return rules.stream()
                .filter(rule -> letters.containsKey(rule.id()))
                .map(rule -> explained(rule, of(rule.id()), profile))
                .toList();
    }

    private static RuleOutcome explained(Rule rule, List<Truth> truths, Profile profile) {
        List<ConditionOutcome> conditions = IntStream.range(
                        0, Math.min(truths.size(), rule.conditions().size()))
                .mapToObj(n -> {
                    Condition condition = rule.conditions().get(n);
                    return new ConditionOutcome(
                            condition,
                            truths.get(n),
                            profile.value(condition.constraint().attribute()));
                })
                .toList();
        return new RuleOutcome(rule, truths.stream().reduce(Truth.TRUE, Truth::and), conditions);
    }

    private static String letters(RuleOutcome outcome) {
        StringBuilder letters = new StringBuilder();
        for (ConditionOutcome condition : outcome.conditions()) {
            letters.append(condition.outcome().name().charAt(0));
        }
        return letters.toString();
    }

    private static Truth truth(char letter) {
        return switch (letter) {
            case 'T' -> Truth.TRUE;
            case 'F' -> Truth.FALSE;
            default -> Truth.UNKNOWN;
        };
    }
}
