package dk.indsatskompas.analysis;

import dk.indsatskompas.analysis.Formula.All;
import dk.indsatskompas.analysis.Formula.Not;
import dk.indsatskompas.analysis.Formula.Variable;
import dk.indsatskompas.analysis.ValueDomain.TooMany;
import dk.indsatskompas.rulebook.problems.CheckStopped;
import java.util.Arrays;
import java.util.BitSet;
import java.util.Collection;
import java.util.IdentityHashMap;
import org.sat4j.core.VecInt;
import org.sat4j.minisat.SolverFactory;
import org.sat4j.specs.ContradictionException;
import org.sat4j.specs.ISolver;
import org.sat4j.specs.TimeoutException;

/**
 * Variables and what is required of them, put to a SAT solver: whether all of it can hold at once, and of which values. Each
 * formula becomes a variable that is true exactly when it holds (Tseitin), so nothing grows more than the formulas.
 */
final class Satisfiability {
    /** So many dead ends may be met in one question before it counts as undecided; shipped rules meet a few hundred. */
    private static final int MOST_CONFLICTS = 2_000_000;

    private final ISolver solver = SolverFactory.newDefault();

    /** Only the same formula, and not an equal one, is one: they share their parts, and comparing them would not end. */
    private final IdentityHashMap<Formula, Integer> literals = new IdentityHashMap<>();

    private final BitSet found = new BitSet();
    private boolean contradictory;

    Satisfiability() {
        solver.setTimeoutOnConflicts(MOST_CONFLICTS);
    }

    Variable variable() {
        return new Variable(solver.nextFreeVarId(true));
    }

    void require(Formula formula) {
        clause(literal(formula));
    }

    void requireExactlyOne(Collection<Variable> of) {
        require(() -> solver.addExactly(literals(of), 1));
    }

    /**
     * Whether all that is required can hold together with these.
     *
     * @throws TooMany when that was not found out within bounds
     */
    boolean isPossible(Collection<Formula> supposed) {
        CheckStopped.ifInterrupted();
        VecInt assumptions = literals(supposed);
        try {
            boolean isPossible = !contradictory && solver.isSatisfiable(assumptions);
            if (isPossible) {
                found.clear();
                Arrays.stream(solver.model()).filter(literal -> literal > 0).forEach(found::set);
            }
            return isPossible;
        } catch (TimeoutException e) {
            throw new TooMany();
        }
    }

    /** Whether it holds in the case that was found possible last. */
    boolean holds(Variable variable) {
        return found.get(variable.number());
    }

    private VecInt literals(Collection<? extends Formula> of) {
        return new VecInt(of.stream().mapToInt(this::literal).toArray());
    }

    private int literal(Formula formula) {
        if (formula instanceof Variable variable) {
            return variable.number();
        }
        if (formula instanceof Not denied) {
            return -literal(denied.of());
        }
        Integer known = literals.get(formula);
        return known == null ? defined((All) formula) : known;
    }

    private int defined(All all) {
        int[] parts = all.of().stream().mapToInt(this::literal).toArray();
        int whole = variable().number();
        int[] whenAllHold = new int[parts.length + 1];
        for (int i = 0; i < parts.length; i++) {
            clause(-whole, parts[i]);
            whenAllHold[i] = -parts[i];
        }
        whenAllHold[parts.length] = whole;
        clause(whenAllHold);
        literals.put(all, whole);
        return whole;
    }

    private void clause(int... literals) {
        require(() -> solver.addClause(new VecInt(literals)));
    }

    private void require(Requirement requirement) {
        try {
            requirement.add();
        } catch (ContradictionException e) {
            contradictory = true;
        }
    }

    private interface Requirement {
        void add() throws ContradictionException;
    }
}
