package dk.indsatskompas.analysis;

import dk.indsatskompas.rulebook.Constraint;
import dk.indsatskompas.rulebook.Operator;
import dk.indsatskompas.rulebook.problems.CheckStopped;
import dk.indsatskompas.vocabulary.Attribute;
import dk.indsatskompas.vocabulary.Truth;
import dk.indsatskompas.vocabulary.Vocabulary;
import java.time.LocalDate;
import java.util.Collection;
import java.util.Collections;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Finds somebody of whom some constraints are true and others false, or shows that there is nobody. A constraint tests one
 * attribute, so each attribute can be decided by itself; only codes depend on a common day.
 */
public record CitizenSearch(Vocabulary vocabulary) {
    /** Somebody of whom nothing is known but the attributes of these constraints. */
    public Optional<Example> find(Collection<Constraint> holding, Collection<Constraint> failing) {
        CheckStopped.ifInterrupted();
        return ValueDomain.days(vocabulary).stream()
                .flatMap(day -> on(day, holding, failing).stream())
                .findFirst();
    }

    Optional<Example> on(LocalDate day, Collection<Constraint> holding, Collection<Constraint> failing) {
        CheckStopped.ifInterrupted();
        ValueDomain possible = new ValueDomain(vocabulary.codeLists(), day);
        List<Constraint> all = Stream.concat(holding.stream(), failing.stream()).toList();
        Map<Attribute, Object> values = new TreeMap<>();
        for (Attribute attribute :
                all.stream().map(Constraint::attribute).distinct().toList()) {
            Optional<Object> value = attribute.isList()
                    ? codes(attribute, holding, failing, possible.inForce(attribute))
                    : possible.values(attribute, all).stream()
                            .filter(one -> every(holding, attribute, one, Truth.TRUE))
                            .filter(one -> every(failing, attribute, one, Truth.FALSE))
                            .findFirst();
            if (value.isEmpty()) {
                return Optional.empty();
            }
            values.put(attribute, value.get());
        }
        return Optional.of(example(values, day));
    }

    private static boolean every(Collection<Constraint> constraints, Attribute attribute, Object value, Truth truth) {
        return ValueDomain.on(attribute, constraints).allMatch(constraint -> constraint.outcome(value) == truth);
    }

    /**
     * A short list that holds at least one code of each of some sets, and nothing of another; a code that serves several
     * sets is taken once. There is such a list if and only if each of the sets keeps a code, so no list need be tried.
     */
    private static Optional<Object> codes(
            Attribute attribute, Collection<Constraint> holding, Collection<Constraint> failing, List<Object> inForce) {
        Set<Object> nothingOf = Stream.concat(
                        operands(attribute, holding, Operator.CONTAINS_NONE),
                        operands(attribute, failing, Operator.CONTAINS_ANY))
                .flatMap(Set::stream)
                .collect(Collectors.toSet());
        List<Set<Object>> oneOfEach = Stream.concat(
                        operands(attribute, holding, Operator.CONTAINS_ANY),
                        operands(attribute, failing, Operator.CONTAINS_NONE))
                .toList();
        Set<Object> chosen = new LinkedHashSet<>();
        for (Set<Object> any : oneOfEach) {
            if (Collections.disjoint(any, chosen)) {
                Optional<Object> first = inForce.stream()
                        .filter(code -> any.contains(code) && !nothingOf.contains(code))
                        .findFirst();
                if (first.isEmpty()) {
                    return Optional.empty();
                }
                chosen.add(first.get());
            }
        }
        return Optional.of(List.copyOf(chosen));
    }

    private static Stream<Set<Object>> operands(Attribute attribute, Collection<Constraint> among, Operator operator) {
        return ValueDomain.on(attribute, among)
                .filter(constraint -> constraint.operator() == operator)
                .map(constraint -> Set.copyOf(constraint.operands()));
    }

    /** An example that names its day only when a code of it is not always in force. */
    Example example(Map<Attribute, Object> values, LocalDate day) {
        boolean dated = values.entrySet().stream()
                .anyMatch(entry -> vocabulary.codeLists().of(entry.getKey()).stream()
                        .filter(code -> code.from() != null || code.until() != null)
                        .anyMatch(code -> entry.getValue().equals(code.id())
                                || (entry.getValue() instanceof List<?> list && list.contains(code.id()))));
        return new Example(dated ? day : null, vocabulary.profile(values));
    }
}
