package dk.indsatskompas.rulebook.engine;

import dk.indsatskompas.rulebook.Condition;
import dk.indsatskompas.rulebook.Constraint;
import dk.indsatskompas.rulebook.Rule;
import dk.indsatskompas.rulebook.phrases.ConstraintTemplate;
import dk.indsatskompas.rulebook.reading.RuleFile;
import dk.indsatskompas.vocabulary.Attribute;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.drools.drl.ast.descr.BaseDescr;
import org.drools.drl.ast.descr.ExprConstraintDescr;
import org.drools.drl.ast.descr.ImportDescr;
import org.drools.drl.ast.descr.PackageDescr;
import org.drools.drl.ast.descr.PatternDescr;
import org.drools.drl.ast.descr.RuleDescr;
import org.drools.drl.parser.DrlExprParserFactory;
import org.drools.drl.parser.DrlParser;

/** What the tree that Drools' parser makes of a rule says, held against the rule that we read. */
final class DroolsRule {
    private static final Pattern QUOTED = Pattern.compile("\"([^\"]*)\"");

    private static final Set<String> ANNOTATIONS = Set.of("basedOn", "reads");

    private DroolsRule() {}

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
        return tree.getName().equals(rule.name())
                && tree.isRule()
                && !tree.hasParent()
                && tree.getAttributes().isEmpty()
                && tree.getNamedConsequences().isEmpty()
                && tree.getAnnotations().stream().allMatch(annotation -> ANNOTATIONS.contains(annotation.getName()))
                && named(tree, "basedOn").equals(rule.basedOn())
                && named(tree, "reads").equals(rule.reads())
                && tree.getLhs().getDescrs().stream().allMatch(DroolsRule::isPlain)
                && tests(tree).equals(tests(rule))
                && conclusion(tree).equals(rule.conclusion().inserted());
    }

    /** What is left of it without comments, which the tree keeps here. */
    private static String conclusion(RuleDescr tree) {
        return String.valueOf(tree.getConsequence())
                .lines()
                .map(String::strip)
                .filter(line -> !line.startsWith("//"))
                .collect(Collectors.joining());
    }

    private static List<String> named(RuleDescr tree, String name) {
        return tree.getAnnotations().stream()
                .filter(annotation -> annotation.getName().equals(name))
                .flatMap(annotation ->
                        QUOTED.matcher(String.valueOf(annotation.getValue())).results())
                .map((MatchResult id) -> id.group(1))
                .toList();
    }

    /** Whether it is nothing but tests of one kind of fact, as sentences make them. */
    private static boolean isPlain(BaseDescr pattern) {
        return pattern instanceof PatternDescr facts
                && facts.getIdentifier() == null
                && facts.getSource() == null
                && facts.getBehaviors().isEmpty()
                && facts.getDescrs().stream().allMatch(ExprConstraintDescr.class::isInstance);
    }

    private static List<String> tests(RuleDescr tree) {
        return tree.getLhs().getDescrs().stream()
                .map(PatternDescr.class::cast)
                .flatMap(facts -> facts.getDescrs().stream()
                        .map(ExprConstraintDescr.class::cast)
                        .map(test -> test(facts.getObjectType(), test.getExpression())))
                .toList();
    }

    private static List<String> tests(Rule rule) {
        return rule.conditions().stream().map(DroolsRule::test).toList();
    }

    private static String test(Condition condition) {
        Constraint constraint = condition.constraint();
        List<String> literals = constraint.operands().stream()
                .map(operand -> operand instanceof String code ? ConstraintTemplate.quoted(code) : operand.toString())
                .toList();
        Attribute attribute = constraint.attribute();
        return test(
                (condition.isAboutTheUnknown() ? "Unknown." : "")
                        + attribute.subject().fact(),
                ConstraintTemplate.text(attribute.field(), constraint.operator(), literals));
    }

    /** What Drools takes a test for: the tree that it makes of it, in which the spelling is gone. */
    private static String test(String fact, String expression) {
        return fact + " "
                + DrlExprParserFactory.getDrlExprParser(DrlParser.DEFAULT_LANGUAGE_LEVEL)
                        .parse(expression);
    }
}
