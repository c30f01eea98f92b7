package dk.indsatskompas.rulebook;

import dk.indsatskompas.rulebook.RuleOutcome.ConditionOutcome;
import dk.indsatskompas.vocabulary.Attribute;
import dk.indsatskompas.vocabulary.KnownFacts;
import dk.indsatskompas.vocabulary.Truth;
import java.util.AbstractList;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.Objects;
import java.util.RandomAccess;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.IntFunction;

/**
 * What came of every rule for one citizen. It holds what came of the constraints, and spells out a rule when that is asked
 * for; nothing in it changes after it was made.
 */
public final class Evaluation {
    private final ConditionMatrix matrix;
    private final Truth[] truths;
    private final KnownFacts known;

    /** The rules of which something is false. */
    private final BitSet silent;

    /** The rules of which nothing is false and something unknown. */
    private final BitSet open;

    Evaluation(ConditionMatrix matrix, Truth[] truths, KnownFacts known, BitSet silent, BitSet open) {
        this.matrix = matrix;
        this.truths = truths;
        this.known = known;
        this.silent = silent;
        this.open = open;
    }

    /** Every rule, in the order of the rulebook. */
    public List<RuleOutcome> rules() {
        return new Lazy<>(matrix.rules().size(), this::spelledOut);
    }

    /** The rules that fired, in the order of the rulebook. */
    public List<Rule> fired() {
        return firedNumbers().stream().mapToObj(matrix.rules()::get).toList();
    }

    /** The numbers of the rules that fired, in the order of the rulebook, from 0. */
    public BitSet firedNumbers() {
        BitSet fired = new BitSet();
        fired.set(0, matrix.rules().size());
        fired.andNot(silent);
        fired.andNot(open);
        return fired;
    }

    /** Those of some rules that fired, by the numbers of the rules in the order of the rulebook, from 0. */
    public List<Rule> firedAmong(int... some) {
        List<Rule> fired = new ArrayList<>();
        for (int rule : some) {
            if (outcome(rule) == Truth.TRUE) {
                fired.add(matrix.rules().get(rule));
            }
        }
        return fired;
    }

    /** Some rules by their numbers, whatever came of them. */
    public List<RuleOutcome> among(int... some) {
        List<RuleOutcome> among = new ArrayList<>(some.length);
        for (int rule : some) {
            among.add(spelledOut(rule));
        }
        return among;
    }

    /** What came of one rule, by its number. */
    public Truth outcome(int rule) {
        if (silent.get(rule)) {
            return Truth.FALSE;
        }
        return open.get(rule) ? Truth.UNKNOWN : Truth.TRUE;
    }

    /** Whether any of these rules fired: unknown when none did and some are undetermined. */
    public Truth any(int... rules) {
        Truth any = Truth.FALSE;
        for (int rule : rules) {
            Truth outcome = outcome(rule);
            if (outcome == Truth.TRUE) {
                return outcome;
            }
            any = outcome == Truth.UNKNOWN ? outcome : any;
        }
        return any;
    }

    /** The attributes whose being unknown leaves any of these rules undetermined. In loops: it is asked for every answer. */
    public Set<Attribute> missing(int... rules) {
        Set<Attribute> missing = new TreeSet<>();
        for (int rule : rules) {
            int[] needs = matrix.needs(rule);
            for (int i = 0; open.get(rule) && i < needs.length; i++) {
                if (truths[needs[i]] == Truth.UNKNOWN) {
                    missing.add(matrix.rules().get(rule).conditions().get(i).attribute());
                }
            }
        }
        return missing;
    }

    /** The attributes whose being unknown leaves any rule undetermined. */
    public Set<Attribute> missing() {
        return missing(open.stream().toArray());
    }

    /** Whether no rule waits for this attribute, which is unknown: whatever it were, the same would come of each. */
    public boolean isSettled(Attribute unknown) {
        return !open.intersects(matrix.rulesTesting(unknown));
    }

    /** What would come of the rules if one attribute had this value instead. */
    public Evaluation supposing(Attribute changed, Object value) {
        Truth[] supposed = truths.clone();
        matrix.test(changed, value, supposed);
        BitSet nowSilent = (BitSet) silent.clone();
        BitSet nowOpen = (BitSet) open.clone();
        BitSet touched = matrix.touched(changed, truths, supposed);
        for (int rule = touched.nextSetBit(0); rule >= 0; rule = touched.nextSetBit(rule + 1)) {
            Truth outcome = matrix.outcome(rule, supposed);
            nowSilent.set(rule, outcome == Truth.FALSE);
            nowOpen.set(rule, outcome == Truth.UNKNOWN);
        }
        return new Evaluation(matrix, supposed, known.supposing(changed, value), nowSilent, nowOpen);
    }

    /** The rules that came to something else, by their numbers in the order of the rulebook, from 0. */
    public BitSet turnedFrom(Evaluation before) {
        BitSet turned = (BitSet) silent.clone();
        turned.xor(before.silent);
        BitSet opened = (BitSet) open.clone();
        opened.xor(before.open);
        turned.or(opened);
        return turned;
    }

    private RuleOutcome spelledOut(int number) {
        Rule rule = matrix.rules().get(number);
        int[] needs = matrix.needs(number);
        return new RuleOutcome(
                rule,
                outcome(number),
                new Lazy<>(needs.length, i -> outcome(rule.conditions().get(i), truths[needs[i]])));
    }

    private ConditionOutcome outcome(Condition condition, Truth outcome) {
        return new ConditionOutcome(condition, outcome, known.value(condition.attribute()));
    }

    /** Each element is made when it is asked for. */
    private static final class Lazy<T> extends AbstractList<T> implements RandomAccess {
        private final int size;
        private final IntFunction<T> made;

        Lazy(int size, IntFunction<T> made) {
            this.size = size;
            this.made = made;
        }

        @Override
        public T get(int index) {
            return made.apply(Objects.checkIndex(index, size));
        }

        @Override
        public int size() {
            return size;
        }
    }
}
