package dk.indsatskompas.rulebook;

import dk.indsatskompas.evidence.Finding;
import dk.indsatskompas.rulebook.phrases.Phrase.PhrasePart;
import dk.indsatskompas.rulebook.phrases.SentenceExamples;
import dk.indsatskompas.vocabulary.Conclusion;
import dk.indsatskompas.vocabulary.Facets;
import dk.indsatskompas.vocabulary.Language;
import dk.indsatskompas.vocabulary.Profile;
import dk.indsatskompas.vocabulary.ValueType;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** The tables of {@code rules/README.md}: sentences, attributes, findings and recommendations, made from the rules. */
public record ReadmeTables(Contents contents) {
    private static final Pattern BEGIN = Pattern.compile("<!-- table: (\\w{1,40}) -->\n");
    private static final String END = "<!-- end -->";

    /**
     * The text with every table between {@code <!-- table: name -->} and {@code <!-- end -->} made anew. One that is not in
     * the text yet comes at its end.
     */
    public String fill(String text) {
        Map<String, String> tables = tables();
        StringBuilder filled = new StringBuilder();
        int from = 0;
        for (Spot spot : spots(text)) {
            String before = text.substring(spot.from(), spot.to());
            filled.append(text, from, spot.from()).append(tables.getOrDefault(spot.table(), before));
            from = spot.to();
        }
        String whole = filled.append(text, from, text.length()).toString();
        tables.forEach((name, table) -> {
            if (!whole.contains(begin(name))) {
                filled.append('\n')
                        .append(begin(name))
                        .append('\n')
                        .append(table)
                        .append(END)
                        .append('\n');
            }
        });
        return filled.toString();
    }

    /** Whether filling would change nothing. A table that stands there many times is not made as many times to tell. */
    public boolean areCurrent(String text) {
        Map<String, String> tables = tables();
        return spots(text).stream().allMatch(spot -> spot.holds(text, tables.get(spot.table())))
                && tables.keySet().stream().allMatch(table -> text.contains(begin(table)));
    }

    private record Spot(String table, int from, int to) {
        boolean holds(String text, @Nullable String wanted) {
            return wanted == null || (to - from == wanted.length() && text.startsWith(wanted, from));
        }
    }

    private static List<Spot> spots(String text) {
        List<Spot> spots = new ArrayList<>();
        Matcher begin = BEGIN.matcher(text);
        int from = 0;
        while (begin.find(from)) {
            int end = text.indexOf(END, begin.end());
            if (end < 0) {
                return spots;
            }
            spots.add(new Spot(begin.group(1), begin.end(), end));
            from = end;
        }
        return spots;
    }

    private Map<String, String> tables() {
        Map<String, String> tables = new LinkedHashMap<>();
        tables.put("sentences", sentences());
        tables.put("attributes", attributes());
        tables.put("recommendations", recommendations());
        tables.put("findings", findings());
        return tables;
    }

    private static String begin(String table) {
        return "<!-- table: " + table + " -->";
    }

    private String sentences() {
        SentenceExamples examples = new SentenceExamples(contents);
        Stream<Stream<String>> rows = Stream.of(PhrasePart.values())
                .flatMap(part -> contents.phrases().of(Language.DA, part).stream())
                .map(phrase -> Stream.of(
                        (phrase.part() == PhrasePart.CONDITION ? "- " : "") + phrase.template(),
                        examples.of(phrase),
                        contents.phrases().template(phrase).en(),
                        "`" + phrase.meaning().replace("|", "\\|") + "`"));
        return table(List.of("Sætning", "Eksempel", "På engelsk", "Betyder"), rows);
    }

    private String attributes() {
        Stream<Stream<String>> rows = contents.vocabulary().attributes().stream()
                .map(attribute -> Stream.of(
                        "`" + attribute.path() + "`", attribute.question().da(), values(attribute.type())));
        return table(List.of("Oplysning", "Spørgsmål", "Mulige værdier"), rows);
    }

    private static String values(ValueType type) {
        return type.map(
                whole -> "helt tal " + whole.min() + "–" + whole.max(),
                () -> "ja, nej",
                list -> "én kode fra `" + list + "`",
                list -> "koder fra `" + list + "`");
    }

    private String findings() {
        ConditionMatrix scale = new ConditionMatrix(contents.scale());
        Map<Facets, String> strengths = new HashMap<>();
        Stream<Stream<String>> rows = contents.findings().values().stream()
                .map(finding -> Stream.of(
                        "`" + finding.id() + "`",
                        strengths.computeIfAbsent(
                                finding.facets(),
                                facets -> strength(contents.vocabulary().facets(facets), scale)),
                        source(finding),
                        finding.text().da() + withdrawn(finding)));
        return table(List.of("Fund", "Styrke", "Kilde", "Hvad det siger"), rows);
    }

    private static String strength(Profile facets, ConditionMatrix scale) {
        return scale.evaluate(facets).fired().stream()
                .map(rule -> rule.conclusion().id())
                .findFirst()
                .orElse("–");
    }

    private static String withdrawn(Finding finding) {
        Finding.Withdrawn withdrawn = finding.withdrawn();
        return withdrawn == null
                ? ""
                : " **Trukket tilbage pr. " + withdrawn.date() + ":** "
                        + withdrawn.reason().da();
    }

    private static String source(Finding finding) {
        String locator = finding.source().locator();
        return finding.source().document() + (locator == null ? "" : " " + locator);
    }

    private String recommendations() {
        Map<Conclusion, List<Rule>> concluding =
                contents.rules().stream().collect(Collectors.groupingBy(Rule::conclusion));
        Stream<Stream<String>> rows = contents.catalogue().entries().stream()
                .map(entry -> Stream.of(
                        "`" + entry.id() + "`",
                        entry.title().da(),
                        concluding.getOrDefault(new Conclusion.Recommendation(entry.id()), List.of()).stream()
                                .map(rule -> rule.id() + " (" + String.join(", ", rule.basedOn()) + ")")
                                .collect(Collectors.joining("<br>"))));
        return table(List.of("Anbefaling", "Titel", "Regler og fund"), rows);
    }

    private static String table(List<String> head, Stream<Stream<String>> rows) {
        String line = head.stream().map(cell -> "---").collect(Collectors.joining(" | ", "| ", " |\n"));
        return row(head.stream()) + line + rows.map(ReadmeTables::row).collect(Collectors.joining());
    }

    private static String row(Stream<String> cells) {
        return cells.collect(Collectors.joining(" | ", "| ", " |\n"));
    }
}
