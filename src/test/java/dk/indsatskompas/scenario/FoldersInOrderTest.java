package dk.indsatskompas.scenario;

import static dk.indsatskompas.scenario.MadeFolder.DANISH;
import static dk.indsatskompas.scenario.MadeFolder.ENGLISH;
import static dk.indsatskompas.scenario.MadeFolder.RULES;
import static dk.indsatskompas.scenario.MadeFolder.SCENARIOS;
import static dk.indsatskompas.scenario.MadeFolder.letters;
import static dk.indsatskompas.scenario.MadeFolder.rule;
import static java.util.stream.Collectors.joining;
import static org.assertj.core.api.Assertions.assertThat;

import com.sun.management.ThreadMXBean;
import dk.indsatskompas.advice.Advisor;
import dk.indsatskompas.rulebook.ReadmeTables;
import dk.indsatskompas.rulebook.Rulebook;
import dk.indsatskompas.rulebook.folder.Folder;
import dk.indsatskompas.rulebook.problems.Problem;
import dk.indsatskompas.rulebook.problems.ProblemCode;
import dk.indsatskompas.rulebook.problems.Problems;
import dk.indsatskompas.vocabulary.Profile;
import java.lang.management.ManagementFactory;
import java.time.Duration;
import java.time.LocalDate;
import java.util.concurrent.Callable;
import java.util.function.IntFunction;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * A folder that is in order but for one thing at most goes the whole way: its tables are compared, its rulebook is built and
 * its citizens are answered. That takes no more than a moment and a bounded memory either, whatever it was made for.
 */
class FoldersInOrderTest {

    private static final MadeFolder BASE = MadeFolder.base();
    private static final Duration LONGEST = Duration.ofSeconds(5);
    private static final long MEMORY = 1L << 30;

    @Test
    void codesMayComeAndGoOnThousandsOfDays() {
        MadeFolder folder = codes(
                4900,
                i -> ", from: " + LocalDate.of(1000, 1, 1).plusDays(2L * i) + ", until: "
                        + LocalDate.of(2100, 1, 1).plusDays(2L * i));

        assertThat(quickly(() -> RulesFolder.check(Folder.of(folder.files())))).isEmpty();
    }

    /** What a rule says is held in both languages, so that a short line could stand for a long one. */
    @Test
    void aSentenceOfThePhraseBookHasAnEnd() {
        MadeFolder longest = sentence("ø".repeat(299));

        assertThat(longest.problems()).extracting(Problem::code).containsExactly(ProblemCode.TABLES_STALE);
        assertThat(sentence("ø".repeat(301)).found())
                .containsExactly(
                        "language/en.dsl:" + longest.text(ENGLISH).lines().count() + ":1 TOO_LONG");
    }

    private static MadeFolder sentence(String english) {
        return BASE.append(DANISH, "[when]- er ny=age < 20\n").append(ENGLISH, "[when]- " + english + "=age < 20\n");
    }

    @Test
    void tablesMayStandInTheReadmeThousandsOfTimes() {
        MadeFolder folder = inOrder(BASE.append(
                                DANISH,
                                1000,
                                i -> "[when]- " + "x".repeat(280) + letters(i) + "=age < " + (16 + i % 80) + "\n")
                        .append(
                                ENGLISH,
                                1000,
                                i -> "[when]- " + "y".repeat(280) + letters(i) + "=age < " + (16 + i % 80) + "\n"))
                .append("README.md", 30_000, i -> "<!-- table: sentences -->\n<!-- end -->\n");

        assertThat(quickly(folder::problems)).isNotEmpty();
    }

    @Test
    void tablesThatStandThereTwiceMustBothBeCurrent() {
        MadeFolder once = inOrder(BASE);
        MadeFolder twice = once.append("README.md", once.text("README.md"));

        assertThat(twice.problems()).isEmpty();
        assertThat(twice.append("README.md", "<!-- table: attributes -->\n| x |\n<!-- end -->\n")
                        .problems())
                .extracting(Problem::code)
                .containsExactly(ProblemCode.TABLES_STALE);
    }

    @ParameterizedTest
    @CsvSource(delimiterString = "->", quoteCharacter = '`', textBlock = """
            "{a}" eller "{b}" eller "{c}" -> benefit in ("{a}", "{b}", "{c}")
            "{a}" eller "{b}"             -> readiness in ("{a}", "{b}")
            "{a}" eller "{b}" eller "{c}" -> wants contains "{a}" || wants contains "{b}" || wants contains "{c}"
            """)
    void aSentenceMayHaveMorePlacesThanThereAreCodes(String places, String meaning) {
        MadeFolder folder = BASE.append(DANISH, "[when]- har " + places + "=" + meaning + "\n")
                .append(ENGLISH, "[when]- has " + places + "=" + meaning + "\n");

        assertThat(folder.problems()).extracting(Problem::code).containsExactly(ProblemCode.TABLES_STALE);
        assertThat(inOrder(folder).problems()).isEmpty();
    }

    @Test
    void aSentenceMayBeAboutAListWithoutCodes() {
        MadeFolder folder = BASE.replace(
                        "codelists.yaml",
                        "codes:\n      - {id: JOBPARAT, label: {da: \"Jobparat\", en: \"Job-ready\"}}",
                        "codes: []")
                .replace("rulebook.yaml", "\"Borgeren er visiteret som \\\"JOBPARAT\\\"\", ", "");

        assertThat(folder.problems())
                .as("but then no rule can ask for it")
                .extracting(Problem::code)
                .containsExactly(ProblemCode.ATTRIBUTE_UNUSED);
    }

    /** Each of three things that can be changed has hundreds of values, of which no three together silence every rule. */
    @Test
    void aRecommendationMayHangOnHundredsOfValues() throws Exception {
        MadeFolder folder = inOrder(hangingOnManyValues());
        Folder made = Folder.of(folder.append("whole_citizens.yaml", """
                          - name: x
                            citizen: {age: 40, inEmployment: false, wants: [EMPLOYMENT]}
                            offers: {ips: {caseload: 250}, mentor: {plannedWeeks: 250, contactsPerWeek: 3}}
                            expect: {recommended: []}
                        """).files());

        assertThat(quickly(() -> RulesFolder.check(made)))
                .extracting(Problem::code)
                .containsOnly(ProblemCode.SCENARIO_FAILED);
        Rulebook rulebook = RulesFolder.open(Folder.of(folder.files()));
        Profile citizen = RulesFolder.read(made).citizens().get(1).profile();
        assertThat(quickly(() -> new Advisor(rulebook).advise(citizen)).recommendations())
                .isNotEmpty();
    }

    private static MadeFolder hangingOnManyValues() {
        String sentences = """
                [when]%1$s a=IpsOffer()
                [when]- %1$s b {n:\\d+}=caseload >= {n}
                [when]- %1$s c {n:\\d+}=plannedWeeks >= {n}
                [when]- %1$s d {n:\\d+}=caseload == {n}
                [when]- %1$s e {n:\\d+}=plannedWeeks == {n}
                [when]- %1$s f "{code}"=wants contains "{code}"
                """;
        StringBuilder rules = new StringBuilder(rule("zz", "- er ikke i job\n"));
        rules.append(rule("f", "- da f \"EMPLOYMENT\"\nda a\n- da b 1\nMentortilbuddet\n- da c 1\n"));
        StringBuilder scenarios = new StringBuilder("""
                  - {name: z1, citizen: {inEmployment: false}, fires: [zz]}
                  - {name: z2, citizen: {inEmployment: true}, silent: [zz]}
                  - {name: f1, citizen: {wants: [EMPLOYMENT]}, offers: {ips: {caseload: 1}, mentor: {plannedWeeks: 1}}, fires: [f]}
                  - {name: f2, citizen: {wants: [EMPLOYMENT]}, offers: {ips: {caseload: 0}, mentor: {plannedWeeks: 1}}, silent: [f]}
                  - {name: f3, citizen: {wants: [EMPLOYMENT]}, offers: {ips: {caseload: 1}, mentor: {plannedWeeks: 0}}, silent: [f]}
                """);
        for (int i = 1; i <= 500; i++) {
            String weeks = "}, mentor: {plannedWeeks: " + i + "}}, ";
            rules.append(rule("e" + i, "- er ikke i job\nda a\n- da d " + i + "\nMentortilbuddet\n- da e " + i + "\n"));
            for (int load : new int[] {i, 0}) {
                scenarios
                        .append("  - {name: e")
                        .append(i)
                        .append(", citizen: {inEmployment: false}, offers: {ips: {caseload: ");
                scenarios
                        .append(load)
                        .append(weeks)
                        .append(load == 0 ? "silent" : "fires")
                        .append(": [e");
                scenarios.append(i).append("]}\n");
            }
        }
        return codes(4000, i -> "")
                .append("vocabulary.yaml", number("plannedWeeks") + """
                          - path: offers.ips
                            fact: IpsOffer
                            label: {da: "Tilbuddet", en: "The offer"}
                            attributes:
                        """ + number("caseload"))
                .append(DANISH, sentences.formatted("da"))
                .append(ENGLISH, sentences.formatted("en"))
                .append(RULES, rules.toString())
                .append(SCENARIOS, scenarios.toString());
    }

    private static String number(String id) {
        return """
                      - {id: %1$s, type: NUMBER, from: 0, to: 500, change: provider, better: MORE,
                         label: {da: "%1$s", en: "%1$s"}, question: {da: "%1$s?", en: "%1$s?"}}
                """.formatted(id);
    }

    private static MadeFolder codes(int number, IntFunction<String> dates) {
        return BASE.replace(
                "codelists.yaml",
                "      - {id: EMPLOYMENT",
                IntStream.range(0, number)
                                .mapToObj(
                                        i -> "      - {id: C" + i + ", label: {da: a, en: b}" + dates.apply(i) + "}\n")
                                .collect(joining())
                        + "      - {id: EMPLOYMENT");
    }

    /** With the tables of its README made anew. */
    private static MadeFolder inOrder(MadeFolder folder) {
        ReadmeTables tables = new ReadmeTables(Rulebook.read(Folder.of(folder.files()), new Problems()));
        return folder.with("README.md", tables.fill(folder.text("README.md")));
    }

    private static <T> T quickly(Callable<T> work) {
        ThreadMXBean threads = (ThreadMXBean) ManagementFactory.getThreadMXBean();
        long time = threads.getCurrentThreadCpuTime();
        long memory = threads.getCurrentThreadAllocatedBytes();
        T result;
        try {
            result = work.call();
        } catch (Exception e) {
            throw new AssertionError(e);
        }
        assertThat(Duration.ofNanos(threads.getCurrentThreadCpuTime() - time)).isLessThan(LONGEST);
        assertThat(threads.getCurrentThreadAllocatedBytes() - memory).isLessThan(MEMORY);
        return result;
    }
}
