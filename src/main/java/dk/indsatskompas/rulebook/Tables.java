package dk.indsatskompas.rulebook;

import dk.indsatskompas.evidence.Finding;
import dk.indsatskompas.evidence.Withdrawn;
import dk.indsatskompas.rulebook.Phrase.Part;
import dk.indsatskompas.vocabulary.Attribute;
import dk.indsatskompas.vocabulary.Conclusion.Recommendation;
import dk.indsatskompas.vocabulary.Language;
import dk.indsatskompas.vocabulary.Subject;
import dk.indsatskompas.vocabulary.ValueType;
import dk.indsatskompas.vocabulary.ValueType.ManyCodes;
import dk.indsatskompas.vocabulary.ValueType.OneCode;
import dk.indsatskompas.vocabulary.ValueType.Whole;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The tables of {@code rules/README.md}: sentences, attributes, findings and recommendations, made from the rules. */
public final class Tables {

    private static final Pattern TABLE =
            Pattern.compile("(<!-- table: (\\w+) -->\n)(.*?)(<!-- end -->)", Pattern.DOTALL);

    private final Contents contents;

    public Tables(Contents contents) {
        this.contents = contents;
    }

    /**
     * The text with every table between {@code <!-- table: name -->} and {@code <!-- end -->} made anew. One that is not in
     * the text yet comes at its end.
     */
    public String fill(String text) {
        Map<String, String> tables = new LinkedHashMap<>();
        tables.put("sentences", sentences());
        tables.put("attributes", attributes());
        tables.put("recommendations", recommendations());
        tables.put("findings", findings());
        String filled = TABLE.matcher(text)
                .replaceAll(table -> Matcher.quoteReplacement(
                        table.group(1) + tables.getOrDefault(table.group(2), table.group(3)) + table.group(4)));
        return filled
                + tables.entrySet().stream()
                        .filter(table -> !filled.contains(begin(table.getKey())))
                        .map(table -> "\n" + begin(table.getKey()) + "\n" + table.getValue() + "<!-- end -->\n")
                        .collect(Collectors.joining());
    }

    private static String begin(String table) {
        return "<!-- table: " + table + " -->";
    }

    private String sentences() {
        SentenceExamples examples = new SentenceExamples(contents);
        Stream<Stream<String>> rows = Stream.of(Part.values())
                .flatMap(part -> contents.phrases().of(Language.DA, part).stream())
                .map(phrase -> Stream.of(
                        (phrase.part() == Part.CONDITION ? "- " : "") + phrase.template(),
                        examples.of(phrase),
                        contents.phrases().template(phrase).en(),
                        "`" + phrase.meaning().replace("|", "\\|") + "`"));
        return table(List.of("Sætning", "Eksempel", "På engelsk", "Betyder"), rows);
    }

    private static String attributes() {
        Stream<Stream<String>> rows = Stream.of(Attribute.values())
                .filter(attribute -> attribute.subject() != Subject.FINDING)
                .map(attribute -> Stream.of(
                        "`" + attribute.path() + "`", attribute.question().da(), values(attribute.type())));
        return table(List.of("Oplysning", "Spørgsmål", "Mulige værdier"), rows);
    }

    private static String values(ValueType type) {
        if (type instanceof Whole whole) {
            return "helt tal " + whole.min() + "–" + whole.max();
        }
        if (type instanceof OneCode one) {
            return "én kode fra `" + one.list() + "`";
        }
        return type instanceof ManyCodes many ? "koder fra `" + many.list() + "`" : "ja, nej";
    }

    private String findings() {
        Matrix scale = new Matrix(contents.scale());
        Stream<Stream<String>> rows = contents.findings().values().stream()
                .map(finding -> Stream.of(
                        "`" + finding.id() + "`",
                        strength(finding, scale),
                        source(finding),
                        finding.text().da() + withdrawn(finding)));
        return table(List.of("Fund", "Styrke", "Kilde", "Hvad det siger"), rows);
    }

    private static String strength(Finding finding, Matrix scale) {
        return scale.evaluate(finding.facets()).fired().stream()
                .map(rule -> rule.conclusion().id())
                .findFirst()
                .orElse("–");
    }

    private static String withdrawn(Finding finding) {
        Withdrawn withdrawn = finding.withdrawn();
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
        Stream<Stream<String>> rows = contents.catalogue().entries().stream()
                .map(entry -> Stream.of(
                        "`" + entry.id() + "`",
                        entry.title().da(),
                        contents.rules().stream()
                                .filter(rule -> rule.conclusion().equals(new Recommendation(entry.id())))
                                .map(rule -> rule.id() + " (" + String.join(", ", rule.basedOn()) + ")")
                                .collect(Collectors.joining("<br>"))));
        return table(List.of("Anbefaling", "Titel", "Regler og fund"), rows);
    }

    private static String table(List<String> head, Stream<Stream<String>> rows) {
        String line = head.stream().map(cell -> "---").collect(Collectors.joining(" | ", "| ", " |\n"));
        return row(head.stream()) + line + rows.map(Tables::row).collect(Collectors.joining());
    }

    private static String row(Stream<String> cells) {
        return cells.collect(Collectors.joining(" | ", "| ", " |\n"));
    }
}
