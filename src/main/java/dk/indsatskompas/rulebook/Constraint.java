package dk.indsatskompas.rulebook;

import dk.indsatskompas.vocabulary.Attribute;
import dk.indsatskompas.vocabulary.KnownFacts;
import dk.indsatskompas.vocabulary.Truth;
import java.util.Collection;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One test of one attribute against literals: what a sentence means. That every condition is such a piece of data is
 * what the trace, the missing information and the checks rest on.
 *
 * @param operands integers, booleans or codes, as the attribute's type says; at least one
 */
public record Constraint(Attribute attribute, Operator operator, List<Object> operands) {
    public Truth outcome(@Nullable Object value) {
        return operator.test(value, operands);
    }

    public Truth test(KnownFacts known) {
        return outcome(known.value(attribute));
    }

    /** Whether all of them hold. */
    public static Truth all(Collection<Constraint> constraints, KnownFacts known) {
        return constraints.stream().map(constraint -> constraint.test(known)).reduce(Truth.TRUE, Truth::and);
    }

    /** Of a test of a number, the last one on the lower side: it holds on one side of this line and not on the other. */
    public int line() {
        int threshold = (Integer) operands.get(0);
        return operator == Operator.LESS || operator == Operator.AT_LEAST ? threshold - 1 : threshold;
    }
}
