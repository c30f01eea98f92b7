package dk.indsatskompas.rulebook.engine;

import static org.assertj.core.api.Assertions.assertThat;

import dk.indsatskompas.Invariant;
import dk.indsatskompas.ShippedRules;
import dk.indsatskompas.ShippedWords;
import dk.indsatskompas.rulebook.Condition;
import dk.indsatskompas.rulebook.Constraint;
import dk.indsatskompas.rulebook.Contents;
import dk.indsatskompas.rulebook.Operator;
import dk.indsatskompas.rulebook.Rule;
import dk.indsatskompas.rulebook.RuleTranslation;
import dk.indsatskompas.rulebook.Rulebook;
import dk.indsatskompas.rulebook.folder.Folder;
import dk.indsatskompas.rulebook.problems.Problem;
import dk.indsatskompas.rulebook.problems.ProblemCode;
import dk.indsatskompas.rulebook.problems.Problems;
import dk.indsatskompas.rulebook.reading.RuleFile;
import dk.indsatskompas.vocabulary.Conclusion.Recommendation;
import dk.indsatskompas.vocabulary.Language;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Drools' own parser reads the rule files, too, and whatever we read differently is found at its rule. */
@Invariant("Drools' own parser reads in every rule file what we read, and what it reads "
        + "differently is found; every single check compares them, too")
class DroolsReadingTest {

    private static final Folder FOLDER = ShippedRules.rulebook().folder();
    private static final Contents CONTENTS = ShippedRules.rulebook().contents();

    @ParameterizedTest
    @EnumSource(Language.class)
    void readsTheShippedRulesAsWeDoInBothLanguages(Language language) {
        Map<String, byte[]> files = new HashMap<>(FOLDER.files());
        RuleTranslation translation = new RuleTranslation(FOLDER, CONTENTS, language);
        translation
                .folders()
                .forEach(name ->
                        files.put(RuleFile.path(name), translation.file(name).getBytes(StandardCharsets.UTF_8)));
        Folder folder = Folder.of(files);
        Problems problems = new Problems();
        Contents contents = Rulebook.read(folder, problems);

        Rulebook.readAgain(folder, contents, problems);

        assertThat(problems.sorted()).filteredOn(Problem::isOfTheRules).isEmpty();
    }

    @TestFactory
    Stream<DynamicTest> findsEachThingThatWeWouldHaveReadOfARuleThatIsNotThere() {
        Map<String, UnaryOperator<Rule>> changes = Map.of(
                "another name", rule -> with(rule, rule.id() + "x", rule.basedOn(), rule.conditions()),
                "one finding less", rule -> with(rule, rule.id(), List.of(), rule.conditions()),
                "one condition less",
                        rule -> with(
                                rule,
                                rule.id(),
                                rule.basedOn(),
                                rule.conditions().subList(1, rule.conditions().size())),
                "one condition more", rule -> with(rule, rule.id(), rule.basedOn(), more(rule)),
                "another number", rule -> with(rule, rule.id(), rule.basedOn(), otherwise(rule)),
                "another conclusion",
                        rule -> new Rule(
                                rule.id(),
                                rule.basedOn(),
                                rule.reads(),
                                rule.conditions(),
                                new Recommendation("stable-contact-person"),
                                rule.said(),
                                rule.place()));
        return changes.entrySet().stream()
                .map(change -> DynamicTest.dynamicTest(change.getKey(), () -> isFound(change.getValue())));
    }

    @Test
    void findsARuleThatWePassedOver() {
        List<Rule> rules = new ArrayList<>(CONTENTS.rules());
        Rule gone = rules.remove(3);

        assertThat(differences(rules))
                .singleElement()
                .extracting(problem -> problem.place().file())
                .isEqualTo(gone.place().file());
    }

    @Test
    void findsARuleThatIsThereTwiceThoughWeReadItOnce() {
        String file = "mentor_2012/rules.dslr";
        String text = FOLDER.text(file).orElseThrow();
        Map<String, byte[]> files = new HashMap<>(FOLDER.files());
        files.put(file, (text + "\n" + text.substring(text.lastIndexOf("rule \""))).getBytes(StandardCharsets.UTF_8));
        Problems problems = new Problems();

        Rulebook.readAgain(Folder.of(files), CONTENTS, problems);

        assertThat(problems.sorted())
                .singleElement()
                .satisfies(problem -> assertThat(problem.place().file()).isEqualTo(file));
    }

    private static void isFound(UnaryOperator<Rule> change) {
        for (int number = 0; number < CONTENTS.rules().size(); number += 5) {
            Rule rule = CONTENTS.rules().get(number);
            Rule changed = change.apply(rule);
            if (!changed.equals(rule) && !changed.conditions().isEmpty()) {
                List<Rule> rules = new ArrayList<>(CONTENTS.rules());
                rules.set(number, changed);

                assertThat(differences(rules))
                        .as(rule.id())
                        .isNotEmpty()
                        .first()
                        .satisfies(problem -> {
                            assertThat(problem.code()).isEqualTo(ProblemCode.READ_DIFFERENTLY);
                            assertThat(problem.place()).isEqualTo(rule.place());
                        });
            }
        }
    }

    private static List<Problem> differences(List<Rule> rules) {
        Problems problems = new Problems();
        Contents read = new Contents(
                CONTENTS.manifest(),
                CONTENTS.interpretations(),
                CONTENTS.exclusions(),
                CONTENTS.catalogue(),
                CONTENTS.vocabulary(),
                CONTENTS.population(),
                CONTENTS.addresses(),
                CONTENTS.composed(),
                CONTENTS.ranking(),
                CONTENTS.studies(),
                CONTENTS.findings(),
                rules,
                CONTENTS.scale(),
                CONTENTS.guarantees(),
                CONTENTS.strengths(),
                CONTENTS.phrases());
        Rulebook.readAgain(FOLDER, read, problems);
        return problems.sorted();
    }

    private static Rule with(Rule rule, String id, List<String> basedOn, List<Condition> conditions) {
        return new Rule(id, basedOn, rule.reads(), conditions, rule.conclusion(), rule.said(), rule.place());
    }

    private static List<Condition> more(Rule rule) {
        List<Condition> more = new ArrayList<>(rule.conditions());
        more.add(with(rule.conditions().get(0), new Constraint(ShippedWords.AGE, Operator.AT_LEAST, List.of(15))));
        return more;
    }

    /** Each number one higher, and each yes a no. */
    private static List<Condition> otherwise(Rule rule) {
        return rule.conditions().stream()
                .map(condition -> {
                    Constraint is = condition.constraint();
                    Object operand = is.operands().get(0);
                    Object other = operand instanceof Integer number
                            ? (Object) (number + 1)
                            : operand instanceof Boolean yes ? (Object) !yes : operand;
                    return other.equals(operand)
                            ? condition
                            : with(condition, new Constraint(is.attribute(), is.operator(), List.of(other)));
                })
                .toList();
    }

    private static Condition with(Condition condition, Constraint constraint) {
        return new Condition(constraint, condition.subject(), condition.sentence(), condition.place());
    }
}
