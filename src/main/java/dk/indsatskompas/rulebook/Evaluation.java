package dk.indsatskompas.rulebook;

import dk.indsatskompas.rulebook.RuleOutcome.ConditionOutcome;
import dk.indsatskompas.vocabulary.Attribute;
import dk.indsatskompas.vocabulary.Conclusion;
import dk.indsatskompas.vocabulary.Truth;
import java.util.AbstractList;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.EnumMap;
import java.util.List;
import java.util.RandomAccess;

/**
 * What came of every rule for one citizen. It holds what came of the constraints, and spells out a rule when that is asked
 * for; nothing in it changes after it was made.
 */
public final class Evaluation {

    private final Matrix matrix;

    /** By constraint. */
    private final Truth[] truths;

    /** The values that were tested. */
    private final EnumMap<Attribute, Object> known;

    /** The rules of which something is false. */
    private final BitSet silent;

    /** The rules of which nothing is false and something unknown. */
    private final BitSet open;

    Evaluation(Matrix matrix, Truth[] truths, EnumMap<Attribute, Object> known, BitSet silent, BitSet open) {
        this.matrix = matrix;
        this.truths = truths;
        this.known = known;
        this.silent = silent;
        this.open = open;
    }

    /** Every rule, in the order of the rulebook. */
    public List<RuleOutcome> rules() {
        return new Outcomes();
    }

    /** The rules that fired, in the order of the rulebook. */
    public List<Rule> fired() {
        int all = matrix.rules().size();
        BitSet others = (BitSet) silent.clone();
        others.or(open);
        List<Rule> fired = new ArrayList<>();
        for (int rule = others.nextClearBit(0); rule < all; rule = others.nextClearBit(rule + 1)) {
            fired.add(matrix.rules().get(rule));
        }
        return fired;
    }

    /** The rules that conclude this, whatever came of them. */
    public List<RuleOutcome> concluding(Conclusion conclusion) {
        int[] which = matrix.concluding(conclusion);
        RuleOutcome[] concluding = new RuleOutcome[which.length];
        for (int i = 0; i < which.length; i++) {
            concluding[i] = spelledOut(which[i]);
        }
        return Arrays.asList(concluding);
    }

    /** Whether no rule waits for this attribute, which is unknown: whatever it were, the same would come of each. */
    public boolean isSettled(Attribute unknown) {
        return !open.intersects(matrix.rulesTesting(unknown));
    }

    /** What would come of the rules if one attribute had this value instead. */
    public Evaluation supposing(Attribute changed, Object value) {
        Truth[] supposed = truths.clone();
        matrix.test(changed, value, supposed);
        EnumMap<Attribute, Object> learnt = known.clone();
        learnt.put(changed, value);
        BitSet nowSilent = (BitSet) silent.clone();
        BitSet nowOpen = (BitSet) open.clone();
        BitSet touched = matrix.touched(changed, truths, supposed);
        for (int rule = touched.nextSetBit(0); rule >= 0; rule = touched.nextSetBit(rule + 1)) {
            Truth outcome = matrix.outcome(rule, supposed);
            nowSilent.set(rule, outcome == Truth.FALSE);
            nowOpen.set(rule, outcome == Truth.UNKNOWN);
        }
        return new Evaluation(matrix, supposed, learnt, nowSilent, nowOpen);
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

    private Truth outcome(int rule) {
        if (silent.get(rule)) {
            return Truth.FALSE;
        }
        return open.get(rule) ? Truth.UNKNOWN : Truth.TRUE;
    }

    private RuleOutcome spelledOut(int rule) {
        return new RuleOutcome(matrix.rules().get(rule), outcome(rule), new Conditions(rule));
    }

    /** Each rule when it is asked for. */
    private final class Outcomes extends AbstractList<RuleOutcome> implements RandomAccess {

        @Override
        public RuleOutcome get(int rule) {
            return spelledOut(rule);
        }

        @Override
        public int size() {
            return matrix.rules().size();
        }
    }

    /** The conditions of one rule, each when it is asked for. */
    private final class Conditions extends AbstractList<ConditionOutcome> implements RandomAccess {

        private final List<Condition> conditions;
        private final int[] needs;

        Conditions(int rule) {
            this.conditions = matrix.rules().get(rule).conditions();
            this.needs = matrix.needs(rule);
        }

        @Override
        public ConditionOutcome get(int i) {
            Condition condition = conditions.get(i);
            return new ConditionOutcome(condition, truths[needs[i]], known.get(condition.attribute()));
        }

        @Override
        public int size() {
            return needs.length;
        }
    }
}
