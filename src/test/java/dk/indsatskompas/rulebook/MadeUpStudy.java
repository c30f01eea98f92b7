package dk.indsatskompas.rulebook;

import dk.indsatskompas.rulebook.MadeUpRules.MadeUpRule;
import dk.indsatskompas.rulebook.reading.RuleFile;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.StringJoiner;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** A study with a finding for each of its rules, and scenarios in which each rule fires and each condition alone is false. */
record MadeUpStudy(String id, List<MadeUpRule> rules) {

    void write(Path rulesFolder) throws IOException {
        Path folder = Files.createDirectory(rulesFolder.resolve(id));
        Files.writeString(folder.resolve("study.yaml"), HEAD.replace("ID", id) + each(this::finding));
        Files.writeString(
                folder.resolve("rules.dslr"),
                String.join("\n", RuleFile.HEAD) + "\nexpander da.dsl\n" + each(this::rule));
        Files.writeString(folder.resolve("scenarios.yaml"), "asOf: 2026-11-22\nscenarios:\n" + each(this::scenarios));
    }

    private interface Part {
        String of(String name, MadeUpRule rule);
    }

    private String each(Part part) {
        return IntStream.range(0, rules.size())
                .mapToObj(n -> part.of(id + "-" + (n + 1), rules.get(n)))
                .collect(Collectors.joining());
    }

    private String finding(String name, MadeUpRule rule) {
        return FINDING.replace("ID", name);
    }

    private String rule(String name, MadeUpRule rule) {
        StringBuilder text = new StringBuilder("\nrule \"Regel " + name + "\"\n    @basedOn(\"" + name + "\")\nwhen\n");
        String subject = "";
        for (Phrasing condition : rule.conditions()) {
            if (!condition.subject().equals(subject)) {
                subject = condition.subject();
                text.append("    ").append(subject).append('\n');
            }
            text.append("      - ").append(condition.sentence()).append('\n');
        }
        return text + "then\n    Anbefal \"" + rule.practice() + "\"\nend\n";
    }

    private String scenarios(String name, MadeUpRule rule) {
        StringBuilder text = new StringBuilder(scenario(name, rule, null, "fires"));
        for (Phrasing condition : rule.conditions()) {
            text.append(scenario(name, rule, condition, "silent"));
        }
        return text.toString();
    }

    private static String scenario(String name, MadeUpRule rule, Phrasing failing, String outcome) {
        String but = failing == null ? "" : ", men ikke " + failing.field();
        return "  - name: \"alt i " + name + but + "\"\n"
                + values("citizen", rule, failing)
                + values("contact", rule, failing)
                + "    " + outcome + ": [\"Regel " + name + "\"]\n";
    }

    private static String values(String part, MadeUpRule rule, Phrasing failing) {
        StringJoiner values = new StringJoiner(", ", "    " + part + ": {", "}\n").setEmptyValue("");
        rule.conditions().stream()
                .filter(condition -> condition.part().equals(part))
                .map(condition ->
                        condition.field() + ": " + (condition.equals(failing) ? condition.fails() : condition.holds()))
                .forEach(values::add);
        return values.toString();
    }

    private static final String HEAD = """
            id: ID
            title: {da: "Studiet ID", en: "The study ID"}
            design: CORRELATION
            designNote: {da: "Opdigtet for at måle.", en: "Made up to measure."}
            years: "2026"
            places: {da: "Ingen steder", en: "Nowhere"}
            population: {da: "Ingen", en: "Nobody"}
            arms: []
            citations: []
            source: {document: star-note, locator: "§3 ¶1"}
            findings:
            """;

    private static final String FINDING = """
              - id: ID
                kind: ASSOCIATION
                design: CORRELATION
                outcomes: [EMPLOYMENT]
                direction: POSITIVE
                locator: "§3 ¶4"
                text: {da: "Sammenhængen ID er opdigtet.", en: "The association ID is made up."}
            """;
}
