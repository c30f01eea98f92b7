package dk.indsatskompas.rulebook;

import dk.indsatskompas.vocabulary.Attribute;
import dk.indsatskompas.vocabulary.Profile;
import dk.indsatskompas.vocabulary.Truth;
import java.util.Arrays;
import java.util.BitSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import java.util.stream.Stream;
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

    /** By rule, the constraints in the order of its conditions; by constraint, the rules that need it. */
    private final int[][] needs;

    private final BitSet[] needing;
    private final List<Attribute> tested;

    /** By the number of an attribute, the constraints on it, and the rules that test it. */
    private final int[][] testing;

    private final BitSet[] rulesTesting;

    public ConditionMatrix(List<Rule> rules) {
        this.rules = List.copyOf(rules);
        Map<Constraint, Integer> numbers = new LinkedHashMap<>();
        this.needs = this.rules.stream().map(rule -> needs(rule, numbers)).toArray(int[][]::new);
        this.constraints = List.copyOf(numbers.keySet());
        this.needing = needing();
        this.tested = constraints.stream()
                .map(Constraint::attribute)
                .distinct()
                .sorted()
                .toList();
        this.testing = testing();
        this.rulesTesting = Arrays.stream(testing).map(this::needing).toArray(BitSet[]::new);
    }

    /** What comes of every rule for these facts. */
    public Evaluation evaluate(Profile facts) {
        Truth[] truths = new Truth[constraints.size()];
        for (Attribute attribute : tested) {
            test(attribute, facts.value(attribute), truths);
        }
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
        return new Evaluation(this, truths, facts, silent, open);
    }

    /** Puts down what comes of the constraints on an attribute. */
    void test(Attribute attribute, @Nullable Object value, Truth[] truths) {
        for (int constraint : testing(attribute)) {
            truths[constraint] = constraints.get(constraint).outcome(value);
        }
    }

    /** The rules that need a constraint of which now comes something else. */
    BitSet touched(Attribute changed, Truth[] before, Truth[] now) {
        BitSet touched = new BitSet();
        for (int constraint : testing(changed)) {
            if (before[constraint] != now[constraint]) {
                touched.or(needing[constraint]);
            }
        }
        return touched;
    }

    Truth outcome(int rule, Truth[] truths) {
        Truth all = Truth.TRUE;
        for (int constraint : needs[rule]) {
            all = all.and(truths[constraint]);
        }
        return all;
    }

    BitSet rulesTesting(Attribute attribute) {
        return attribute.number() < rulesTesting.length ? rulesTesting[attribute.number()] : NO_RULE;
    }

    List<Rule> rules() {
        return rules;
    }

    int[] needs(int rule) {
        return needs[rule];
    }

    private static int[] needs(Rule rule, Map<Constraint, Integer> numbers) {
        return rule.constraints().stream()
                .mapToInt(constraint -> numbers.computeIfAbsent(constraint, none -> numbers.size()))
                .toArray();
    }

    private BitSet[] needing() {
        BitSet[] all = Stream.generate(BitSet::new).limit(constraints.size()).toArray(BitSet[]::new);
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

    private int[] testing(Attribute attribute) {
        return attribute.number() < testing.length ? testing[attribute.number()] : NONE;
    }

    private int[][] testing() {
        int attributes = tested.stream().mapToInt(Attribute::number).max().orElse(-1) + 1;
        return IntStream.range(0, attributes)
                .mapToObj(attribute -> IntStream.range(0, constraints.size())
                        .filter(one -> constraints.get(one).attribute().number() == attribute)
                        .toArray())
                .toArray(int[][]::new);
    }
}
