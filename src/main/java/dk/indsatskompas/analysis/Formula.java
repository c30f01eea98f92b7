package dk.indsatskompas.analysis;

import java.util.Arrays;
import java.util.Collection;
import java.util.List;

/** What may hold of one citizen, out of variables that each are true or false of everybody. */
sealed interface Formula {
    Formula TRUE = new All(List.of());
    Formula FALSE = new Not(TRUE);

    /** One of the variables of a {@link Satisfiability}, from 1. */
    record Variable(int number) implements Formula {}

    record Not(Formula of) implements Formula {}

    record All(List<Formula> of) implements Formula {}

    default Formula not() {
        return this instanceof Not denied ? denied.of() : this == TRUE ? FALSE : new Not(this);
    }

    default Formula and(Formula other) {
        return all(List.of(this, other));
    }

    static Formula of(boolean holds) {
        return holds ? TRUE : FALSE;
    }

    static Formula all(Formula... of) {
        return all(Arrays.asList(of));
    }

    static Formula all(Collection<Formula> of) {
        if (of.contains(FALSE)) {
            return FALSE;
        }
        List<Formula> open = of.stream().filter(one -> one != TRUE).toList();
        return open.isEmpty() ? TRUE : open.size() == 1 ? open.get(0) : new All(open);
    }

    static Formula any(Formula... of) {
        return any(Arrays.asList(of));
    }

    static Formula any(Collection<Formula> of) {
        return all(of.stream().map(Formula::not).toList()).not();
    }
}
