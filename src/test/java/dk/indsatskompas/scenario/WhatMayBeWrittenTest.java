package dk.indsatskompas.scenario;

import static dk.indsatskompas.scenario.MadeFolder.DANISH;
import static dk.indsatskompas.scenario.MadeFolder.ENGLISH;
import static dk.indsatskompas.scenario.MadeFolder.RULES;
import static dk.indsatskompas.scenario.MadeFolder.SCENARIOS;
import static dk.indsatskompas.scenario.MadeFolder.STUDY;
import static dk.indsatskompas.scenario.MadeFolder.letters;
import static dk.indsatskompas.scenario.MadeFolder.rule;
import static org.assertj.core.api.Assertions.assertThat;

import dk.indsatskompas.Size;
import dk.indsatskompas.rulebook.problems.Problem;
import dk.indsatskompas.rulebook.problems.ProblemCode;
import java.util.List;
import java.util.Locale;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Each bound on what a rules folder may hold: taken at the bound, refused one above it, where it is and with its cure. */
class WhatMayBeWrittenTest {

    private static final MadeFolder BASE = MadeFolder.base();

    private static IntStream refusedCharacters() {
        return Stream.of(
                        IntStream.rangeClosed(0x01, 0x08),
                        IntStream.of(0x0B, 0x0C, 0x1B, 0x1F, 0x7F, 0x80, 0x85, 0x9F, 0x2028, 0x2029),
                        IntStream.of(0x061C, 0x200E, 0x200F),
                        IntStream.rangeClosed(0x202A, 0x202E),
                        IntStream.rangeClosed(0x2066, 0x2069))
                .flatMapToInt(characters -> characters);
    }

    @ParameterizedTest
    @MethodSource("refusedCharacters")
    @Tag("endurance")
    void refusesACharacterThatIsNotSeenInEveryFile(int character) {
        List<String> files = List.of(RULES, STUDY, SCENARIOS, DANISH, "README.md", "CHANGELOG.md", "catalogue.yaml");
        int one = character % files.size();
        for (String file : Size.WHOLE ? files : files.subList(one, one + 1)) {
            String text = BASE.text(file);
            int line = (int) text.lines().count() + 1;
            MadeFolder made = BASE.append(file, "# x" + Character.toString(character) + "x\n");

            assertThat(made.problems()).singleElement().satisfies(problem -> {
                assertThat(problem.place()).hasToString(file + ":" + line + ":4");
                assertThat(problem.code()).isEqualTo(ProblemCode.CHARACTER);
                assertThat(problem.found().en()).contains(String.format(Locale.ROOT, "U+%04X", character));
            });
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"\\x07", "\\e", "\\N", "\\u2028", "\\u2029", "\\u202e", "\\ud800", "\\0"})
    void refusesSuchACharacterAlsoAsAnEscape(String escape) {
        assertThat(BASE.replace(STUDY, "name: {da: \"Læsehold\"", "name: {da: \"Læse" + escape + "hold\"")
                        .found())
                .containsExactly(STUDY + ":9:27 CHARACTER");
    }

    @Test
    void takesTabsAndTheLineEndsOfEverySystem() {
        assertThat(BASE.with(RULES, BASE.text(RULES).replace("\n", "\r\n").replace("    @", "\t@"))
                        .found())
                .isEmpty();
        assertThat(BASE.with(RULES, BASE.text(RULES).replace("\n", "\r")).found())
                .isEmpty();
    }

    @Test
    void refusesMoreMarksOnALetterThanAnyLanguageHas() {
        assertThat(BASE.append("CHANGELOG.md", "a" + "\u0301".repeat(30) + "\n").found())
                .isEmpty();
        assertThat(BASE.append("CHANGELOG.md", "a" + "\u0301".repeat(31) + "\n").found())
                .containsExactly("CHANGELOG.md:4:2 CHARACTER");
    }

    private static Stream<String> usableNames() {
        return Stream.of("x", "9", "Prøve_år-2.1", "æøåÆØÅ", "a".repeat(64));
    }

    private static Stream<String> unusableNames() {
        return Stream.of(
                "a".repeat(65),
                "a b",
                "a/b",
                "a\\\\b",
                "a\\\"b",
                "a'b",
                "a$b",
                "a{b",
                "_a",
                ".a",
                "-a",
                "аb",
                "a:b",
                "a;b");
    }

    @ParameterizedTest
    @MethodSource("usableNames")
    void takesLettersDigitsAndAFewSignsAsAName(String name) {
        assertThat(BASE.with(STUDY, BASE.text(STUDY).replace("kontrol", name)).found())
                .isEmpty();
    }

    @ParameterizedTest
    @MethodSource("unusableNames")
    void refusesAnythingElseWhereverANameIsGiven(String name) {
        String quoted = "id: \"" + name + "\"";
        assertThat(Stream.of(
                        BASE.replace(STUDY, "id: kontrol", quoted),
                        BASE.replace(STUDY, "id: READ-M1-BOOKS", quoted),
                        BASE.replace("catalogue.yaml", "id: weekly", quoted),
                        BASE.replace("catalogue.yaml", "id: stable-contact-person", quoted),
                        BASE.replace("rulebook.yaml", "id: star-note", quoted),
                        BASE.replace("rulebook.yaml", "id: NOTE-C1", quoted),
                        BASE.replace("codelists.yaml", "id: benefit", quoted),
                        BASE.with(
                                        "codelists.yaml",
                                        BASE.text("codelists.yaml").replaceFirst("\\{id: [A-Z_]+", "{id: X"))
                                .replace("codelists.yaml", "{id: X", "{" + quoted)))
                .allSatisfy(made ->
                        assertThat(made.problems()).extracting(Problem::code).contains(ProblemCode.NAME));
    }

    @ParameterizedTest
    @ValueSource(strings = {"bip$9", "a b", "æ;ø", "-x", "x\"y", "x'y"})
    void refusesAStudyUnderAnyOtherName(String name) {
        MadeFolder made = BASE;
        for (String file : List.of("rules.dslr", "study.yaml", "scenarios.yaml")) {
            made = made.with(
                    name + "/" + file, BASE.text("laesehold_2020/" + file).replace("READ-", "NEXT-"));
        }
        assertThat(made.replace(name + "/study.yaml", "id: laesehold_2020", "id: other")
                        .found())
                .containsExactly(name + " NAME");
    }

    @Test
    void boundsTheVersion() {
        assertThat(BASE.replace("rulebook.yaml", "\"1\"", '"' + "1".repeat(64) + '"')
                        .found())
                .isEmpty();
        assertThat(BASE.replace("rulebook.yaml", "\"1\"", '"' + "1".repeat(65) + '"')
                        .found())
                .containsExactly("rulebook.yaml:1:10 TOO_LONG");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"100000000000000000000", "1.00000000000000000000", "1e3", "1E-999999999", "1e999999999", "-9.9e9"
            })
    void refusesANumberOfMoreThanTwentyDigitsOrWithAnExponent(String number) {
        assertThat(BASE.replace(STUDY, "size: 500", "size: " + number).found())
                .startsWith(STUDY + ":9:67 WRONG_VALUE")
                .allMatch(found -> found.contains("WRONG_VALUE"));
        MadeFolder scenario = BASE.with(SCENARIOS, BASE.text(SCENARIOS).replaceFirst("age: [0-9]+", "age: " + number));
        assertThat(scenario.found()).isNotEmpty();
        assertThat(scenario.problems().get(0).found().en()).contains("a number of at most 20 digits");
    }

    @Test
    void readsANumberOfTwentyDigits() {
        assertThat(BASE.replace(STUDY, "size: 500", "size: 12345678901234567890")
                        .problems())
                .allSatisfy(problem -> assertThat(problem.found().en()).contains("so small a number"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"[", "{a: ", "- ", "? "})
    void readsTwentyLevelsAndNoMore(String level) {
        String below = "id: laesehold_2020\nmore:\n  ";
        assertThat(BASE.with(STUDY, below + level.repeat(19) + "x").problems())
                .extracting(problem -> problem.cure().en())
                .doesNotContain("Fields and lists can stand at most 20 levels within each other.");
        for (int levels : new int[] {20, 21, 400}) {
            assertThat(BASE.with(STUDY, below + level.repeat(levels) + "x").problems())
                    .extracting(problem -> problem.cure().en())
                    .contains("Fields and lists can stand at most 20 levels within each other.");
        }
    }

    @Test
    void readsTwentyLevelsOfIndentedFieldsAndNoMore() {
        String deep = IntStream.range(0, 1500)
                .mapToObj(level -> " ".repeat(level) + "a:\n")
                .reduce("", String::concat);
        assertThat(BASE.with(STUDY, deep).problems())
                .singleElement()
                .satisfies(problem -> assertThat(problem.place().line()).isEqualTo(21));
    }

    @Test
    void boundsALine() {
        assertThat(BASE.append(DANISH, "#" + "x".repeat(1999) + "\n").found()).isEmpty();
        assertThat(BASE.append(DANISH, "#" + "x".repeat(2000) + "\n").found())
                .containsExactly(DANISH + ":21:2001 TOO_LONG");
        assertThat(BASE.append("README.md", "x".repeat(9000) + "\n").found())
                .as("but not in what the program writes itself")
                .isEmpty();
    }

    @Test
    void boundsAText() {
        assertThat(BASE.with(STUDY, BASE.text(STUDY) + longText(4000)).found()).isEmpty();
        assertThat(BASE.with(STUDY, BASE.text(STUDY) + longText(4001)).problems())
                .extracting(Problem::code)
                .containsOnly(ProblemCode.TOO_LONG);
    }

    private static String longText(int length) {
        String line = "x".repeat(999);
        return "sources:\n  - {id: more, outside: false, peerReviewed: false, citation: \""
                + (line + "\n" + "    ").repeat(4) + "x".repeat(length - 4000) + "\"}\n";
    }

    @Test
    void boundsTheNameOfARule() {
        assertThat(BASE.append(RULES, rule("n".repeat(200), "- er i job\n")).problems())
                .extracting(Problem::code)
                .doesNotContain(ProblemCode.TOO_LONG);
        assertThat(BASE.append(RULES, rule("n".repeat(201), "- er i job\n")).problems())
                .extracting(Problem::code)
                .contains(ProblemCode.TOO_LONG);
    }

    @Test
    void boundsTheLinesOfARule() {
        String age = "- er under 30 år\n";
        assertThat(tooMany(BASE.append(RULES, rule("x", age.repeat(29))))).isEmpty();
        assertThat(tooMany(BASE.append(RULES, rule("x", age.repeat(30))))).hasSize(1);
    }

    @Test
    void boundsTheRulesOfAllStudies() {
        int there = BASE.text(RULES).split("\nrule ", -1).length - 1;
        int ofTheScale = BASE.text("evidence_scale/rules.dslr").split("\nrule ", -1).length - 1;
        int most = 5000 - there - ofTheScale;
        assertThat(tooMany(BASE.append(RULES, most, n -> rule("r" + n, "- er i job\n"))))
                .isEmpty();
        assertThat(tooMany(BASE.append(RULES, most + 1, n -> rule("r" + n, "- er i job\n"))))
                .hasSize(1);
    }

    @Test
    void boundsTheSentences() {
        int most = 5000 - 19;
        assertThat(tooMany(BASE.append(DANISH, most, n -> "[when]- er " + letters(n) + "=inEmployment == true\n")))
                .isEmpty();
        assertThat(tooMany(BASE.append(ENGLISH, most + 1, n -> "[when]- is " + letters(n) + "=inEmployment == true\n")))
                .hasSize(1);
    }

    @Test
    void boundsSentencesThatDifferInTheirNumbersOnly() {
        assertThat(tooMany(BASE.append(DANISH, 100, n -> "[when]- er i " + n + ". klasse=age == " + (n + 15) + "\n")))
                .isEmpty();
        assertThat(tooMany(BASE.append(DANISH, 101, n -> "[when]- er i " + n + ". klasse=age == " + (n + 15) + "\n")))
                .hasSize(1);
    }

    @Test
    void boundsListsAndSections() {
        assertThat(tooMany(BASE.replace(STUDY, "citations: ", "citations: [" + "a,\n  ".repeat(5000) + "] #")))
                .isEmpty();
        assertThat(tooMany(BASE.replace(STUDY, "citations: ", "citations: [" + "a,\n  ".repeat(5001) + "] #")))
                .hasSize(1);
        assertThat(tooMany(BASE.append(STUDY, 101, n -> "k" + letters(n) + ": x\n")))
                .hasSize(1);
    }

    @Test
    void tellsTwoHundredProblemsAndThatThereAreMore() {
        assertThat(BASE.append(RULES, 200, n -> rule("r" + n, "- er kvik\n")).problems())
                .hasSize(200)
                .extracting(Problem::code)
                .doesNotContain(ProblemCode.MORE_PROBLEMS);
        assertThat(BASE.append(RULES, 900, n -> rule("r" + n, "- er kvik\n")).problems())
                .hasSize(201)
                .last()
                .extracting(Problem::code)
                .isEqualTo(ProblemCode.MORE_PROBLEMS);
    }

    @Test
    void repeatsLittleOfWhatItRefuses() {
        String long1900 = "x".repeat(1900);
        Stream.of(
                        BASE.append(RULES, rule(long1900, "- " + long1900 + "\n")),
                        BASE.append(DANISH, "[when]- " + long1900 + "=" + "\n"),
                        BASE.replace(STUDY, "id: kontrol", "id: " + long1900),
                        BASE.append(STUDY, long1900 + ": x\n"),
                        BASE.replace(STUDY, "size: 500", "size: " + "9".repeat(1900)))
                .forEach(made -> assertThat(made.problems())
                        .isNotEmpty()
                        .allSatisfy(problem -> assertThat(
                                        problem.found().en() + problem.found().da())
                                .hasSizeLessThan(600)));
    }

    private static List<Problem> tooMany(MadeFolder made) {
        return made.problems().stream()
                .filter(problem -> problem.code() == ProblemCode.TOO_MANY)
                .toList();
    }
}
