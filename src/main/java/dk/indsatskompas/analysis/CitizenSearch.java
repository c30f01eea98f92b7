package dk.indsatskompas.analysis;

import dk.indsatskompas.rulebook.Constraint;
import dk.indsatskompas.rulebook.problems.CheckStopped;
import dk.indsatskompas.vocabulary.Attribute;
import dk.indsatskompas.vocabulary.Code;
import dk.indsatskompas.vocabulary.Truth;
import dk.indsatskompas.vocabulary.Vocabulary;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
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
                .flatMap(day -> on(new ValueDomain(vocabulary.codeLists(), day), holding, failing).stream())
                .findFirst();
    }

    private Optional<Example> on(ValueDomain possible, Collection<Constraint> holding, Collection<Constraint> failing) {
        List<Constraint> all = Stream.concat(holding.stream(), failing.stream()).toList();
        Map<Attribute, Object> values = new TreeMap<>();
        for (Attribute attribute :
                all.stream().map(Constraint::attribute).distinct().toList()) {
            Optional<Object> value = attribute.type().isList()
                    ? RequiredCodes.of(attribute, holding, failing).list(possible.inForce(attribute))
                    : possible.values(attribute, all).stream()
                            .filter(one -> every(holding, attribute, one, Truth.TRUE))
                            .filter(one -> every(failing, attribute, one, Truth.FALSE))
                            .findFirst();
            if (value.isEmpty()) {
                return Optional.empty();
            }
            values.put(attribute, value.get());
        }
        return Optional.of(example(values, possible.day()));
    }

    /** An example that names its day only when a code of it is not always in force. */
    Example example(Map<Attribute, Object> values, LocalDate day) {
        boolean dated = values.entrySet().stream()
                .anyMatch(entry -> codes(entry.getKey()).stream()
                        .filter(code -> code.from() != null || code.until() != null)
                        .anyMatch(code -> entry.getValue().equals(code.id())
                                || (entry.getValue() instanceof List<?> list && list.contains(code.id()))));
        return new Example(dated ? day : null, vocabulary.profile(values));
    }

    private List<Code> codes(Attribute attribute) {
        return attribute
                .type()
                .codeList()
                .map(list -> vocabulary.codeLists().get(list).codes())
                .orElse(List.of());
    }

    private static boolean every(Collection<Constraint> constraints, Attribute attribute, Object value, Truth truth) {
        return constraints.stream()
                .filter(constraint -> constraint.attribute().equals(attribute))
                .allMatch(constraint -> constraint.outcome(value) == truth);
    }
}
