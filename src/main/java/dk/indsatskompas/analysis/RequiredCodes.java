package dk.indsatskompas.analysis;

import dk.indsatskompas.rulebook.Constraint;
import dk.indsatskompas.rulebook.Operator;
import dk.indsatskompas.vocabulary.Attribute;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * What a list of codes must hold: at least one of each of some sets, and nothing of another. So there is such a list if and
 * only if each of the sets keeps a code, and no list need be tried.
 */
record RequiredCodes(List<Set<Object>> oneOfEach, Set<Object> nothingOf) {

    static RequiredCodes of(Attribute attribute, Collection<Constraint> holding, Collection<Constraint> failing) {
        RequiredCodes wanted = new RequiredCodes(new ArrayList<>(), new HashSet<>());
        holding.stream()
                .filter(constraint -> constraint.attribute().equals(attribute))
                .forEach(constraint -> wanted.add(constraint, constraint.operator() == Operator.CONTAINS_ANY));
        failing.stream()
                .filter(constraint -> constraint.attribute().equals(attribute))
                .forEach(constraint -> wanted.add(constraint, constraint.operator() == Operator.CONTAINS_NONE));
        return wanted;
    }

    private void add(Constraint constraint, boolean any) {
        if (any) {
            oneOfEach.add(new LinkedHashSet<>(constraint.operands()));
        } else {
            nothingOf.addAll(constraint.operands());
        }
    }

    /** A short list of these codes that is wanted; a code that serves several sets is taken once. */
    Optional<Object> list(List<Object> inForce) {
        Set<Object> chosen = new LinkedHashSet<>();
        for (Set<Object> any : oneOfEach) {
            if (any.stream().noneMatch(chosen::contains)) {
                Optional<Object> first = inForce.stream()
                        .filter(any::contains)
                        .filter(code -> !nothingOf.contains(code))
                        .findFirst();
                if (first.isEmpty()) {
                    return Optional.empty();
                }
                chosen.add(first.get());
            }
        }
        return Optional.of(List.copyOf(chosen));
    }
}
