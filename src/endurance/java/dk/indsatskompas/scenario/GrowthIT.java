package dk.indsatskompas.scenario;

import static dk.indsatskompas.scenario.MadeFolder.DANISH;
import static dk.indsatskompas.scenario.MadeFolder.ENGLISH;
import static dk.indsatskompas.scenario.MadeFolder.RULES;
import static dk.indsatskompas.scenario.MadeFolder.SCENARIOS;
import static dk.indsatskompas.scenario.MadeFolder.STUDY;
import static dk.indsatskompas.scenario.MadeFolder.letters;
import static dk.indsatskompas.scenario.MadeFolder.rule;
import static org.assertj.core.api.Assertions.assertThat;

import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.IntFunction;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/**
 * A check takes time that grows with the folder's size and no faster, whatever is written in it: four times as much takes
 * far less than sixteen times as long, which is what comparing everything with everything would take.
 */
class GrowthIT {

    private static final MadeFolder BASE = MadeFolder.base();
    private static final int TIMES = 4;
    private static final int TOO_OFTEN = 8;

    /** Less than this is warming up. */
    private static final long NOISE = 400_000_000;

    @TestFactory
    Stream<DynamicTest> growsWithTheFolder() {
        return made().entrySet().stream()
                .map(made -> DynamicTest.dynamicTest(made.getKey(), () -> grows(made.getValue())));
    }

    private static void grows(Made made) {
        MadeFolder small = made.folder().apply(made.most() / TIMES);
        MadeFolder large = made.folder().apply(made.most());
        time(small);

        assertThat(best(large)).isLessThan(TOO_OFTEN * best(small) + NOISE);
    }

    private static long best(MadeFolder folder) {
        return IntStream.range(0, 3).mapToLong(run -> time(folder)).min().orElseThrow();
    }

    /** Of the processor, so that nothing else that runs on the machine counts. */
    private static long time(MadeFolder folder) {
        ThreadMXBean threads = ManagementFactory.getThreadMXBean();
        long before = threads.getCurrentThreadCpuTime();
        folder.problems();
        return threads.getCurrentThreadCpuTime() - before;
    }

    /** Something written so many times, at most. */
    private record Made(int most, IntFunction<MadeFolder> folder) {}

    private static Map<String, Made> made() {
        Map<String, Made> made = new TreeMap<>();
        made.put(
                "sentences of one meaning",
                new Made(
                        4900,
                        n -> BASE.append(DANISH, n, i -> "[when]- er " + letters(i) + "=inEmployment == true\n")));
        made.put("sentences of many meanings", new Made(2900, n -> sentences(n)));
        made.put(
                "sentences that differ in a number",
                new Made(4900, n -> BASE.append(DANISH, n, i -> "[when]- er i " + i + ". klasse=age < 30\n")));
        made.put(
                "lines that are nearly a sentence",
                new Made(
                        2900,
                        n -> sentences(n).append(RULES, n, i -> rule("r" + i, "- har det " + letters(i) + "q\n"))));
        made.put("lines of one word", new Made(800, n -> BASE.append(RULES, n, i -> rule("r" + i, long1900("x")))));
        made.put(
                "lines of full stops",
                new Made(800, n -> BASE.append(RULES, n, i -> rule("r" + i, long1900(".") + "x\n"))));
        made.put("rules", new Made(4800, n -> rules(n)));
        made.put(
                "rules that exclude themselves",
                new Made(
                        4800,
                        n -> BASE.append(
                                RULES,
                                n,
                                i -> rule("r" + i, "- er i job\n- er ikke i job\n- er under 15 år\n".repeat(30)))));
        made.put(
                "scenarios of many rules",
                new Made(4800, n -> rules(n).append(SCENARIOS, n, i -> scenario(i, "r" + i))));
        made.put("scenarios of one rule", new Made(4800, n -> rules(1).append(SCENARIOS, n, i -> scenario(i, "r0"))));
        made.put(
                "scenarios of rules that are not there",
                new Made(4800, n -> rules(n).append(SCENARIOS, n, i -> scenario(i, "q".repeat(60) + i))));
        made.put(
                "scenarios of codes that are not there",
                new Made(
                        1600,
                        n -> BASE.append(
                                SCENARIOS, n, i -> "  - {name: x, citizen: {benefit: X" + i + "}, silent: []}\n")));
        made.put("findings", new Made(4800, n -> BASE.append(STUDY, n, i -> finding(i, "unused: {da: a, en: b}"))));
        made.put(
                "findings that are withdrawn",
                new Made(
                        4800,
                        n -> BASE.append(
                                STUDY, n, i -> finding(i, "withdrawn: {date: 2020-01-01, reason: {da: a, en: b}}"))));
        made.put(
                "texts of digits",
                new Made(
                        400,
                        n -> BASE.append(
                                STUDY, n, i -> finding(i, "hedges: [{da: \"" + "1.".repeat(900) + "\", en: \"b\"}]"))));
        made.put(
                "codes",
                new Made(
                        4800,
                        n -> BASE.replace(
                                "codelists.yaml",
                                "codes:\n",
                                IntStream.range(0, n)
                                        .mapToObj(i -> "      - {id: C" + i + ", label: {da: a, en: b}, successor: X"
                                                + i + "}\n")
                                        .reduce("codes:\n", String::concat))));
        made.put(
                "marks on one letter",
                new Made(800_000, n -> BASE.append("CHANGELOG.md", "a" + "\u0315\u0300".repeat(n / 2))));
        made.put("strange spaces", new Made(40_000, n -> BASE.append(STUDY, n, i -> "\u00a0".repeat(20) + "x\n")));
        made.put(
                "tables without an end",
                new Made(80_000, n -> BASE.append("README.md", n, i -> "<!-- table: x -->\n")));
        made.put("blank lines between rules", new Made(800_000, n -> BASE.append(RULES, "\n".repeat(n) + "x\n")));
        made.put("blank lines between examples", new Made(800_000, n -> BASE.append(SCENARIOS, " \n".repeat(n / 2))));
        made.put(
                "slots without an end",
                new Made(
                        2_000, n -> BASE.append(DANISH, n / 2, i -> "[when]- x" + i + "=" + "{x:".repeat(600) + "\n")));
        made.put("lines between rules", new Made(200_000, n -> BASE.append(RULES, n, i -> "x\n")));
        made.put("sentences of spaces", new Made(900, n -> BASE.append(DANISH, n, i -> "[when]- x" + long1900(" "))));
        made.put(
                "digits of one number", new Made(1_900_000, n -> BASE.append(SCENARIOS, "x: " + "9".repeat(n) + "\n")));
        made.put("extra files", new Made(400, GrowthIT::extraFiles));
        Stream.of(" ", "{", "[", "'", "\"", ": '", ", ", "a: ", "- ", ";", "\u00a0")
                .forEach(part -> made.put(
                        "an unreadable line of " + part,
                        new Made(
                                1900,
                                n -> BASE.with(
                                        STUDY, "id: x\na: \"b\" " + part.repeat(n / part.length()) + "x\n\t- @\n"))));
        return made;
    }

    private static MadeFolder extraFiles(int files) {
        MadeFolder folder = BASE;
        for (int i = 0; i < files; i++) {
            folder = folder.with("laesehold_2020/" + "x".repeat(120) + letters(i), "x");
        }
        return folder;
    }

    private static String long1900(String part) {
        return "- " + part.repeat(1900) + "\n";
    }

    private static MadeFolder sentences(int number) {
        return BASE.append(DANISH, number, i -> "[when]- har det " + letters(i) + "=weeksOnBenefit < " + (i + 1) + "\n")
                .append(ENGLISH, number, i -> "[when]- has it " + letters(i) + "=weeksOnBenefit < " + (i + 1) + "\n");
    }

    private static MadeFolder rules(int number) {
        return BASE.append(
                RULES,
                number,
                i -> rule("r" + i, "- er under " + (16 + i % 80) + " år\n- er mindst " + (15 + i % 77) + " år\n"));
    }

    private static String scenario(int number, String rule) {
        return "  - {name: s" + number + ", citizen: {age: " + (16 + number % 80) + "}, silent: [" + rule + "]}\n";
    }

    private static String finding(int number, String more) {
        return "  - id: F" + number
                + "\n    kind: CONTEXT\n    design: DESCRIPTION\n    locator: x\n    text: {da: a, en: b}\n    " + more
                + "\n";
    }
}
