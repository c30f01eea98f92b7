package dk.indsatskompas.rulebook;

import dk.indsatskompas.vocabulary.Attribute;
import dk.indsatskompas.vocabulary.Facts;
import dk.indsatskompas.vocabulary.KnownFacts;
import dk.indsatskompas.vocabulary.Truth;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The second evaluator: the distinct constraints of all rules, each tested once for a citizen, and for every constraint
 * which rules need it. It explains what the engine fired, and says what is false and what is unknown. Rules and
 * constraints are known by their numbers, from 0.
 */
public final class ConditionMatrix {

    private static final int[] NONE = {};
    private static final BitSet NO_RULE = new BitSet();

    private final List<Rule> rules;
    private final List<Constraint> constraints;

    /** By rule, what it needs: the constraints in the order of its conditions. */
    private final int[][] needs;

    /** By constraint, the rules that need it. */
    private final BitSet[] needing;

    private final Map<Attribute, int[]> testing;
    private final Map<Attribute, BitSet> rulesTesting = new EnumMap<>(Attribute.class);

    public ConditionMatrix(List<Rule> rules) {
        this.rules = List.copyOf(rules);
        Map<Constraint, Integer> numbers = new LinkedHashMap<>();
        this.needs = this.rules.stream().map(rule -> needs(rule, numbers)).toArray(int[][]::new);
        this.constraints = List.copyOf(numbers.keySet());
        this.needing = needing();
        this.testing = testing();
        this.testing.forEach((attribute, tests) -> rulesTesting.put(attribute, needing(tests)));
    }

    /** What comes of every rule for these facts. */
    public Evaluation evaluate(Facts facts) {
        Truth[] truths = new Truth[constraints.size()];
        for (Attribute attribute : testing.keySet()) {
            test(attribute, facts.value(attribute), truths);
        }
        return evaluation(truths, facts);
    }

    /** What comes of every rule when this came of the constraints. */
    private Evaluation evaluation(Truth[] truths, KnownFacts known) {
        BitSet silent = new BitSet(needs.length);
        BitSet open = new BitSet(needs.length);
        for (int constraint = 0; constraint < truths.length; constraint++) {
            if (truths[constraint] == Truth.FALSE) {
                silent.or(needing[constraint]);
            } else if (truths[constraint] == Truth.UNKNOWN) {
                open.or(needing[constraint]);
            }
        }
        open.andNot(silent);
        return new Evaluation(this, truths, known, silent, open);
    }

    /** Puts down what comes of the constraints on one attribute. */
    void test(Attribute attribute, @Nullable Object value, Truth[] truths) {
        for (int constraint : testing.getOrDefault(attribute, NONE)) {
            truths[constraint] = constraints.get(constraint).outcome(value);
        }
    }

    /** The rules that need a constraint of which now comes something else. */
    BitSet touched(Attribute changed, Truth[] before, Truth[] now) {
        BitSet touched = new BitSet();
        for (int constraint : testing.getOrDefault(changed, NONE)) {
            if (before[constraint] != now[constraint]) {
                touched.or(needing[constraint]);
            }
        }
        return touched;
    }

    /** What comes of one rule. */
    Truth outcome(int rule, Truth[] truths) {
        Truth all = Truth.TRUE;
        for (int constraint : needs[rule]) {
            all = all.and(truths[constraint]);
        }
        return all;
    }

    /** The rules that test an attribute. */
    BitSet rulesTesting(Attribute attribute) {
        return rulesTesting.getOrDefault(attribute, NO_RULE);
    }

    List<Rule> rules() {
        return rules;
    }

    int[] needs(int rule) {
        return needs[rule];
    }

    private static int[] needs(Rule rule, Map<Constraint, Integer> numbers) {
        return rule.conditions().stream()
                .mapToInt(condition -> numbers.computeIfAbsent(condition.constraint(), none -> numbers.size()))
                .toArray();
    }

    private BitSet[] needing() {
        BitSet[] all = new BitSet[constraints.size()];
        for (int constraint = 0; constraint < all.length; constraint++) {
            all[constraint] = new BitSet();
        }
        for (int rule = 0; rule < needs.length; rule++) {
            for (int constraint : needs[rule]) {
                all[constraint].set(rule);
            }
        }
        return all;
    }

    private BitSet needing(int[] any) {
        BitSet all = new BitSet();
        for (int constraint : any) {
            all.or(needing[constraint]);
        }
        return all;
    }

    private Map<Attribute, int[]> testing() {
        Map<Attribute, List<Integer>> lists = new EnumMap<>(Attribute.class);
        for (int constraint = 0; constraint < constraints.size(); constraint++) {
            lists.computeIfAbsent(constraints.get(constraint).attribute(), none -> new ArrayList<>())
                    .add(constraint);
        }
        Map<Attribute, int[]> arrays = new EnumMap<>(Attribute.class);
        lists.forEach((attribute, numbers) -> arrays.put(
                attribute, numbers.stream().mapToInt(Integer::intValue).toArray()));
        return arrays;
    }
}
