package dk.indsatskompas.scenario;

import static dk.indsatskompas.scenario.MadeFolder.DANISH;
import static dk.indsatskompas.scenario.MadeFolder.ENGLISH;
import static dk.indsatskompas.scenario.MadeFolder.RULES;
import static dk.indsatskompas.scenario.MadeFolder.SCENARIOS;
import static dk.indsatskompas.scenario.MadeFolder.STUDY;
import static dk.indsatskompas.scenario.MadeFolder.rule;
import static org.assertj.core.api.Assertions.assertThat;

import dk.indsatskompas.vocabulary.Language;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/** What a reader stumbles over is a problem of the folder, never an exception, whatever stands in it. */
class FolderThatThrewTest {

    private static final MadeFolder BASE = MadeFolder.base();

    @TestFactory
    Stream<DynamicTest> findsProblems() {
        return Map.ofEntries(
                        Map.entry("a sentence that begins with a keyword", sentence("import mig=Citizen()")),
                        Map.entry(
                                "a conclusion that ends a rule",
                                sentence("end \"{id}\"=insert(new Caution(\"{id}\"));")),
                        Map.entry("a sentence of nothing", BASE.append(DANISH, "[when]=Citizen()\n")),
                        Map.entry("a sentence of a slot that is not closed", sentence("- er {n:\\d+=age < {n}")),
                        Map.entry("a sentence with one slot twice", sentence("- {n:\\d+} {n:\\d+}=age < {n}")),
                        Map.entry("a sentence with replacement signs", sentence("- er $1 \\E \\Q=age < 30")),
                        Map.entry("a meaning with replacement signs", sentence("- er x=benefit == \"$1\\E\"")),
                        Map.entry("a sentence with a quotation mark alone", sentence("- er \"x=age < 30")),
                        Map.entry("a code that is empty", sentence("- er tom=benefit == \"\"")),
                        Map.entry("a rule without a name", BASE.append(RULES, rule("", "- er i job\n"))),
                        Map.entry("a rule of replacement signs", BASE.append(RULES, rule("$1 ${x}", "- $1\n"))),
                        Map.entry("a number of forty digits in a rule", age("9".repeat(40))),
                        Map.entry("a number with signs only in a rule", age("-.,-")),
                        Map.entry("a date beyond all dates", withdrawn("+999999999-12-31")),
                        Map.entry("a date of many digits", withdrawn("99999999999999-01-01")),
                        Map.entry("a date before all dates", withdrawn("-999999999-01-01")),
                        Map.entry("tags", BASE.replace(STUDY, "size: 500", "size: !!java.lang.Runtime 500")),
                        Map.entry("a tag that lies", BASE.replace(STUDY, "size: 500", "size: !!int abc")),
                        Map.entry("a float that is none", BASE.replace(STUDY, "size: 500", "size: !!float abc")),
                        Map.entry("a truth that is none", BASE.replace(STUDY, "size: 500", "size: !!bool 7")),
                        Map.entry("not a number", BASE.replace(STUDY, "size: 500", "size: .nan")),
                        Map.entry("anchors that hold themselves", BASE.with(STUDY, "id: &a [*a]\n")),
                        Map.entry(
                                "anchors that multiply",
                                BASE.with(STUDY, "a: &a [x, x]\nb: &b [*a, *a]\nc: [*b, *b]\n")),
                        Map.entry("merge keys", BASE.append(STUDY, "<<: {id: x}\n")),
                        Map.entry("keys that are lists", BASE.with(STUDY, "? [a, b]\n: x\n? {a: b}\n: y\n")),
                        Map.entry("a directive", BASE.with(STUDY, "%YAML 9.9\n---\nid: x\n")),
                        Map.entry("two documents", BASE.with(STUDY, "id: x\n---\nid: y\n")),
                        Map.entry("a file of one word", BASE.with(STUDY, "x")),
                        Map.entry("a file of a list", BASE.with(STUDY, "- x\n")),
                        Map.entry("texts that are lists", BASE.replace(STUDY, "da: ", "da: [] #")),
                        Map.entry("arms larger than a number can be", arms()),
                        Map.entry(
                                "profiles that are lists",
                                BASE.with(SCENARIOS, "asOf: 2026-11-22\nscenarios: [[], {}, 7]\n")),
                        Map.entry("a file name of braces", BASE.with("{0}/%s %n.yaml", "x")),
                        Map.entry(
                                "whole citizens of nothing",
                                BASE.with("whole_citizens.yaml", "asOf: x\ncitizens: [{}]\n")),
                        Map.entry("ranking by nothing", BASE.with("ranking.yaml", "keys: [{}, [], x]\n")),
                        Map.entry("no English", BASE.with(ENGLISH, "%1$s")),
                        Map.entry("format signs everywhere", BASE.append(RULES, rule("%s %1$d %n", "- %s %9$s\n"))))
                .entrySet()
                .stream()
                .map(made -> DynamicTest.dynamicTest(
                        made.getKey(),
                        () -> assertThat(made.getValue().problems())
                                .isNotEmpty()
                                .allSatisfy(problem -> assertThat(problem.in(Language.EN) + problem.in(Language.DA))
                                        .doesNotContain("dk.indsatskompas", "java.", "/tmp", "Exception"))));
    }

    @TestFactory
    Stream<DynamicTest> readsWhatOnlyLooksDangerous() {
        return Map.of(
                        "shares that no computer tells apart", shares("10.00000000000000001", "10.00000000000000002"),
                        "a share of nearly nothing", shares("10", "0.0000000000000000001"))
                .entrySet()
                .stream()
                .map(made -> DynamicTest.dynamicTest(
                        made.getKey(),
                        () -> assertThat(made.getValue().problems())
                                .allSatisfy(problem ->
                                        assertThat(problem.place().file()).isEqualTo("README.md"))));
    }

    private static MadeFolder sentence(String entry) {
        return BASE.append(DANISH, (entry.startsWith("end") ? "[then]" : "[when]") + entry + "\n");
    }

    private static MadeFolder age(String number) {
        return BASE.append(RULES, rule("x", "- er under " + number + " år\n"));
    }

    private static MadeFolder withdrawn(String date) {
        return BASE.append(STUDY, "    withdrawn: {date: " + date + ", reason: {da: a, en: b}}\n");
    }

    private static MadeFolder arms() {
        return BASE.with(STUDY, BASE.text(STUDY).replace("size: 500", "size: 3000000000"));
    }

    private static MadeFolder shares(String intervention, String control) {
        return BASE.with(
                STUDY,
                BASE.text(STUDY)
                        .replaceFirst("intervention: \\{value: [0-9.]+", "intervention: {value: " + intervention)
                        .replaceFirst("control: \\{value: [0-9.]+", "control: {value: " + control)
                        .replaceFirst("    absolute: .*\n", ""));
    }
}
