package dk.indsatskompas.scenario;

import dk.indsatskompas.rulebook.Condition;
import dk.indsatskompas.rulebook.Constraint;
import dk.indsatskompas.rulebook.Operator;
import dk.indsatskompas.rulebook.Rule;
import dk.indsatskompas.vocabulary.Code;
import dk.indsatskompas.vocabulary.Conclusion.Recommendation;
import dk.indsatskompas.vocabulary.Text;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/** Makes the small changes of a rule: what a slip of the pen could do to it. */
record Mutants(Examples examples) {

    Stream<Mutant> of(Rule rule) {
        Stream<Mutant> ofConditions = rule.conditions().stream().flatMap(condition -> of(rule, condition));
        return Stream.of(Stream.of(deleted(rule)), ofConditions, ofFindings(rule))
                .flatMap(all -> all);
    }

    /** A rule that is deleted is one that nothing can fulfil: the first condition with no operand left. */
    private static Mutant deleted(Rule rule) {
        List<Condition> impossible = new ArrayList<>();
        for (Condition condition : rule.conditions()) {
            Constraint never = new Constraint(condition.constraint().attribute(), Operator.ONE_OF, List.of());
            impossible.add(new Condition(never, condition.subject(), condition.sentence(), condition.place()));
        }
        Text change = new Text("reglen slettes", "the rule is deleted");
        return new Mutant(rule, Mutant.withConditions(rule, impossible), rule.place(), change);
    }

    private Stream<Mutant> of(Rule rule, Condition condition) {
        Mutant dropped =
                Mutant.without(rule, condition, Text.format("»%s« udelades", "“%s” is left out", condition.sentence()));
        return Stream.concat(Stream.of(dropped), otherwise(rule, condition));
    }

    private Stream<Mutant> otherwise(Rule rule, Condition condition) {
        return condition
                .constraint()
                .attribute()
                .type()
                .map(
                        whole -> moved(rule, condition),
                        () -> Stream.of(turned(rule, condition)),
                        list -> otherCodes(rule, condition, list),
                        list -> otherCodes(rule, condition, list));
    }

    private static Stream<Mutant> moved(Rule rule, Condition condition) {
        int number = (Integer) condition.constraint().operands().get(0);
        return Stream.of(number - 1, number + 1).map(other -> moved(rule, condition, number, other));
    }

    private static Mutant turned(Rule rule, Condition condition) {
        Constraint constraint = condition.constraint();
        Object no = !(Boolean) constraint.operands().get(0);
        return Mutant.with(
                rule,
                condition,
                new Constraint(constraint.attribute(), constraint.operator(), List.of(no)),
                Text.format("»%s« vendes om", "“%s” is turned round", condition.sentence()));
    }

    private Stream<Mutant> otherCodes(Rule rule, Condition condition, String list) {
        return Stream.concat(removed(rule, condition), added(rule, condition, list));
    }

    /** On whole numbers this is also what becomes of it when the threshold itself comes to count or no longer counts. */
    private static Mutant moved(Rule rule, Condition condition, int number, int other) {
        Constraint constraint = condition.constraint();
        return Mutant.with(
                rule,
                condition,
                new Constraint(constraint.attribute(), constraint.operator(), List.of(other)),
                Text.format("%d bliver til %d i »%s«", "%d becomes %d in “%s”", number, other, condition.sentence()));
    }

    private static Stream<Mutant> removed(Rule rule, Condition condition) {
        List<Object> codes = condition.constraint().operands();
        return codes.stream().filter(code -> codes.size() > 1).map(code -> {
            List<Object> others = new ArrayList<>(codes);
            others.remove(code);
            Text change = Text.format(
                    "koden %s udgår af »%s«", "the code %s is taken out of “%s”", code, condition.sentence());
            return Mutant.with(rule, condition, codes(condition.constraint(), others), change);
        });
    }

    /** The first other code of the list that is in force; if the examples notice one, they know where the codes end. */
    private Stream<Mutant> added(Rule rule, Condition condition, String list) {
        List<Object> codes = condition.constraint().operands();
        return inForce(list).filter(code -> !codes.contains(code)).limit(1).map(code -> {
            List<Object> more = new ArrayList<>(codes);
            more.add(code);
            Text change =
                    Text.format("koden %s føjes til »%s«", "the code %s is added to “%s”", code, condition.sentence());
            return Mutant.with(rule, condition, codes(condition.constraint(), more), change);
        });
    }

    private Stream<String> inForce(String list) {
        return examples.contents().codeLists().get(list).codes().stream()
                .filter(code -> code.inForce(examples.latest()))
                .map(Code::id);
    }

    private static Constraint codes(Constraint constraint, List<Object> codes) {
        Operator operator = constraint.operator() == Operator.EQUALS ? Operator.ONE_OF : constraint.operator();
        return new Constraint(constraint.attribute(), operator, List.copyOf(codes));
    }

    /** Only of what recommends: what other rules rest on stands in no answer of a whole citizen. */
    private Stream<Mutant> ofFindings(Rule rule) {
        return rule.basedOn().stream()
                .filter(finding -> rule.conclusion() instanceof Recommendation)
                .map(finding -> Mutant.withoutFinding(
                        rule,
                        finding,
                        examples.places()
                                .at(rule.id() + " " + finding, rule.place().file()),
                        Text.format(
                                "fundet %s fjernes fra @basedOn", "the finding %s is removed from @basedOn", finding)));
    }
}
