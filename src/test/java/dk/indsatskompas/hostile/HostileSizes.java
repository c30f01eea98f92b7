package dk.indsatskompas.hostile;

import static java.nio.charset.StandardCharsets.UTF_8;

import dk.indsatskompas.Size;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.IntFunction;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** Folders within every limit that have as much of one thing as fits, or a part of that: see {@link Size#FITTING}. */
final class HostileSizes {

    private static final String STUDY = "laesehold_2020/study.yaml";

    private HostileSizes() {}

    static Stream<HostileFolder> folders() {
        return Stream.of(
                appended(
                        "examples",
                        "laesehold_2020/scenarios.yaml",
                        20_000,
                        i ->
                                "  - name: \"nr. %s\"\n    citizen: {age: 29, inEmployment: false}\n    fires: [\"Læsehold til unge uden job\"]\n"
                                        .formatted(i)),
                appended(
                        "examples that fail",
                        "laesehold_2020/scenarios.yaml",
                        20_000,
                        i ->
                                "  - name: \"nr. %s\"\n    citizen: {age: 31}\n    fires: [\"Læsehold til unge uden job\"]\n"
                                        .formatted(i)),
                appended(
                        "examples of unknown rules",
                        "laesehold_2020/scenarios.yaml",
                        20_000,
                        i ->
                                "  - name: \"nr. %s\"\n    citizen: {age: 31}\n    fires: [\"Læsehold til unge uden jo%s\"]\n"
                                        .formatted(i, i)),
                appended(
                        "examples with misspelt fields",
                        "laesehold_2020/scenarios.yaml",
                        20_000,
                        i -> "  - name: \"nr. %s\"\n    citizen: {inEmploymen%s: true}\n    fires: []\n"
                                .formatted(i, i)),
                appended(
                        "whole citizens",
                        "whole_citizens.yaml",
                        10_000,
                        i ->
                                "  - name: \"nr. %s\"\n    citizen: {age: 20, inEmployment: false, wants: [EMPLOYMENT]}\n    expect: {recommended: []}\n"
                                        .formatted(i)),
                appended(
                        "recommendations",
                        "catalogue.yaml",
                        10_000,
                        i ->
                                "  - id: r%s\n    kind: PRACTICE\n    title: {da: \"R %s\", en: \"R %s\"}\n    description: {da: \"R.\", en: \"R.\"}\n"
                                        .formatted(i, i, i)),
                appended(
                        "delivery conditions of one recommendation",
                        "catalogue.yaml",
                        1,
                        i ->
                                "  - id: r\n    kind: PRACTICE\n    title: {da: \"R\", en: \"R\"}\n    description: {da: \"R.\", en: \"R.\"}\n    deliveryConditions:\n"
                                        + many(
                                                15_000,
                                                n ->
                                                        "      - {id: c%s, finding: READ-D1-WEEKLY, text: {da: \"C.\", en: \"C.\"}}\n"
                                                                .formatted(n))),
                appended(
                        "components",
                        "catalogue.yaml",
                        1,
                        i ->
                                "  - id: r\n    kind: PRACTICE\n    title: {da: \"R\", en: \"R\"}\n    description: {da: \"R.\", en: \"R.\"}\n    components: ["
                                        + many(60_000, n -> "mento%s, ".formatted(n)) + "mentor]\n"),
                appended(
                        "findings",
                        STUDY,
                        10_000,
                        i ->
                                "  - {id: F%s, kind: CONTEXT, design: DESCRIPTION, locator: \"§1 ¶1\", text: {da: \"F.\", en: \"F.\"}, unused: {da: \"F.\", en: \"F.\"}}\n"
                                        .formatted(i)),
                appended(
                        "findings of one id",
                        STUDY,
                        20_000,
                        i ->
                                "  - {id: READ-E1-JOB, kind: CONTEXT, design: DESCRIPTION, locator: \"§1\", text: {da: \"F.\", en: \"F.\"}}\n"),
                appended(
                        "findings with causal words",
                        STUDY,
                        3_000,
                        i ->
                                "  - {id: G%s, kind: PRACTICE, design: QUALITATIVE, locator: \"§1\", text: {da: \"%s\", en: \"increases.\"}, unused: {da: \"F.\", en: \"F.\"}}\n"
                                        .formatted(i, "virker øger medfører 5 % ".repeat(20))),
                HostileFolder.changed(
                        "sizes: codes",
                        "codelists.yaml",
                        text -> text.replace(
                                "      - {id: JOBPARAT",
                                many(20_000, i -> "      - {id: K%s, label: {da: \"K\", en: \"K\"}}\n".formatted(i))
                                        + "      - {id: JOBPARAT")),
                HostileFolder.changed(
                        "sizes: codes with successors in a ring",
                        "codelists.yaml",
                        text -> text.replace(
                                "      - {id: JOBPARAT",
                                many(
                                                5_000,
                                                i ->
                                                        "      - {id: K%s, label: {da: \"K\", en: \"K\"}, until: 2020-01-01, successor: K%s}\n"
                                                                .formatted(i, (i + 1) % Size.FITTING.of(5_000)))
                                        + "      - {id: JOBPARAT")),
                appended(
                        "lists of codes",
                        "codelists.yaml",
                        10_000,
                        i ->
                                "  - id: l%s\n    title: {da: \"L\", en: \"L\"}\n    codes: [{id: A, label: {da: \"A\", en: \"A\"}}]\n"
                                        .formatted(i)),
                appended(
                        "keys of the ranking",
                        "ranking.yaml",
                        20_000,
                        i -> "  - {id: goalFi%s, text: {da: \"x\", en: \"x\"}}\n".formatted(i)),
                appended(
                        "caveats",
                        "rulebook.yaml",
                        20_000,
                        i -> "  - {id: N%s, text: {da: \"x\", en: \"x\"}, locator: \"§0\"}\n".formatted(i)),
                appended("tables of the README", "README.md", 100_000, i -> "<!-- table: sentences -->\n"),
                appended(
                        "tables of the README that are not closed",
                        "README.md",
                        60_000,
                        i -> "<!-- table: nothing%s -->\n<!-- end\n".formatted(i)),
                appended("lines of the changelog", "CHANGELOG.md", 500_000, i -> "- x\n"),
                HostileFolder.with("sizes: studies", copies(160, "studie%s/study.yaml", 2_000)),
                HostileFolder.with("sizes: studies that are copies", copies(160, "studie%s/study.yaml", 0)),
                HostileFolder.with(
                        "sizes: files that do not belong there", copies(480, "laesehold_2020/study%s.yaml", 10)),
                HostileFolder.with("sizes: seven files of two megabytes", copies(7, "CHANGELOG%s.yaml", 2_000_000)),
                HostileFolder.with("sizes: a megabyte of zeros in each file", zeros()));
    }

    private static HostileFolder appended(String name, String file, int count, IntFunction<String> line) {
        return HostileFolder.changed("sizes: " + name, file, text -> text + many(count, line));
    }

    private static String many(int count, IntFunction<String> line) {
        return IntStream.range(0, Math.max(1, Size.FITTING.of(count)))
                .mapToObj(line)
                .collect(Collectors.joining());
    }

    private static Map<String, byte[]> copies(int count, String name, int size) {
        Map<String, byte[]> files = new TreeMap<>();
        for (int i = 0; i < count; i++) {
            String id = size == 0 ? "laesehold_2020" : "studie" + i;
            files.put(name.formatted(i), ("id: " + id + "\n" + "# x\n".repeat(size / 4)).getBytes(UTF_8));
        }
        return files;
    }

    private static Map<String, byte[]> zeros() {
        Map<String, byte[]> files = new TreeMap<>();
        for (String file :
                new String[] {"rulebook.yaml", STUDY, "language/da.dsl", "laesehold_2020/rules.dslr", "README.md"}) {
            files.put(file, new byte[1 << 20]);
        }
        return files;
    }
}
