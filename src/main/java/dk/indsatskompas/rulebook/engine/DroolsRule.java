package dk.indsatskompas.rulebook.engine;

import dk.indsatskompas.rulebook.Constraint;
import dk.indsatskompas.rulebook.Operator;
import dk.indsatskompas.rulebook.Rule;
import dk.indsatskompas.rulebook.phrases.ConstraintTemplate;
import dk.indsatskompas.rulebook.reading.RuleFile;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.drools.drl.ast.descr.AnnotationDescr;
import org.drools.drl.ast.descr.BaseDescr;
import org.drools.drl.ast.descr.ConnectiveType;
import org.drools.drl.ast.descr.ConstraintConnectiveDescr;
import org.drools.drl.ast.descr.ExprConstraintDescr;
import org.drools.drl.ast.descr.ImportDescr;
import org.drools.drl.ast.descr.PackageDescr;
import org.drools.drl.ast.descr.PatternDescr;
import org.drools.drl.ast.descr.RelationalExprDescr;
import org.drools.drl.ast.descr.RuleDescr;
import org.drools.drl.parser.DrlExprParserFactory;
import org.drools.drl.parser.DrlParser;

/** What the tree that Drools' parser makes of a rule says, held against the rule that we read. */
final class DroolsRule {

    private static final Pattern QUOTED = Pattern.compile("\"([^\"]*)\"");

    private DroolsRule() {}

    /** Whether a file holds rules below our head, and nothing else. */
    static boolean areAll(PackageDescr file) {
        List<String> imports =
                file.getImports().stream().map(ImportDescr::getTarget).toList();
        return RuleFile.HEAD.contains("package " + file.getName())
                && imports.stream().allMatch(target -> RuleFile.HEAD.contains("import " + target))
                && imports.size() == RuleFile.HEAD.size() - 1
                && Stream.of(
                                file.getAttributes(),
                                file.getFunctions(),
                                file.getFunctionImports(),
                                file.getAccumulateImports(),
                                file.getGlobals(),
                                file.getTypeDeclarations(),
                                file.getEnumDeclarations(),
                                file.getEntryPointDeclarations(),
                                file.getWindowDeclarations())
                        .allMatch(Collection::isEmpty);
    }

    /** Whether the tree is this rule: its name, findings, conditions and conclusion, in their order, and no more. */
    static boolean says(RuleDescr tree, Rule rule) {
        return tree.isRule()
                && !tree.hasParent()
                && tree.getAttributes().isEmpty()
                && tree.getNamedConsequences().isEmpty()
                && tree.getName().equals(rule.name())
                && basedOn(tree).equals(Optional.of(rule.basedOn()))
                && conditions(tree)
                        .equals(Optional.of(rule.conditions().stream()
                                .map(condition -> Test.of(condition.constraint()))
                                .toList()))
                && conclusion(tree).equals(conclusion(rule));
    }

    /** What is left of it without comments, which the tree keeps here. */
    private static String conclusion(RuleDescr tree) {
        return String.valueOf(tree.getConsequence())
                .lines()
                .map(String::strip)
                .filter(line -> !line.startsWith("//"))
                .collect(Collectors.joining());
    }

    private static String conclusion(Rule rule) {
        return "insert(new " + rule.conclusion().getClass().getSimpleName() + "(\""
                + rule.conclusion().id() + "\"));";
    }

    private static Optional<List<String>> basedOn(RuleDescr tree) {
        List<String> findings = new ArrayList<>();
        for (AnnotationDescr annotation : tree.getAnnotations()) {
            if (!annotation.getName().equals("basedOn")) {
                return Optional.empty();
            }
            QUOTED.matcher(String.valueOf(annotation.getValue()))
                    .results()
                    .map((MatchResult id) -> id.group(1))
                    .forEach(findings::add);
        }
        return Optional.of(findings);
    }

    /** A test of one field of one kind of fact; one code of a list of one is that code. */
    private record Test(String fact, ConstraintTemplate template) {

        Test {
            if (template.operator() == Operator.ONE_OF && template.operands().size() == 1) {
                template = new ConstraintTemplate(template.field(), Operator.EQUALS, template.operands());
            }
        }

        static Test of(Constraint constraint) {
            return new Test(
                    constraint.attribute().subject().fact(),
                    new ConstraintTemplate(
                            constraint.attribute().field(),
                            constraint.operator(),
                            constraint.operands().stream().map(String::valueOf).toList()));
        }
    }

    /** Every condition of the tree; empty when something in it is none that a sentence can make. */
    private static Optional<List<Test>> conditions(RuleDescr tree) {
        List<Test> tests = new ArrayList<>();
        for (BaseDescr pattern : tree.getLhs().getDescrs()) {
            if (!(pattern instanceof PatternDescr facts)
                    || facts.getIdentifier() != null
                    || facts.getSource() != null
                    || !facts.getBehaviors().isEmpty()) {
                return Optional.empty();
            }
            for (BaseDescr constraint : facts.getDescrs()) {
                Optional<ConstraintTemplate> template = constraint instanceof ExprConstraintDescr expression
                        ? template(expression.getExpression())
                        : Optional.empty();
                if (template.isEmpty()) {
                    return Optional.empty();
                }
                tests.add(new Test(facts.getObjectType(), template.get()));
            }
        }
        return Optional.of(tests);
    }

    private static Optional<ConstraintTemplate> template(String expression) {
        BaseDescr tree = DrlExprParserFactory.getDrlExprParser(DrlParser.DEFAULT_LANGUAGE_LEVEL)
                .parse(expression);
        while (tree instanceof ConstraintConnectiveDescr group
                && group.getDescrs().size() == 1) {
            tree = group.getDescrs().get(0);
        }
        if (tree instanceof RelationalExprDescr alone) {
            return isNot(alone)
                    ? Optional.of(template(Operator.NONE_OF, List.of(alone)))
                    : operator(alone).map(operator -> template(operator, List.of(alone)));
        }
        if (!(tree instanceof ConstraintConnectiveDescr group)
                || !group.getDescrs().stream().allMatch(RelationalExprDescr.class::isInstance)) {
            return Optional.empty();
        }
        List<RelationalExprDescr> parts =
                group.getDescrs().stream().map(RelationalExprDescr.class::cast).toList();
        if (parts.stream().map(part -> text(part.getLeft())).distinct().count() != 1) {
            return Optional.empty();
        }
        return group.getConnective() == ConnectiveType.OR ? any(parts) : none(parts);
    }

    /** One of several codes, or one of several in a list. */
    private static Optional<ConstraintTemplate> any(List<RelationalExprDescr> parts) {
        return parts.stream().map(DroolsRule::operator).distinct().count() == 1
                ? operator(parts.get(0))
                        .map(operator -> template(operator == Operator.EQUALS ? Operator.ONE_OF : operator, parts))
                : Optional.empty();
    }

    private static boolean isNot(RelationalExprDescr part) {
        return part.getOperator().equals("!=")
                && QUOTED.matcher(text(part.getRight())).matches();
    }

    /** Known, and none of several: of one code, or of a list. */
    private static Optional<ConstraintTemplate> none(List<RelationalExprDescr> parts) {
        if (parts.stream().allMatch(DroolsRule::isNot)) {
            return Optional.of(template(Operator.NONE_OF, parts));
        }
        RelationalExprDescr known = parts.get(0);
        List<RelationalExprDescr> codes = parts.subList(1, parts.size());
        boolean none = known.getOperator().equals("!=")
                && text(known.getRight()).equals("null")
                && codes.stream()
                        .allMatch(code -> code.isNegated() && code.getOperator().equals("contains"));
        return none ? Optional.of(template(Operator.CONTAINS_NONE, codes)) : Optional.empty();
    }

    private static ConstraintTemplate template(Operator operator, List<RelationalExprDescr> parts) {
        return new ConstraintTemplate(
                text(parts.get(0).getLeft()),
                operator,
                parts.stream().map(part -> literal(part.getRight())).toList());
    }

    private static Optional<Operator> operator(RelationalExprDescr test) {
        if (test.isNegated()) {
            return Optional.empty();
        }
        return switch (test.getOperator()) {
            case "==" -> Optional.of(Operator.EQUALS);
            case "<" -> Optional.of(Operator.LESS);
            case "<=" -> Optional.of(Operator.AT_MOST);
            case ">" -> Optional.of(Operator.MORE);
            case ">=" -> Optional.of(Operator.AT_LEAST);
            case "contains" -> Optional.of(Operator.CONTAINS_ANY);
            default -> Optional.empty();
        };
    }

    private static String literal(BaseDescr operand) {
        String text = text(operand);
        return QUOTED.matcher(text).matches() ? text.substring(1, text.length() - 1) : text;
    }

    private static String text(BaseDescr operand) {
        return operand.toString().strip();
    }
}
