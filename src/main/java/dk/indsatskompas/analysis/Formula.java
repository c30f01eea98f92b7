package dk.indsatskompas.analysis;

import java.util.List;
import java.util.stream.Stream;

/** What may hold of one citizen, out of variables that each are true or false of everybody. */
sealed interface Formula {
    /** One of the variables of a {@link Satisfiability}, from 1. */
    record Variable(int number) implements Formula {}

    record Not(Formula of) implements Formula {}

    record All(List<Formula> of) implements Formula {}

    /** What holds of everybody, and of nobody. */
    final class Constant {
        static final Formula TRUE = new All(List.of());
        static final Formula FALSE = new Not(TRUE);

        private Constant() {}
    }

    default Formula not() {
        return this instanceof Not denied ? denied.of() : this == Constant.TRUE ? Constant.FALSE : new Not(this);
    }

    default Formula and(Formula other) {
        return all(this, other);
    }

    static Formula of(boolean holds) {
        return holds ? Constant.TRUE : Constant.FALSE;
    }

    static Formula all(Formula... of) {
        return all(Stream.of(of));
    }

    static Formula all(Stream<? extends Formula> of) {
        List<Formula> open =
                of.<Formula>map(one -> one).filter(one -> one != Constant.TRUE).toList();
        if (open.contains(Constant.FALSE)) {
            return Constant.FALSE;
        }
        return open.isEmpty() ? Constant.TRUE : open.size() == 1 ? open.get(0) : new All(open);
    }

    static Formula any(Formula... of) {
        return any(Stream.of(of));
    }

    static Formula any(Stream<? extends Formula> of) {
        return all(of.map(Formula::not)).not();
    }
}
