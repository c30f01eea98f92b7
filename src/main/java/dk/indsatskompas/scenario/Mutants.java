package dk.indsatskompas.scenario;

import dk.indsatskompas.rulebook.Condition;
import dk.indsatskompas.rulebook.Constraint;
import dk.indsatskompas.rulebook.Operator;
import dk.indsatskompas.rulebook.Place;
import dk.indsatskompas.rulebook.Rule;
import dk.indsatskompas.vocabulary.Conclusion.Recommendation;
import dk.indsatskompas.vocabulary.Text;
import dk.indsatskompas.vocabulary.Texts;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Stream;

/** Makes the small changes of a rule: what a slip of the pen could do to it. */
record Mutants(Examples examples) {
    /** One small change of one rule; one that is deleted has a condition that nothing fulfils. */
    record Mutant(Rule rule, Rule changed, Place place, Text change) {
        private static Mutant of(
                Rule rule, List<String> basedOn, List<Condition> conditions, Place place, Text change) {
            Rule changed = new Rule(
                    rule.id(), basedOn, rule.reads(), conditions, rule.conclusion(), rule.said(), rule.place());
            return new Mutant(rule, changed, place, change);
        }

        /** Whether it fires for the same citizens, and only rests on something else. */
        boolean firesAlike() {
            return rule.conditions().equals(changed.conditions());
        }
    }

    /** What a change does, as the end of a sentence. */
    private enum MutationKind {
        DELETED,
        LEFT_OUT,
        MOVED,
        TURNED,
        CODE_OUT,
        CODE_ADDED,
        FINDING_REMOVED;

        final Text text = Texts.of(this, "text");

        /** Filled in with what is changed, and then the sentence of the condition. */
        Text of(Condition condition, Object... what) {
            return text.filled(Stream.concat(Stream.of(what), Stream.of(condition.sentence()))
                    .toArray());
        }
    }

    Stream<Mutant> of(Rule rule) {
        Stream<Mutant> ofConditions = rule.conditions().stream().flatMap(condition -> of(rule, condition));
        return Stream.of(Stream.of(deleted(rule)), ofConditions, ofFindings(rule))
                .flatMap(Function.identity());
    }

    /** A rule that is deleted is one that nothing can fulfil: no condition has an operand left. */
    private static Mutant deleted(Rule rule) {
        List<Condition> impossible = rule.conditions().stream()
                .map(condition -> with(condition, Operator.ONE_OF, List.of()))
                .toList();
        return Mutant.of(rule, rule.basedOn(), impossible, rule.place(), MutationKind.DELETED.text);
    }

    private Stream<Mutant> of(Rule rule, Condition condition) {
        Text dropped = MutationKind.LEFT_OUT.of(condition);
        return Stream.concat(
                Stream.of(Mutant.of(
                        rule, rule.basedOn(), without(rule.conditions(), condition), condition.place(), dropped)),
                condition
                        .attribute()
                        .map(
                                whole -> moved(rule, condition),
                                () -> Stream.of(turned(rule, condition)),
                                list -> otherCodes(rule, condition, list),
                                list -> otherCodes(rule, condition, list)));
    }

    /** On whole numbers this is also what becomes of it when the threshold itself comes to count or no longer counts. */
    private static Stream<Mutant> moved(Rule rule, Condition condition) {
        int number = (Integer) condition.constraint().operands().get(0);
        return Stream.of(number - 1, number + 1)
                .map(other -> with(rule, condition, List.of(other), MutationKind.MOVED.of(condition, number, other)));
    }

    private static Mutant turned(Rule rule, Condition condition) {
        Object no = !(Boolean) condition.constraint().operands().get(0);
        return with(rule, condition, List.of(no), MutationKind.TURNED.of(condition));
    }

    private Stream<Mutant> otherCodes(Rule rule, Condition condition, String list) {
        List<Object> codes = condition.constraint().operands();
        Stream<Mutant> removed = codes.stream()
                .filter(code -> codes.size() > 1)
                .map(code -> with(rule, condition, without(codes, code), MutationKind.CODE_OUT.of(condition, code)));
        return Stream.concat(removed, added(rule, condition, list));
    }

    /** The first other code of the list that is in force; if the examples notice one, they know where the codes end. */
    private Stream<Mutant> added(Rule rule, Condition condition, String list) {
        List<Object> codes = condition.constraint().operands();
        return examples.contents().codeLists().get(list).inForce(examples.latest()).stream()
                .filter(code -> !codes.contains(code))
                .limit(1)
                .map(code -> with(
                        rule,
                        condition,
                        Stream.concat(codes.stream(), Stream.of(code)).toList(),
                        MutationKind.CODE_ADDED.of(condition, code)));
    }

    /** Only of what recommends: what other rules rest on stands in no answer of a whole citizen. */
    private Stream<Mutant> ofFindings(Rule rule) {
        return rule.basedOn().stream()
                .filter(finding -> rule.conclusion() instanceof Recommendation)
                .map(finding -> Mutant.of(
                        rule,
                        without(rule.basedOn(), finding),
                        rule.conditions(),
                        examples.places()
                                .at(rule.id() + " " + finding, rule.place().file()),
                        MutationKind.FINDING_REMOVED.text.filled(finding)));
    }

    private static Mutant with(Rule rule, Condition condition, List<Object> operands, Text change) {
        Operator operator = condition.constraint().operator();
        boolean several = operator == Operator.EQUALS && operands.size() > 1;
        List<Condition> conditions = new ArrayList<>(rule.conditions());
        conditions.set(conditions.indexOf(condition), with(condition, several ? Operator.ONE_OF : operator, operands));
        return Mutant.of(rule, rule.basedOn(), conditions, condition.place(), change);
    }

    private static Condition with(Condition condition, Operator operator, List<Object> operands) {
        Constraint constraint = new Constraint(condition.constraint().attribute(), operator, operands);
        return new Condition(constraint, condition.subject(), condition.sentence(), condition.place());
    }

    private static <T> List<T> without(List<T> all, T one) {
        List<T> others = new ArrayList<>(all);
        others.remove(one);
        return others;
    }
}
