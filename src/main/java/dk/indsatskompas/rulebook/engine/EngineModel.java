package dk.indsatskompas.rulebook.engine;

import static org.drools.model.DSL.declarationOf;
import static org.drools.model.DSL.globalOf;
import static org.drools.model.DSL.on;
import static org.drools.model.PatternDSL.alphaIndexedBy;
import static org.drools.model.PatternDSL.pattern;

import dk.indsatskompas.rulebook.Constraint;
import dk.indsatskompas.rulebook.Operator;
import dk.indsatskompas.rulebook.Rule;
import dk.indsatskompas.vocabulary.Profile;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.drools.model.Global;
import org.drools.model.Index.ConstraintType;
import org.drools.model.Model;
import org.drools.model.PatternDSL;
import org.drools.model.PatternDSL.PatternDef;
import org.drools.model.RuleItemBuilder;
import org.drools.model.functions.Predicate1;
import org.drools.model.impl.ModelImpl;
import org.jspecify.annotations.Nullable;

/**
 * Rules as Drools takes them: as objects. No text of a rules folder becomes code or is compiled on the way, so that a folder
 * cannot run any; even the rules' names stay behind, and each is known by its number.
 */
final class EngineModel {
    static final String FIRED = "fired";

    /** The number of the index over subjects; those over attributes follow. */
    private static final int SUBJECT = 0;

    private static final String PACKAGE = "indsatskompas.rules";

    /** One order for the conditions of all rules: those that begin alike share their nodes in the engine's network. */
    private static final Comparator<Constraint> ORDER =
            Comparator.comparing(Constraint::attribute).thenComparing(EngineModel::id);

    private EngineModel() {}

    record SubjectFact(int subject, Profile profile) {
        @Nullable
        Object value(int attribute) {
            return profile.value(attribute);
        }
    }

    static Model of(List<Rule> rules) {
        Global<BitSet> fired = globalOf(BitSet.class, PACKAGE, FIRED);
        ModelImpl model = new ModelImpl().addGlobal(fired);
        for (int number = 0; number < rules.size(); number++) {
            model.addRule(rule(rules.get(number), number, fired));
        }
        return model;
    }

    private static org.drools.model.Rule rule(Rule rule, int number, Global<BitSet> fired) {
        List<RuleItemBuilder<?>> items = new ArrayList<>();
        rule.constraints().stream()
                .distinct()
                .sorted(ORDER)
                .collect(Collectors.groupingBy(
                        constraint -> constraint.attribute().subject().number(), TreeMap::new, Collectors.toList()))
                .forEach((subject, constraints) -> items.add(facts(subject, constraints)));
        items.add(on(fired).execute(set -> set.set(number)));
        return PatternDSL.rule(PACKAGE, Integer.toString(number)).build(items.toArray(RuleItemBuilder[]::new));
    }

    private static PatternDef<SubjectFact> facts(int subject, List<Constraint> constraints) {
        PatternDef<SubjectFact> pattern = pattern(declarationOf(SubjectFact.class));
        pattern.expr(
                "subject " + subject,
                fact -> fact.subject() == subject,
                alphaIndexedBy(Integer.class, ConstraintType.EQUAL, SUBJECT, SubjectFact::subject, subject));
        constraints.forEach(constraint -> add(pattern, constraint));
        return pattern;
    }

    /** What a value is compared with can be looked up in an index; equal conditions, with one id, are tested once. */
    private static void add(PatternDef<SubjectFact> pattern, Constraint constraint) {
        int attribute = constraint.attribute().number();
        Predicate<@Nullable Object> holds = holds(constraint);
        Predicate1<SubjectFact> ofFact = fact -> holds.test(fact.value(attribute));
        comparison(constraint.operator())
                .ifPresentOrElse(
                        comparison -> pattern.expr(
                                id(constraint),
                                ofFact,
                                alphaIndexedBy(
                                        Object.class,
                                        comparison,
                                        SUBJECT + 1 + attribute,
                                        fact -> fact.value(attribute),
                                        constraint.operands().get(0))),
                        () -> pattern.expr(id(constraint), ofFact));
    }

    /** Whether a value is known and as the constraint says: written here once more, so that there are two to agree. */
    private static Predicate<@Nullable Object> holds(Constraint constraint) {
        List<Object> operands = constraint.operands();
        Object operand = operands.get(0);
        return switch (constraint.operator()) {
            case EQUALS -> operand::equals;
            case LESS -> value -> value instanceof Integer number && number < (Integer) operand;
            case AT_MOST -> value -> value instanceof Integer number && number <= (Integer) operand;
            case MORE -> value -> value instanceof Integer number && number > (Integer) operand;
            case AT_LEAST -> value -> value instanceof Integer number && number >= (Integer) operand;
            case ONE_OF -> value -> value != null && operands.contains(value);
            case NONE_OF -> value -> value != null && !operands.contains(value);
            case CONTAINS_ANY -> value -> value instanceof List<?> codes && !Collections.disjoint(codes, operands);
            case CONTAINS_NONE -> value -> value instanceof List<?> codes && Collections.disjoint(codes, operands);
        };
    }

    private static Optional<ConstraintType> comparison(Operator operator) {
        return switch (operator) {
            case EQUALS -> Optional.of(ConstraintType.EQUAL);
            case LESS -> Optional.of(ConstraintType.LESS_THAN);
            case AT_MOST -> Optional.of(ConstraintType.LESS_OR_EQUAL);
            case MORE -> Optional.of(ConstraintType.GREATER_THAN);
            case AT_LEAST -> Optional.of(ConstraintType.GREATER_OR_EQUAL);
            case ONE_OF, NONE_OF, CONTAINS_ANY, CONTAINS_NONE -> Optional.empty();
        };
    }

    private static String id(Constraint constraint) {
        return constraint.attribute().path() + " " + constraint.operator() + " " + constraint.operands();
    }
}
