package dk.indsatskompas.analysis;

import dk.indsatskompas.analysis.Formula.Constant;
import dk.indsatskompas.analysis.Formula.Variable;
import dk.indsatskompas.rulebook.Constraint;
import dk.indsatskompas.rulebook.Operator;
import dk.indsatskompas.vocabulary.Attribute;
import dk.indsatskompas.vocabulary.Code;
import dk.indsatskompas.vocabulary.Truth;
import dk.indsatskompas.vocabulary.Vocabulary;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeMap;

/**
 * Everybody there can be, as variables of a {@link Satisfiability}: for each attribute that it is unknown, and each value that
 * some constraint tells apart; of a list, that it is known and each code in it; and the day, on which codes must be in force.
 * An attribute that nobody asks for has no variables and is unknown.
 */
final class CitizenVariables {
    private final Satisfiability all;
    private final Vocabulary vocabulary;
    private final Map<Attribute, List<Constraint>> tested = new LinkedHashMap<>();
    private final Map<LocalDate, Variable> days = new LinkedHashMap<>();
    private final Map<Attribute, Possible> attributes = new TreeMap<>();
    private final Map<Constraint, Formula> holding = new LinkedHashMap<>();
    private final Map<Constraint, Formula> failing = new LinkedHashMap<>();

    /** What an attribute can be: not known, or of the values at least one, of which a list may also hold several or none. */
    private record Possible(Variable unknown, Map<Object, Variable> values) {}

    CitizenVariables(Satisfiability all, Vocabulary vocabulary, Collection<Constraint> tested) {
        this.all = all;
        this.vocabulary = vocabulary;
        tested.forEach(constraint -> this.tested
                .computeIfAbsent(constraint.attribute(), none -> new ArrayList<>())
                .add(constraint));
        ValueDomain.days(vocabulary).forEach(day -> days.put(day, all.variable()));
        all.requireExactlyOne(days.values());
    }

    Formula unknown(Attribute attribute) {
        return possible(attribute).unknown();
    }

    /** That it is known and is this value; of a list, that it holds this code. */
    Formula is(Attribute attribute, Object code) {
        return Optional.<Formula>ofNullable(possible(attribute).values().get(code))
                .orElse(Constant.FALSE);
    }

    Formula outcome(Constraint constraint, Truth wanted) {
        return switch (wanted) {
            case UNKNOWN -> unknown(constraint.attribute());
            case TRUE -> holding.computeIfAbsent(constraint, one -> known(one, Truth.TRUE));
            case FALSE -> failing.computeIfAbsent(constraint, one -> known(one, Truth.FALSE));
        };
    }

    private Formula known(Constraint constraint, Truth wanted) {
        Attribute attribute = constraint.attribute();
        Possible possible = possible(attribute);
        if (attribute.isList()) {
            Formula any = Formula.any(constraint.operands().stream().map(code -> is(attribute, code)));
            boolean containing = (constraint.operator() == Operator.CONTAINS_ANY) == (wanted == Truth.TRUE);
            return containing ? any : any.not().and(possible.unknown().not());
        }
        return Formula.any(possible.values().entrySet().stream()
                .filter(value -> constraint.outcome(value.getKey()) == wanted)
                .map(Map.Entry::getValue));
    }

    private Possible possible(Attribute attribute) {
        Possible known = attributes.get(attribute);
        if (known == null) {
            known = attribute.isList() ? list(attribute) : value(attribute);
            attributes.put(attribute, known);
        }
        return known;
    }

    private Possible value(Attribute attribute) {
        Map<Object, Variable> values = new LinkedHashMap<>();
        List<Object> all = attribute.codeList().isPresent()
                ? codes(attribute).stream().<Object>map(Code::id).toList()
                : new ValueDomain(vocabulary.codeLists(), LocalDate.MIN)
                        .values(attribute, tested.getOrDefault(attribute, List.of()));
        all.forEach(value -> values.put(value, this.all.variable()));
        Variable unknown = this.all.variable();
        List<Variable> each = new ArrayList<>(values.values());
        each.add(unknown);
        this.all.requireExactlyOne(each);
        inForce(attribute, values);
        return new Possible(unknown, values);
    }

    private Possible list(Attribute attribute) {
        Map<Object, Variable> values = new LinkedHashMap<>();
        codes(attribute).forEach(code -> values.put(code.id(), all.variable()));
        Variable unknown = all.variable();
        values.values().forEach(code -> all.require(code.and(unknown).not()));
        inForce(attribute, values);
        return new Possible(unknown, values);
    }

    private List<Code> codes(Attribute attribute) {
        return vocabulary.codeLists().of(attribute);
    }

    private void inForce(Attribute attribute, Map<Object, Variable> values) {
        for (Code code : codes(attribute)) {
            List<Variable> when = days.entrySet().stream()
                    .filter(day -> code.inForce(day.getKey()))
                    .map(Map.Entry::getValue)
                    .toList();
            if (when.size() < days.size()) {
                all.require(Formula.all(
                                Objects.requireNonNull(values.get(code.id())),
                                Formula.any(when.stream()).not())
                        .not());
            }
        }
    }

    /**
     * The simplest of those for whom this holds: fewest known facts, then the fewest codes, then the first values, on the
     * latest day. It does not depend on the order in which the solver tries.
     */
    Optional<Example> simplest(Formula holding) {
        List<Formula> settled = new ArrayList<>(List.of(holding));
        if (!all.isPossible(settled)) {
            return Optional.empty();
        }
        fewest(attributes.values().stream().map(one -> one.unknown().not()).toList(), settled);
        fewest(
                attributes.entrySet().stream()
                        .filter(one -> one.getKey().type().isList())
                        .flatMap(one -> one.getValue().values().values().stream())
                        .map(code -> (Formula) code)
                        .toList(),
                settled);
        days.values().forEach(day -> settle(day, settled));
        for (Possible possible : attributes.values()) {
            settle(possible.unknown(), settled);
            possible.values().values().forEach(value -> settle(value, settled));
        }
        return Optional.of(held());
    }

    /** Of the case that was found possible last. */
    private Example held() {
        Map<Attribute, Object> values = new TreeMap<>();
        attributes.forEach(
                (attribute, possible) -> value(attribute, possible).ifPresent(value -> values.put(attribute, value)));
        LocalDate day = days.entrySet().stream()
                .filter(one -> all.holds(one.getValue()))
                .map(Map.Entry::getKey)
                .findFirst()
                .orElseThrow();
        return new CitizenSearch(vocabulary).example(values, day);
    }

    private Optional<Object> value(Attribute attribute, Possible possible) {
        if (all.holds(possible.unknown())) {
            return Optional.empty();
        }
        List<Object> held = possible.values().entrySet().stream()
                .filter(value -> all.holds(value.getValue()))
                .map(Map.Entry::getKey)
                .toList();
        return Optional.of(attribute.isList() ? held : held.get(0));
    }

    /** Of these no more may hold than must. */
    private void fewest(List<Formula> of, List<Formula> settled) {
        for (Formula more : moreThan(of)) {
            settled.add(more.not());
            if (all.isPossible(settled)) {
                return;
            }
            settled.remove(settled.size() - 1);
        }
    }

    /** That more of these hold than none, than one, and so on. */
    private static List<Formula> moreThan(List<Formula> of) {
        List<Formula> moreThan = new ArrayList<>();
        for (Formula one : of) {
            Formula carried = one;
            for (int few = 0; few < moreThan.size(); few++) {
                Formula before = moreThan.get(few);
                moreThan.set(few, Formula.any(before, carried));
                carried = before.and(carried);
            }
            moreThan.add(carried);
        }
        return moreThan;
    }

    /** It holds, if it can with all that is settled, of which the case that was found last is one. */
    private void settle(Variable variable, List<Formula> settled) {
        if (all.holds(variable)) {
            settled.add(variable);
            return;
        }
        settled.add(variable);
        if (!all.isPossible(settled)) {
            settled.set(settled.size() - 1, variable.not());
        }
    }
}
