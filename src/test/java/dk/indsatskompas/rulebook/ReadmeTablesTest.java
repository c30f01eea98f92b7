package dk.indsatskompas.rulebook;

import static org.assertj.core.api.Assertions.assertThat;

import dk.indsatskompas.EditedRules;
import dk.indsatskompas.Invariant;
import dk.indsatskompas.ShippedRules;
import dk.indsatskompas.rulebook.folder.Folder;
import dk.indsatskompas.rulebook.problems.Problem;
import dk.indsatskompas.rulebook.problems.ProblemCode;
import dk.indsatskompas.rulebook.problems.Problems;
import dk.indsatskompas.vocabulary.Language;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The tables of the folder's README are all there, and can be trusted. */
@Invariant("The tables of `rules/README.md` are all there, and current")
class ReadmeTablesTest {

    private static final Map<String, String> CONCLUSIONS = Map.of(
            "mentor_2012/rules.dslr", "Anbefal \"ips\"",
            "evidence_scale/rules.dslr", "Evidensstyrken er \"STRONG\"",
            "guarantees.dslr", "Garantér, at \"ips\" aldrig anbefales");

    private final Rulebook rulebook = ShippedRules.rulebook();
    private final String readme = rulebook.folder().text("README.md").orElseThrow();

    @ParameterizedTest
    @ValueSource(strings = {"sentences", "attributes"})
    void areNotCurrentWhenOneIsMissingAndAreMadeAnewWithIt(String name) {
        String without = readme.replaceFirst("(?s)<!-- table: " + name + " -->.*?<!-- end -->\n", "");
        assertThat(without).isNotEqualTo(readme);

        assertThat(problems(without)).extracting(Problem::code).containsExactly(ProblemCode.TABLES_STALE);
        String filled = new ReadmeTables(rulebook.contents()).fill(without);
        assertThat(problems(filled)).isEmpty();
        assertThat(filled).contains("<!-- table: " + name + " -->");
    }

    @Test
    void sayHowTheyAreMadeCurrentInBothLanguages() {
        assertThat(problems(readme.replace("| Borgeren |", "| Borgerne |")))
                .singleElement()
                .satisfies(problem -> {
                    assertThat(problem.in(Language.DA)).contains("svarer ikke til reglerne", "tables rules/");
                    assertThat(problem.in(Language.EN)).contains("do not match the rules", "tables rules/");
                });
    }

    @Test
    void haveARowForEverySentenceAndAttribute() {
        Contents contents = rulebook.contents();
        assertThat(rows("sentences")).hasSize(contents.phrases().phrases().size() / 2);
        assertThat(rows("attributes")).hasSize(37).allMatch(row -> row.contains("`"));
    }

    @Test
    void showEachSentenceInAnExampleThatCouldStandInARule() {
        List<String> sentences = rows("sentences").stream()
                .filter(row -> row.startsWith("| - "))
                .map(row -> row.split(" \\| ", -1)[1].replaceFirst(" \\|$", ""))
                .toList();
        assertThat(sentences).hasSizeGreaterThan(90);
        assertThat(read(sentences))
                .containsAll(sentences.stream().map(ReadmeTablesTest::name).toList());
    }

    /** The names of the rules that are read without a problem of their own, each of one of these sentences alone. */
    private List<String> read(List<String> sentences) {
        return CONCLUSIONS.entrySet().stream()
                .flatMap(conclusion -> read(sentences, conclusion.getKey(), conclusion.getValue()))
                .map(Rule::name)
                .toList();
    }

    /** Those of all rules that can stand in a file: what it speaks of depends on what its rules conclude. */
    private Stream<Rule> read(List<String> sentences, String file, String conclusion) {
        String rules =
                sentences.stream().map(example -> rule(example, conclusion)).collect(Collectors.joining("\n"));
        String before = rulebook.folder().text(file).orElseThrow();
        Folder folder = EditedRules.shipped().with(file, before + "\n" + rules).folder();
        Contents contents = Rulebook.read(folder, new Problems());
        return Stream.of(contents.rules(), contents.scale(), contents.guarantees())
                .flatMap(List::stream);
    }

    private static String name(String example) {
        return example.replace('"', '\'');
    }

    private static String rule(String example, String conclusion) {
        String subject = Stream.of(
                        "Det vides ikke, om borgeren",
                        "Borgeren",
                        "Kontaktforløbet",
                        "Fundet",
                        "IPS-tilbuddet",
                        "Mentortilbuddet")
                .filter(example::startsWith)
                .findFirst()
                .orElse(example.substring(0, example.indexOf(' ')));
        return "rule \"" + name(example) + "\"\nwhen\n    " + subject + "\n      - "
                + example.substring(subject.length() + 1) + "\nthen\n    " + conclusion + "\nend\n";
    }

    private List<Problem> problems(String text) {
        Map<String, byte[]> files = new HashMap<>(rulebook.folder().files());
        files.put("README.md", text.getBytes(StandardCharsets.UTF_8));
        Problems problems = new Problems();
        Rulebook.read(Folder.of(files), problems);
        return problems.sorted();
    }

    private List<String> rows(String table) {
        var found = Pattern.compile("(?s)<!-- table: " + table + " -->\n(.*?)<!-- end -->")
                .matcher(readme);
        assertThat(found.find()).isTrue();
        return found.group(1).lines().skip(2).toList();
    }
}
